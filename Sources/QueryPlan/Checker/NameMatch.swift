package import ColumnarData
import VietnameseText

/// How a typed name finds what it names: exactly first, else folded, by name, alias or title in either language.
package enum NameMatch {
  /// Equal once folded, with blanks and `_` left out: `Lĩnh vực` = `linh_vuc` = `LINHVUC`.
  package static func areEqual(_ first: String, _ second: String) -> Bool {
    first == second || key(first) == key(second)
  }

  /// The fields that a name may mean: the one of exactly this name; else those whose name is equal folded; else those
  /// that have it as an alias or title.
  package static func fields(named name: String, in fields: [Field]) -> [Int] {
    if let exact = fields.firstIndex(where: { $0.name == name }) { return [exact] }
    let wanted = key(name)
    let named = fields.indices.filter { key(fields[$0].name) == wanted }
    if !named.isEmpty { return named }
    return fields.indices.filter { index in
      otherNames(of: fields[index]).contains { key($0) == wanted }
    }
  }

  /// The tables that a name may mean, as for fields.
  package static func tables(named name: String, in tables: [Table]) -> [Int] {
    if let exact = tables.firstIndex(where: { $0.name == name }) { return [exact] }
    let wanted = key(name)
    let named = tables.indices.filter { key(tables[$0].name) == wanted }
    if !named.isEmpty { return named }
    return tables.indices.filter { index in
      let schema = tables[index].schema
      return (schema.aliases + [schema.titles.english, schema.titles.vietnamese]).contains { key($0) == wanted }
    }
  }

  private static func otherNames(of field: Field) -> [String] {
    field.aliases + [field.titles.english, field.titles.vietnamese]
  }

  /// The form in which two writings of a name are the same text.
  static func key(_ name: String) -> String {
    TextFolding.identifier(name).replacing("_", with: "")
  }
}
