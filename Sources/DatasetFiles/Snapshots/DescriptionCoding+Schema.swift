import ColumnarData
import Values
import VietnameseText

extension LocalizedText: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(english)
    writer.write(vietnamese)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(english: try reader.text(), vietnamese: try reader.text())
  }
}

extension FieldType: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    switch self {
    case .text: writer.write(UInt8(0))
    case .category: writer.write(UInt8(1))
    case .boolean: writer.write(UInt8(2))
    case .number(let scale):
      writer.write(UInt8(3))
      writer.write(scale)
    case .percentage(let scale):
      writer.write(UInt8(4))
      writer.write(scale)
    case .date: writer.write(UInt8(5))
    case .period(let unit):
      writer.write(UInt8(6))
      writer.write(unit.rawValue)
    case .ratio: preconditionFailure("files have no ratios, and tables with some get no snapshot")
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    switch try reader.byte() {
    case 0: self = .text
    case 1: self = .category
    case 2: self = .boolean
    case 3: self = .number(scale: try reader.scale())
    case 4: self = .percentage(scale: try reader.scale())
    case 5: self = .date
    case 6: self = .period(try reader.choice())
    default: throw .damaged
    }
  }
}

extension DescriptionReader {
  /// Digits after the point.
  mutating func scale() throws(SnapshotFault) -> Int {
    let scale = try integer()
    guard (0...18).contains(scale) else { throw .damaged }
    return scale
  }
}

extension FieldValue: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(value)
    writer.write(titles)
    writer.write(aliases)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(value: try reader.text(), titles: try reader.value(), aliases: try reader.list())
  }
}

extension Target: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(comparison.rawValue)
    writer.write(value.numerator)
    writer.write(value.denominator)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    let comparison: ComparisonOperator = try reader.choice()
    self.init(comparison: comparison, value: Ratio(try reader.integer64(), try reader.integer64()))
  }
}

extension Field: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(name)
    writer.write(titles)
    writer.write(aliases)
    writer.write(type)
    writer.write(values != nil)
    writer.write(values ?? [])
    writer.write(target)
    writer.write(description)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    let name = try reader.text()
    let titles: LocalizedText = try reader.value()
    let aliases: [String] = try reader.list()
    let type: FieldType = try reader.value()
    let isDeclared = try reader.flag()
    let values: [FieldValue] = try reader.list()
    self.init(
      name: name, titles: titles, aliases: aliases, type: type, values: isDeclared ? values : nil,
      target: try reader.optional(), description: try reader.optional())
  }
}

extension ForeignKey: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(field)
    writer.write(referencedTable)
    writer.write(referencedField)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(field: try reader.text(), referencedTable: try reader.text(), referencedField: try reader.text())
  }
}

extension TableSchema: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(name)
    writer.write(titles)
    writer.write(aliases)
    writer.write(fields)
    writer.write(primaryKey)
    writer.write(foreignKeys)
    writer.write(timeField)
    writer.write(description)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(
      name: try reader.text(), titles: try reader.value(), aliases: try reader.list(), fields: try reader.list(),
      primaryKey: try reader.optional(), foreignKeys: try reader.list(), timeField: try reader.optional(),
      description: try reader.optional())
  }
}
