import Foundation
import GRDB
import Values

/// The procedures and dossiers of the example set in SQLite, read from the files by other code than the program's.
struct SQLiteExample: Sendable {
  private let queue: DatabaseQueue

  static let shared = Result { try SQLiteExample() }

  private init() throws {
    queue = try DatabaseQueue()
    for table in ["procedures", "dossiers"] {
      let text = try String(contentsOf: Example.folder.appendingPathComponent("\(table).csv"), encoding: .utf8)
      let records = Self.records(of: text)
      let names = records[0]
      try queue.write { database in
        try database.execute(sql: "create table \(table) (\(names.joined(separator: ", ")))")
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let insertion = try database.makeStatement(sql: "insert into \(table) values (\(marks))")
        for record in records.dropFirst() {
          try insertion.execute(arguments: StatementArguments(record.map(Self.stored)))
        }
        if table == "procedures" { try database.execute(sql: "create index codes on procedures (code)") }
        if table == "dossiers" { try database.execute(sql: "create index named on dossiers (procedure)") }
      }
    }
  }

  /// Empty cells are null, `true` and `false` 1 and 0; days and names stay as they are written.
  private static func stored(_ cell: String) -> DatabaseValue {
    switch cell {
    case "": .null
    case "true": 1.databaseValue
    case "false": 0.databaseValue
    default:
      cell.contains("-") || cell.contains(".") ? cell.databaseValue : (Int64(cell)?.databaseValue ?? cell.databaseValue)
    }
  }

  /// Cells by commas, quotes around those that hold one.
  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func end() { record.append(String(decoding: cell, as: UTF8.self)) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        end()
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        end()
        records.append(record)
        (record, cell) = ([], [])
      case UInt8(ascii: "\r"): continue
      default: cell.append(byte)
      }
    }
    return records
  }

  /// The whole numbers of the first row.
  func counts(_ sql: String) throws -> [Int64] {
    try queue.read { database in
      guard let row = try Row.fetchOne(database, sql: sql) else { return [] }
      return (0..<row.count).map { row[$0] as Int64? ?? 0 }
    }
  }

  /// The rows of texts and whole numbers.
  func rows(_ sql: String) throws -> [[String]] {
    try queue.read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { value in
          if let number = Int64.fromDatabaseValue(value) { return String(number) }
          return String.fromDatabaseValue(value) ?? "-"
        }
      }
    }
  }
}
