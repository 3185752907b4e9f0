package import VietnameseText

extension Field {
  /// The name, or for a reader of Vietnamese the title where that can be typed as it is: it names the column as well.
  package var typedName: LocalizedText { titles.typed(orElse: name) }
}

extension TableSchema {
  /// The name, or for a reader of Vietnamese the title where that can be typed as it is: it names the table as well.
  package var typedName: LocalizedText { titles.typed(orElse: name) }
}

extension LocalizedText {
  fileprivate func typed(orElse name: String) -> LocalizedText {
    let isPlain = vietnamese.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    return LocalizedText(english: name, vietnamese: isPlain && !vietnamese.isEmpty ? vietnamese : name)
  }
}
