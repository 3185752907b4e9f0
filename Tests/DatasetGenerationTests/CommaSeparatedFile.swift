import Foundation

/// A CSV file read in the plainest way, for counting in tests: every record as its values by column name.
struct CommaSeparatedFile {
  let header: [String]
  let rows: [[String: String]]

  init(_ url: URL) throws {
    let records = Self.records(of: [UInt8](try Data(contentsOf: url)))
    let header = records.first ?? []
    self.header = header
    rows = records.dropFirst().map { record in
      Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }

  func count(where condition: ([String: String]) -> Bool) -> Int {
    rows.count { condition($0) }
  }

  func distinct(_ column: String, where condition: ([String: String]) -> Bool = { _ in true }) -> Set<String> {
    Set(rows.filter(condition).compactMap { $0[column] })
  }

  func sum(_ column: String, where condition: ([String: String]) -> Bool = { _ in true }) -> Int? {
    rows.filter(condition).reduce(0) { sum, row in
      guard let sum, let value = row[column].flatMap({ Int($0) }) else { return nil }
      return sum + value
    }
  }

  private static func records(of bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field.removeAll()
      case UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: field, as: UTF8.self))
        field.removeAll()
        records.append(record)
        record.removeAll()
      default: field.append(byte)
      }
    }
    return records
  }
}
