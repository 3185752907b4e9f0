import ColumnarData
import Diagnostics
import Foundation
import RecordReading

/// A `datapackage.json`: Frictionless Data Package v1, with the custom properties that are described in the README.
struct PackageDocument: Decodable {
  let name: String?
  let title: String?
  let titles: [String: String]?
  private(set) var resources: [Resource]
  let motcua: Extension?
  /// The checksum of the file's bytes.
  private(set) var fingerprint: UInt64 = 0
  /// The files in which its schemas and dialects stand.
  private(set) var schemaFiles: [String] = []

  enum CodingKeys: CodingKey {
    case name, title, titles, resources, motcua
  }

  struct Extension: Decodable {
    let synthetic: Bool?
    let cutoff: String?
  }

  struct Resource: Decodable {
    let name: String
    let path: OneOrMany?
    let extrapaths: [String]?
    let title: String?
    let titles: [String: String]?
    let description: String?
    let descriptions: [String: String]?
    let aliases: [String]?
    let timeField: String?
    let encoding: String?
    /// The ending of a file of its kind.
    let format: String?
    let bytes: Scalar?
    let hash: Scalar?
    /// Whether records stand in the package's own file.
    let data: Present?
    let dialectSource: InlineOrFile<Dialect>?
    /// The dialect, once one that stands in a file of its own was read.
    var dialect: Dialect?
    let schemaSource: InlineOrFile<Schema>?
    /// The schema, once one that stands in a file of its own was read.
    var schema: Schema?
    /// The records that stand in the package's own file.
    var inline: InlineRecords?

    enum CodingKeys: String, CodingKey {
      case name, path, extrapaths, title, titles, description, descriptions, aliases, timeField, encoding, format, bytes
      case hash, data
      case dialectSource = "dialect"
      case schemaSource = "schema"
    }
  }

  /// A value that is there, whatever it is.
  struct Present: Decodable {
    init(from _: any Decoder) {}
  }

  /// A schema or a dialect, or the path of the file in which it stands.
  enum InlineOrFile<Value: Decodable>: Decodable {
    case inline(Value)
    case file(String)

    init(from decoder: any Decoder) throws {
      if let path = try? decoder.singleValueContainer().decode(String.self) {
        self = .file(path)
      } else {
        self = .inline(try Value(from: decoder))
      }
    }
  }

  struct Schema: Decodable {
    let fields: [Field]
    let primaryKey: OneOrMany?
    let foreignKeys: [Reference]?
    let references: [Reference]?
    let missingValues: [String]?
    let uniqueKeys: [OneOrMany]?

    enum CodingKeys: String, CodingKey {
      case fields, primaryKey, foreignKeys, missingValues, uniqueKeys
      case references = "motcua:references"
    }
  }

  struct Reference: Decodable {
    struct Target: Decodable {
      let resource: String
      let fields: OneOrMany
    }
    let fields: OneOrMany
    let reference: Target
  }

  struct Field: Decodable {
    let name: String
    let type: String?
    let format: String?
    let title: String?
    let titles: [String: String]?
    let description: String?
    let descriptions: [String: String]?
    let aliases: [String]?
    let constraints: Constraints?
    let categories: [Category]?
    let categorical: Bool?
    let decimalChar: String?
    let groupChar: String?
    let bareNumber: Bool?
    let trueValues: [String]?
    let falseValues: [String]?
    let missingValues: [Category]?
  }

  struct Constraints: Decodable {
    let required: Bool?
    let unique: Bool?
    let `enum`: [Scalar]?
    let minimum: Scalar?
    let maximum: Scalar?
    let exclusiveMinimum: Scalar?
    let exclusiveMaximum: Scalar?
    let minLength: Scalar?
    let maxLength: Scalar?
    let pattern: String?
  }

  /// A category's value with its words, or the value alone.
  struct Category: Decodable {
    let value: Scalar
    let label: String?
    let labels: [String: String]?
    let aliases: [String]?

    enum CodingKeys: String, CodingKey {
      case value, label, labels, aliases
    }

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.container(keyedBy: CodingKeys.self) {
        value = try container.decode(Scalar.self, forKey: .value)
        label = try container.decodeIfPresent(String.self, forKey: .label)
        labels = try container.decodeIfPresent([String: String].self, forKey: .labels)
        aliases = try container.decodeIfPresent([String].self, forKey: .aliases)
      } else {
        value = try Scalar(from: decoder)
        (label, labels, aliases) = (nil, nil, nil)
      }
    }
  }

  /// A text, number or truth value, as the text that stands in a file for it.
  struct Scalar: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let number = try? container.decode(Int64.self) {
        text = String(number)
      } else if let flag = try? container.decode(Bool.self) {
        text = String(flag)
      } else {
        text = try String(describing: container.decode(Decimal.self))
      }
    }
  }

  /// A text, or a list of texts, as the standard allows for keys and paths.
  struct OneOrMany: Decodable {
    let values: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        values = [one]
      } else {
        values = try container.decode([String].self)
      }
    }

    /// The text, where it is one.
    var single: String? { values.count == 1 ? values.first : nil }
  }

  init(path: String) throws(DiagnosticError) {
    let bytes = try FileBytes(path: path).readAll()
    self = try Self.decoded(PackageDocument.self, from: bytes, of: path)
    fingerprint = Checksum.of(bytes.span)
    for index in resources.indices {
      resources[index].dialect = try content(of: resources[index].dialectSource, resources[index].name, path)
      resources[index].schema = try content(of: resources[index].schemaSource, resources[index].name, path)
    }
    // The file is gone through once more only where a table's records may stand in it.
    let mayHoldRecords = resources.contains { $0.path == nil }
    let records = mayHoldRecords ? InlineRecords.all(in: bytes) : []
    for index in resources.indices {
      if records.indices.contains(index), resources[index].path == nil { resources[index].inline = records[index] }
    }
  }

  /// What a resource says in the package's file or in one of its own.
  private mutating func content<Value>(
    of source: InlineOrFile<Value>?, _ resource: String, _ path: String
  ) throws(DiagnosticError) -> Value? {
    switch source {
    case .inline(let value): return value
    case .file(let name):
      let file = try SafePath.file(name, of: resource, in: path)
      let bytes = try FileBytes(path: file).readAll()
      schemaFiles.append(file)
      fingerprint = Checksum.of(bytes.span, seed: fingerprint)
      return try Self.decoded(Value.self, from: bytes, of: file)
    case nil: return nil
    }
  }

  private static func decoded<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], of path: String
  ) throws(DiagnosticError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw DiagnosticError(.packageUnreadable, ["path": .text(path), "reason": .text(reason(of: error))])
    }
  }

  private static func reason(of error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error as? DecodingError {
    case .keyNotFound(let key, let context)?: return "\(place(context.codingPath + [key])): missing"
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
      return "\(place(context.codingPath)): \(context.debugDescription)"
    case .dataCorrupted(let context)?:
      let place = place(context.codingPath)
      return place.isEmpty ? "JSON: \(context.debugDescription)" : "\(place): \(context.debugDescription)"
    default: return String(describing: error)
    }
  }
}
