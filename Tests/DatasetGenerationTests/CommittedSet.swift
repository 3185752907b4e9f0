import Foundation

/// The example set of the repository, as its files stand.
enum CommittedSet {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/hanoi-2020q3")

  static let fileNames = [
    "datapackage.json", "decision_procedures.csv", "decisions.csv", "domains.csv", "dossiers.csv", "holidays.csv",
    "inspections.csv", "periods.csv", "procedures.csv", "reported.csv", "targets.csv", "units.csv",
  ]

  static func table(_ name: String) throws -> CommaSeparatedFile {
    try CommaSeparatedFile(folder.appendingPathComponent(name + ".csv"))
  }

  static func package() throws -> PackageFile {
    try JSONDecoder().decode(
      PackageFile.self, from: Data(contentsOf: folder.appendingPathComponent("datapackage.json")))
  }
}

/// The parts of a data package that the tests look at.
struct PackageFile: Decodable {
  struct Mark: Decodable {
    let synthetic: Bool
    let cutoff: String
    let dossiers: Int
    let seed: String
  }
  struct Titles: Decodable {
    let vi: String
  }
  struct Source: Decodable {
    let title: String
    let titles: Titles
  }
  struct Resource: Decodable {
    let name: String
    let title: String
    let titles: Titles
    let description: String
    let descriptions: Titles
    let aliases: [String]
    let timeField: String?
    let schema: Schema
  }
  struct Schema: Decodable {
    let fields: [Field]
    let primaryKey: String?
  }
  struct Field: Decodable {
    let name: String
    let title: String
    let titles: Titles
    let description: String
    let descriptions: Titles
    let aliases: [String]
    let constraints: Constraints?
    let categories: [Category]?
  }
  struct Constraints: Decodable {
    let `enum`: [String]?
  }
  struct Category: Decodable {
    let value: String
    let label: String
    let labels: Titles
    let aliases: [String]
  }

  let motcua: Mark
  let description: String
  let descriptions: Titles
  let sources: [Source]
  let resources: [Resource]
}
