package import ColumnarData
import Synchronization
import VietnameseText

/// How a typed name finds what it names: exactly first, else with its marks, else folded; by name,
/// alias or title in either language.
package enum NameMatch {
  /// Equal once folded, with blanks and `_` left out: `Lĩnh vực` = `linh_vuc` = `LINHVUC`.
  package static func areEqual(_ first: String, _ second: String) -> Bool {
    first == second || key(first) == key(second)
  }

  /// The fields that a name may mean: the one of exactly this name; else those with exactly this alias or title; else
  /// those whose name, or else alias or title, is spelled alike with all its marks; else those whose name, or else alias
  /// or title, is equal folded.
  ///
  /// Marks come before names: of the headings `Xa` and `Xã`, whose fields are `xa` and `xa_2`, `Xã` means the second.
  package static func fields(named name: String, in fields: [Field]) -> [Int] {
    candidates(for: name, in: fields, name: \.name, otherNames: otherNames)
  }

  /// The tables that a name may mean, as for fields.
  package static func tables(named name: String, in tables: [Table]) -> [Int] {
    candidates(for: name, in: tables, name: \.name) { table in
      table.schema.aliases + [table.schema.titles.english, table.schema.titles.vietnamese]
    }
  }

  /// The tables of a catalog that a name may mean: the answer of exactly this name, else as for fields.
  package static func tables(named name: String, in catalog: Catalog) -> [Table] {
    if let answer = catalog.answers[name] { return [answer.table] }
    return tables(named: name, in: catalog.tables).map { catalog.tables[$0] }
  }

  private static func candidates<Named>(
    for name: String, in all: [Named], name ownName: (Named) -> String, otherNames: (Named) -> [String]
  ) -> [Int] {
    if let exact = all.firstIndex(where: { ownName($0) == name }) { return [exact] }
    let exact = all.indices.filter { otherNames(all[$0]).contains(name) }
    if !exact.isEmpty { return exact }
    // What is spelled alike is alike folded: most names are like none, and are told apart in one look.
    let wanted = key(name)
    let alike = all.indices.filter { place in
      key(ownName(all[place])) == wanted || otherNames(all[place]).contains { key($0) == wanted }
    }
    if alike.isEmpty { return [] }
    for form in [spelling, key] {
      let wanted = form(name)
      let named = alike.filter { form(ownName(all[$0])) == wanted }
      if !named.isEmpty { return named }
      let titled = alike.filter { otherNames(all[$0]).contains { form($0) == wanted } }
      if !titled.isEmpty { return titled }
    }
    return alike
  }

  private static func otherNames(of field: Field) -> [String] {
    field.aliases + [field.titles.english, field.titles.vietnamese]
  }

  /// The form in which two writings of a name differ by a mark, but not by case, blanks or the place of a tone mark.
  private static func spelling(_ name: String) -> String {
    without([" ", "_"], TextFolding.toneNormalized(name))
  }

  /// The form in which two writings of a name are the same text.
  ///
  /// A percent sign counts as its word: a column of shares stands beside one of counts under the same words.
  static func key(_ name: String) -> String {
    if let known = keys.withLock({ $0[name] }) { return known }
    let key = folded(name)
    keys.withLock { keys in
      if keys.count >= Self.mostKeys { keys.removeAll(keepingCapacity: true) }
      keys[name] = key
    }
    return key
  }

  /// The keys that were made last: each name of a table is looked at for each that is typed.
  private static let keys = Mutex<[String: String]>([:])
  private static let mostKeys = 16_384

  private static func folded(_ name: String) -> String {
    let words = name.utf8.contains(UInt8(ascii: "%")) ? name.replacing("%", with: " phần trăm ") : name
    return without(["_"], TextFolding.identifier(words))
  }

  /// The text without some ASCII characters; every name of a table is looked at so for each that is typed.
  private static func without(_ characters: [Unicode.Scalar], _ text: String) -> String {
    if !text.utf8.contains(where: { byte in characters.contains { UInt8(ascii: $0) == byte } }) { return text }
    return String(
      decoding: text.utf8.filter { byte in !characters.contains { UInt8(ascii: $0) == byte } }, as: UTF8.self)
  }
}
