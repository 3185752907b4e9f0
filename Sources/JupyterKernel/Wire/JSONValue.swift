import Foundation

/// A value of JSON: what messages of the protocol hold.
package indirect enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// An object without members.
  package static let empty = JSONValue.object([:])

  /// The member of an object; nil where there is none, or the value is no object.
  package subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text; nil of other values.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The truth value; nil of other values.
  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }

  /// The whole number; nil of other values.
  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The members of an object; nil of other values.
  package var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }

  /// The values of a list; nil of other values.
  package var values: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
}

extension JSONValue: Codable {
  /// - Throws: Where the text is no JSON, or nested deeper than some hundred levels.
  package init(parsing bytes: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  /// Reads any value.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let values = try? container.decode([JSONValue].self) {
      self = .list(values)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Writes any value.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// The value as UTF-8, the keys of objects in order.
  package var bytes: [UInt8] { Array(data(formatting: [.sortedKeys, .withoutEscapingSlashes])) }

  /// The value on lines of their own, for files.
  package var fileText: String {
    String(decoding: data(formatting: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]), as: UTF8.self) + "\n"
  }

  private func data(formatting: JSONEncoder.OutputFormatting) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("numbers are finite, since they came from JSON or are whole")
    }
    return data
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  package init(stringLiteral value: String) { self = .text(value) }
  /// A truth value.
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// A list.
  package init(arrayLiteral values: JSONValue...) { self = .list(values) }
  /// An object; of a key given twice the last value holds.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members, uniquingKeysWith: { $1 }))
  }
}
