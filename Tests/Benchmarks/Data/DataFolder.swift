import Foundation

/// A data package of the two tables, as it is opened: two CSV files and the document that ties them together.
struct DataFolder: Sendable {
  let folder: URL

  var dossiers: URL { folder.appendingPathComponent("dossiers.csv") }
  var procedures: URL { folder.appendingPathComponent("procedures.csv") }
  private var document: URL { folder.appendingPathComponent("datapackage.json") }

  /// Bytes of the larger file.
  var byteCount: Int {
    let path = dossiers.resolvingSymlinksInPath().path
    return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Makes a set of so many dossiers, or finds the one that an earlier run finished.
  init(rowCount: Int, seed: UInt64, in parent: URL) throws {
    folder = parent.appendingPathComponent("rows-\(rowCount)-seed-\(seed)")
    if FileManager.default.fileExists(atPath: document.path) { return }
    try Self.makeEmpty(folder)
    var chance = Chance(seed: seed)
    let procedures = SyntheticProcedures(&chance)
    try Data(procedures.text.utf8).write(to: self.procedures)
    var rows = SyntheticDossiers(rowCount: rowCount, procedures: procedures, chance: chance)
    let file = try Self.newFile(dossiers)
    try rows.write(to: file)
    try file.close()
    try Self.package.write(to: document, atomically: true, encoding: .utf8)
  }

  /// A package over files that exist already and are not changed.
  init(linkedTo data: URL, in parent: URL) throws {
    folder = parent.appendingPathComponent("given")
    try Self.makeEmpty(folder)
    for (link, target) in [(dossiers, "dossiers.csv"), (procedures, "procedures.csv")] {
      let target = data.appendingPathComponent(target)
      guard FileManager.default.fileExists(atPath: target.path) else {
        throw ProcessFault(description: "no file \(target.path)")
      }
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    }
    try Self.package.write(to: document, atomically: true, encoding: .utf8)
  }

  /// A copy of a clean set with faults.
  init(copyOf clean: DataFolder, with faults: Set<FileFault>) throws {
    let names = faults.map(\.rawValue).sorted().joined(separator: "-")
    folder = clean.folder.appendingPathComponent("dirty-\(names)")
    if FileManager.default.fileExists(atPath: document.path) { return }
    try Self.makeEmpty(folder)
    try FileManager.default.copyItem(at: clean.procedures.resolvingSymlinksInPath(), to: procedures)
    let file = try Self.newFile(dossiers)
    var copy = FaultyCopy(faults: faults)
    try copy.write(FileHandle(forReadingFrom: clean.dossiers), to: file)
    try file.close()
    try Self.package.write(to: document, atomically: true, encoding: .utf8)
  }

  private static func makeEmpty(_ folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static func newFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// Two plain CSV files have no tie between them: only a declared key makes the procedure's columns those of its dossiers.
  private static let package = """
    {
      "name": "bench",
      "resources": [
        {
          "name": "procedures", "path": "procedures.csv",
          "schema": {
            "primaryKey": "code",
            "fields": [
              {"name": "code", "type": "string", "categorical": true}, {"name": "name", "type": "string"},
              {"name": "domain", "type": "string", "categorical": true},
              {"name": "tier", "type": "string", "categorical": true}, {"name": "level", "type": "integer"},
              {"name": "eligible", "type": "boolean"}, {"name": "online", "type": "boolean"},
              {"name": "postal", "type": "boolean"}
            ]
          }
        },
        {
          "name": "dossiers", "path": "dossiers.csv", "timeField": "received",
          "schema": {
            "fields": [
              {"name": "id", "type": "string"}, {"name": "procedure", "type": "string", "categorical": true},
              {"name": "district", "type": "string", "categorical": true}, {"name": "received", "type": "date"},
              {"name": "due", "type": "date"}, {"name": "resolved", "type": "date"},
              {"name": "channel", "type": "string", "categorical": true},
              {"name": "return_channel", "type": "string", "categorical": true},
              {"name": "tracked", "type": "boolean"}, {"name": "fee", "type": "integer"}
            ],
            "foreignKeys": [{"fields": "procedure", "reference": {"resource": "procedures", "fields": "code"}}]
          }
        }
      ]
    }

    """
}
