package import ResultRendering
import VietnameseText

/// How much of a long result people are shown; programs get every row.
package enum RowsShown: Sendable, Hashable {
  /// On a screen and in a document the ends of a long result, in pipes and files all of it.
  case automatic
  case all
  /// So many rows from the start, wherever they go.
  case first(Int)

  /// - Parameter isForScreen: Whether the result is shown on a screen or in a document.
  package func limit(isForScreen: Bool) -> RowLimit? {
    switch self {
    case .automatic: isForScreen ? .ends : nil
    case .all: nil
    case .first(let count): RowLimit(first: count)
    }
  }

  /// As it can be typed after the name of the setting.
  func text(in language: Language) -> String {
    switch self {
    case .automatic: SettingValueWord.automatic.title[language]
    case .all: SettingValueWord.all.title[language]
    case .first(let count): String(count)
    }
  }

  /// - Returns: nil where it is neither a word for it nor a number from 1 to a million.
  init?(_ word: SettingValueWord?, _ text: String) {
    switch word {
    case .automatic: self = .automatic
    case .all: self = .all
    case SettingValueWord.none?, .on, .off, .calendar, .reporting: return nil
    case nil:
      guard let count = Int(text), (1...1_000_000).contains(count) else { return nil }
      self = .first(count)
    }
  }
}
