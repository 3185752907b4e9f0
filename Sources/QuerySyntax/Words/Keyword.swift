package import Values
package import VietnameseText

/// Every word of the grammar, whatever the language in which it is typed. Each is defined in the file of its group.
package enum Keyword: Sendable, Hashable, CaseIterable {
  case stage(StageWord)
  case clause(ClauseWord)
  case measure(MeasureWord)
  case condition(ConditionWord)
  case function(FunctionWord)
  case unit(CalendarUnit)
  case period(PeriodWord)
  case statement(StatementWord)
  case queryForm(QueryForm)
  case metricOption(MetricOptionWord)
  case command(CommandWord)
  case commandOption(CommandOptionWord)

  /// Group by group, in the order of their definitions; a command's options follow it.
  package static let allCases: [Keyword] = {
    let query: [Keyword] =
      StageWord.allCases.map(Keyword.stage) + ClauseWord.allCases.map(Keyword.clause)
      + MeasureWord.allCases.map(Keyword.measure) + ConditionWord.allCases.map(Keyword.condition)
      + FunctionWord.allCases.map(Keyword.function) + CalendarUnit.allCases.map(Keyword.unit)
      + PeriodWord.allCases.map(Keyword.period)
    let statements: [Keyword] =
      StatementWord.allCases.map(Keyword.statement) + QueryForm.allCases.map(Keyword.queryForm)
      + MetricOptionWord.allCases.map(Keyword.metricOption)
    let commands = CommandWord.allCases.flatMap { word -> [Keyword] in
      let options = CommandWord.definitions[word]?.command?.options ?? []
      // An option of two commands is listed with the first.
      let own = options.filter { option in
        CommandWord.allCases.first { CommandWord.definitions[$0]?.command?.options.contains(option) ?? false } == word
      }
      return [.command(word)] + own.map(Keyword.commandOption)
    }
    return query + statements + commands
  }()

  static let allUnits = CalendarUnit.allCases.map(Keyword.unit)

  /// Where in the grammar a word stands.
  package enum Role: Sendable, Hashable, CaseIterable {
    case stage, clause, measure, condition, function, unit, period, statement, queryForm, metricOption, command
  }

  /// The group to which the word belongs.
  package var role: Role {
    switch self {
    case .stage: .stage
    case .clause: .clause
    case .measure: .measure
    case .condition: .condition
    case .function: .function
    case .unit: .unit
    case .period: .period
    case .statement: .statement
    case .queryForm: .queryForm
    case .metricOption: .metricOption
    case .command, .commandOption: .command
    }
  }

  /// The word's row: all that is known of it.
  package var definition: WordDefinition {
    guard let definition = Self.definitions[self] else {
      preconditionFailure("KeywordTests proves that every word has a definition")
    }
    return definition
  }

  private static let definitions: [Keyword: WordDefinition] = {
    var all: [Keyword: WordDefinition] = [:]
    for word in allCases { all[word] = word.row }
    return all
  }()

  /// The word's row in the file of its group.
  private var row: WordDefinition? {
    switch self {
    case .stage(let word): StageWord.definitions[word]
    case .clause(let word): ClauseWord.definitions[word]
    case .measure(let word): MeasureWord.definitions[word]
    case .condition(let word): ConditionWord.definitions[word]
    case .function(let word): FunctionWord.definitions[word]
    case .unit(let unit): CalendarUnit.definitions[unit]
    case .period(let word): PeriodWord.definitions[word]
    case .statement(let word): StatementWord.definitions[word]
    case .queryForm(let form): QueryForm.definitions[form]
    case .metricOption(let word): MetricOptionWord.definitions[word]
    case .command(let word): CommandWord.definitions[word]
    case .commandOption(let word): CommandOptionWord.definitions[word]
    }
  }
}

extension Keyword {
  /// The word in a language as it is printed.
  package func title(_ language: Language) -> String {
    switch language {
    case .english: definition.english
    case .vietnamese: definition.vietnamese
    }
  }

  /// The word in both languages.
  package var titles: LocalizedText { LocalizedText(english: title(.english), vietnamese: title(.vietnamese)) }

  /// What the word does, in one line.
  package var meaning: LocalizedText { definition.meaning }

  /// A statement that uses the word and parses.
  package var example: String { definition.examples.first ?? "" }

  /// Further English writings that are read: the plurals of units.
  package var otherEnglish: [String] { definition.plural.map { [$0] } ?? [] }

  /// Every writing by which the word is found wherever it stands; another word may own its English one.
  package var writings: [String] {
    (definition.isHomonym ? [] : [title(.english)]) + [title(.vietnamese)] + otherEnglish
  }
  /// The word of a stage that an English writing means after `|`, where it is another word elsewhere.
  static func homonym(of keyword: Keyword, writtenAs text: String) -> Keyword? {
    guard keyword.title(.english) == text.lowercased() else { return nil }
    return allCases.first { $0.definition.isHomonym && $0.title(.english) == keyword.title(.english) }
  }
  /// The unit of time that the word names; `days` counts as `day`.
  package var unit: CalendarUnit? {
    switch self {
    case .unit(let unit): unit
    case .function(.days): .day
    case .stage, .clause, .measure, .condition, .function, .period, .statement, .queryForm, .metricOption, .command,
      .commandOption:
      nil
    }
  }

  var nameRule: NameRule { definition.nameRule }
}

extension CommandWord {
  /// What the command takes.
  package var rule: CommandRule { Keyword.command(self).definition.command ?? CommandRule() }

  /// The command's word in a language, as it is printed.
  package func title(_ language: Language) -> String { Keyword.command(self).title(language) }
}
