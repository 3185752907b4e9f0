package import VietnameseText

/// How a word may take part in a name that is typed without backquotes.
enum NameRule {
  /// Begins, continues or is a name wherever the grammar asks for one.
  case free
  /// Is or begins a name where one is asked for, and ends one that it follows: `sort total desc`.
  case clause
  /// As ``clause``, but begins a name only in its Vietnamese form: `đầu tư` is a name, `top 5` never.
  case verb
  /// Ends every name, and begins one only in its Vietnamese form before a plain word: `theo dõi`, `trong hạn`.
  case hard
}

/// What must follow a stage's word where a stage begins; before anything else the word is one of a name.
enum StageOpening {
  case anything, number
  case clause(ClauseWord)
}

/// Everything about one word of the language but what it does: parser, printer, completion and help derive from it.
package struct WordDefinition: Sendable {
  let english: String
  let vietnamese: String
  let nameRule: NameRule
  /// Of the words of stages.
  let opening: StageOpening
  /// Whether its English writing is that of another word too, and means this one after `|` only.
  let isHomonym: Bool
  /// A further English writing that is read.
  let plural: String?
  /// What the word does, in one line.
  package let meaning: LocalizedText
  /// How it is written: capitals stand for what is to be filled in, brackets for what may be left out. In English.
  package let form: String?
  /// What to know beside the meaning.
  package let note: LocalizedText?
  /// Statements that use the word and parse, at least one.
  package let examples: [String]
  /// The words to read about next, as written in English: see ``Keyword/related``.
  package let related: [String]
  /// What a command takes; nil of other words.
  let command: CommandRule?

  init(
    _ english: String, _ vietnamese: String, nameRule: NameRule = .free, opening: StageOpening = .anything,
    isHomonym: Bool = false, plural: String? = nil, meaning: (english: String, vietnamese: String), form: String? = nil,
    note: (english: String, vietnamese: String)? = nil, examples: [String], related: [String] = [],
    command: CommandRule? = nil
  ) {
    self.english = english
    self.vietnamese = vietnamese
    self.nameRule = nameRule
    self.opening = opening
    self.isHomonym = isHomonym
    self.plural = plural
    self.meaning = LocalizedText(english: meaning.english, vietnamese: meaning.vietnamese)
    self.form = form
    self.note = note.map { LocalizedText(english: $0.english, vietnamese: $0.vietnamese) }
    self.examples = examples
    self.related = related
    self.command = command
  }
}

/// What a command takes, and where it may stand.
package struct CommandRule: Sendable {
  /// What its arguments are, in order; the last one may be of several words.
  package let takes: [CommandArgument]
  /// Words among its arguments.
  let options: [CommandOptionWord]
  /// The arguments that it reads; nil where they are one text however many words they have, or where it reads pairs.
  package let argumentLimit: Int?
  /// Writes a file, or runs other statements: a document leaves it out, and a replay does not do it.
  package let actsOutsideDocuments: Bool

  init(
    takes: [CommandArgument] = [], options: [CommandOptionWord] = [], argumentLimit: Int? = nil,
    actsOutsideDocuments: Bool = false
  ) {
    self.takes = takes
    self.options = options
    self.argumentLimit = argumentLimit
    self.actsOutsideDocuments = actsOutsideDocuments
  }
}

/// What an argument of a command is.
package enum CommandArgument: Sendable, Hashable {
  /// A file or folder that is there.
  case path
  /// A file to be written.
  case newFile
  case table
  case setting
  /// A value of the setting before it.
  case settingValue
  /// What `help` knows.
  case topic
  /// `search`, `delete`, or a number.
  case historyWord
  /// A lesson, or a word of `learn`.
  case lesson
  /// A word behind the path of `open`, or its value.
  case openWord
  case text
  /// A cell of the session, by its number or name.
  case cell
  /// A word of ``CellWord``.
  case cellWord
  /// The numbers of statements, `3..5`, or `stale`.
  case numbers

  /// Whether several words may make one argument without quotes.
  var isOfSeveralWords: Bool {
    switch self {
    case .table, .topic, .text, .openWord, .settingValue, .lesson: true
    case .path, .newFile, .setting, .historyWord, .cell, .cellWord, .numbers: false
    }
  }
}
