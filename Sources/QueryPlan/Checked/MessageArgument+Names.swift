package import ColumnarData
package import Diagnostics
import VietnameseText

extension MessageArgument {
  /// A column as a reader of either language types it: by its name, or by its Vietnamese title.
  package static func name(of field: Field) -> MessageArgument {
    .phrase(LocalizedText(english: field.name, vietnamese: field.titles.vietnamese))
  }

  /// A table as a reader of either language types it.
  package static func name(of schema: TableSchema) -> MessageArgument {
    .phrase(LocalizedText(english: schema.name, vietnamese: schema.titles.vietnamese))
  }
}
