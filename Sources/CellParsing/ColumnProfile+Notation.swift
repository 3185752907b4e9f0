package import VietnameseText

/// Which of `1.234,5` and `1,234.5` a column writes, by its own cells.
extension ColumnProfile {
  /// Whether the column's own cells say nothing about their notation.
  package var isNotationOpen: Bool { vietnameseOnly == 0 && englishOnly == 0 }

  /// The notation that this column's own cells show; nil where none or both do.
  package var notation: Language? {
    if vietnameseOnly > englishOnly && isMost(numbers - englishOnly) { return .vietnamese }
    if englishOnly > vietnameseOnly && isMost(numbers - vietnameseOnly) { return .english }
    return nil
  }
}
