package import ColumnarData
package import Diagnostics
package import VietnameseText

extension MessageArgument {
  /// A column as a reader of either language types it: by its name, or by its Vietnamese title.
  package static func name(of field: Field) -> MessageArgument {
    .phrase(field.typedName)
  }

  /// A table as a reader of either language types it.
  package static func name(of schema: TableSchema) -> MessageArgument {
    .phrase(schema.typedName)
  }

  /// Names one after the other, with commas between them.
  static func list(of names: [LocalizedText]) -> MessageArgument {
    .phrase(
      LocalizedText(
        english: names.map(\.english).joined(separator: ", "),
        vietnamese: names.map(\.vietnamese).joined(separator: ", ")))
  }
}

extension Diagnostic {
  /// The note that lists the names there are, where none is similar to the one that was typed.
  package static func availableNames(_ names: [LocalizedText]) -> Diagnostic {
    Diagnostic(.availableNames, ["names": .list(of: names)])
  }
}

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
