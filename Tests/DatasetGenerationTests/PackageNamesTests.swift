import Foundation
import Testing
import VietnameseText

/// What can be typed for a table, a column or a value must mean one of them only.
@Suite struct PackageNamesTests {
  /// A thing that can be named, and all by which it can.
  private struct Named {
    let name: String
    let writings: [String]

    var keys: Set<String> {
      Set(writings.map { TextFolding.identifier($0).replacingOccurrences(of: "_", with: "") })
    }
  }

  @Test func columnsOfATableDoNotCollide() throws {
    for resource in try CommittedSet.package().resources {
      let columns = resource.schema.fields.map { field in
        Named(name: field.name, writings: [field.name, field.title, field.titles.vi] + field.aliases)
      }
      #expect(collisions(columns) == [], "table \(resource.name)")
    }
  }

  @Test func tablesDoNotCollide() throws {
    let tables = try CommittedSet.package().resources.map { resource in
      Named(name: resource.name, writings: [resource.name, resource.title, resource.titles.vi] + resource.aliases)
    }
    #expect(collisions(tables) == [])
  }

  @Test func valuesOfAColumnDoNotCollide() throws {
    for resource in try CommittedSet.package().resources {
      for field in resource.schema.fields {
        let values = (field.categories ?? []).map { category in
          Named(
            name: category.value, writings: [category.value, category.label, category.labels.vi] + category.aliases)
        }
        let named = values.filter { !$0.keys.contains("") }
        #expect(collisions(named) == [], "column \(field.name) of \(resource.name)")
        #expect(field.categories?.map(\.value) == field.constraints?.enum)
      }
    }
  }

  @Test func everythingHasATitleInBothLanguages() throws {
    for resource in try CommittedSet.package().resources {
      #expect(!resource.title.isEmpty && !resource.titles.vi.isEmpty)
      for field in resource.schema.fields {
        #expect(!field.title.isEmpty && !field.titles.vi.isEmpty)
        for category in field.categories ?? [] {
          #expect(!category.label.isEmpty && !category.labels.vi.isEmpty)
        }
      }
    }
  }

  @Test func headersAndKeysAreThoseOfTheFiles() throws {
    for resource in try CommittedSet.package().resources {
      let table = try CommittedSet.table(resource.name)
      #expect(table.header == resource.schema.fields.map(\.name))
      if let key = resource.schema.primaryKey { #expect(table.distinct(key).count == table.rows.count) }
      if let timeField = resource.timeField { #expect(table.header.contains(timeField)) }
    }
  }

  @Test(arguments: [("tai chinh", "Tài chính"), ("y te", "Y tế"), ("dat dai", "Đất đai"), ("ho tich", "Hộ tịch")])
  func domainsAreFoundWithoutMarks(_ typed: String, _ domain: String) throws {
    let domains = try CommittedSet.table("domains").rows.compactMap { $0["name"] }
    #expect(domains.filter { TextFolding.folded($0) == typed } == [domain])
    #expect(Set(domains.map(TextFolding.folded)).count == domains.count)
  }

  /// Pairs of names that share a writing.
  private func collisions(_ things: [Named]) -> [String] {
    things.indices.flatMap { index in
      things[..<index].filter { !$0.keys.isDisjoint(with: things[index].keys) }
        .map { "\($0.name) and \(things[index].name)" }
    }
  }
}
