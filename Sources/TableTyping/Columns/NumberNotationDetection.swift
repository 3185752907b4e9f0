import CellParsing
import VietnameseText

/// Settles whether a column writes `1.234,5` or `1,234.5`.
///
/// A column's own cells come first: some can be read in one notation only. A column of which every cell can be read in both
/// is read as the user said; else as the other columns of numbers in the file show, where those agree; else not at all.
struct NumberNotationDetection {
  /// Of columns that do not show their own; nil where nothing settles it.
  private let fallback: Language?

  /// - Parameters:
  ///   - numeric: What the cells of the file's columns of numbers show.
  ///   - told: What the user said.
  init(of numeric: [ColumnProfile], told: Language?) {
    let shown = Set(numeric.compactMap(\.notation))
    fallback = told ?? (shown.count == 1 ? shown.first : nil)
  }

  /// The notation of a column of numbers; nil where its cells show both, or mean different numbers in the two and nothing
  /// settles which.
  func notation(of profile: ColumnProfile) -> Language? {
    if let notation = profile.notation { return notation }
    guard profile.isNotationOpen else { return nil }
    // Where both notations give the same numbers, either will do.
    return fallback ?? (profile.ambiguous == 0 ? .english : nil)
  }
}
