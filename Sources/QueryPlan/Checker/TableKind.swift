package import ColumnarData
import QuerySyntax

/// What a table is of, so that the metrics of the program find theirs under whatever name a file was opened.
package enum TableKind: String, Sendable, Hashable, CaseIterable {
  /// A row a procedure.
  case procedures
  /// A row a dossier.
  case dossiers

  /// The kind of a table: by its name, else by the columns that only such tables have; nil where neither tells.
  package init?(of schema: TableSchema) {
    if let named = TableKind(rawValue: schema.name) {
      self = named
      return
    }
    func has(_ name: String, _ type: FieldType? = nil) -> Bool {
      schema.fields.contains { $0.name == name && (type == nil || $0.type == type) }
    }
    if has("received", .date) || has("resolved", .date) {
      self = .dossiers
    } else if has("code"), has("level") || has("domain") || has("name") {
      self = .procedures
    } else {
      return nil
    }
  }
}

extension Definitions.Metric {
  /// Whether the metric is on a table: one of its name, or for a metric of the program one of its kind.
  ///
  /// - Parameter catalog: All that are open: where one has the very name, the metric is on no other.
  package func isOn(_ table: Table, in catalog: Catalog) -> Bool {
    let named = NameMatch.tables(named: syntax.table.text, in: catalog)
    if named.count == 1 { return named[0].name == table.name }
    return isOfLibrary && TableKind(of: table.schema)?.rawValue == syntax.table.text
  }
}
