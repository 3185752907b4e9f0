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

  /// A value as a reader of either language types it: as it stands in the data, or by its Vietnamese title.
  static func value(_ value: String, of field: Field) -> MessageArgument {
    let title = field.values?.first { $0.value == value }?.titles.vietnamese
    return .phrase(LocalizedText(english: value, vietnamese: title ?? value))
  }

  /// Names one after the other, with commas between them.
  package static func list(of names: [LocalizedText]) -> MessageArgument {
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

extension LocalizedText {
  /// A column behind the name of its table or of the column that leads to it.
  static func path(_ first: LocalizedText, _ second: LocalizedText) -> LocalizedText {
    LocalizedText(
      english: "\(first.english).\(second.english)", vietnamese: "\(first.vietnamese).\(second.vietnamese)")
  }
}
