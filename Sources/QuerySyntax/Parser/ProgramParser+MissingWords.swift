import Diagnostics
import VietnameseText

/// Corrections for the word that those leave out who do not know yet that every stage begins with one.
extension ProgramParser {
  /// What may stand before a stage that begins with something else: the word of the stage that is meant.
  var missingStageWord: [FixIt] { fixes(putting: stageWords) }

  /// What may stand where a stage goes on although it is whole: `show count level`, `show count sum(fee)`,
  /// `where online count`.
  func missingWord(after stage: StageSyntax?) -> [FixIt] {
    if stage == nil, let fix = countedTable { return [fix] }
    guard case .show(let show) = stage?.kind else { return fixes(putting: stageWords.map { "| " + $0 }) }
    if show.keys.isEmpty && show.across == nil && !show.hasTotal {
      if keyword?.role == .measure { return fixes(putting: ",", replacingBlanks: true) }
      if nameEnd(from: index) != nil { return fixes(putting: Keyword.clause(.by).title(language)) }
    }
    return []
  }

  /// `count dossiers by district`, as one says it: the table comes first.
  private var countedTable: FixIt? {
    guard keyword == .clause(.by), keyword(at: statementStart) == .measure(.count), statementStart + 1 < index else {
      return nil
    }
    let table = source.text(tokens[statementStart + 1].range.lowerBound..<previousEnd)
    return FixIt(
      replacing: tokens[statementStart].range.lowerBound..<currentRange.lowerBound,
      with: "\(table) | \(Keyword.stage(.show).title(language)) \(text(at: statementStart)) ")
  }

  private var stageWords: String? {
    if let end = nameEnd(from: index), symbol(at: end)?.comparison != nil {
      return Keyword.stage(.where).title(language)
    }
    if case .period = kind { return Keyword.stage(.in).title(language) }
    if keyword?.role == .measure { return Keyword.stage(.show).title(language) }
    if keyword == .clause(.by) {
      return "\(Keyword.stage(.show).title(language)) \(Keyword.measure(.count).title(language))"
    }
    return nil
  }

  private func fixes(putting words: String?, replacingBlanks: Bool = false) -> [FixIt] {
    guard let words else { return [] }
    let start = currentRange.lowerBound
    let range = replacingBlanks ? min(previousEnd, start)..<start : start..<start
    return [FixIt(replacing: range, with: words + " ")]
  }

  /// The language in which the statement is written: that of its first word which only one of them has; Vietnamese where
  /// none has a word and one of them has marks.
  var language: Language {
    for place in statementStart..<tokens.count {
      if let word = keyword(at: place) { return isEnglish(text(at: place), word) ? .english : .vietnamese }
    }
    let isMarked = tokens[statementStart...].prefix { $0.kind != .newline }
      .contains { source.text($0.range).unicodeScalars.contains { !$0.isASCII } }
    return isMarked ? .vietnamese : .english
  }
}
