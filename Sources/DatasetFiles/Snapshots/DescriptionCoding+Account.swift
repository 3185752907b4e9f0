import CellParsing
import Diagnostics
import TableTyping
import Values
import VietnameseText

extension CleaningCounts: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(trimmed)
    writer.write(collapsed)
    writer.write(normalized)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(
      trimmed: try reader.integer(), collapsed: try reader.integer(), normalized: try reader.integer())
  }
}

extension WordCounts: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    let words = sorted
    writer.write(words.map(\.word))
    writer.write(words.map(\.count))
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    let (words, counts): ([String], [Int]) = (try reader.list(), try reader.list())
    guard words.count == counts.count else { throw .damaged }
    self.init(Dictionary(zip(words, counts), uniquingKeysWith: { first, _ in first }))
  }
}

extension ReadingAccount.Mapping: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(heading)
    writer.write(column)
    writer.write(isKnown)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(heading: try reader.text(), column: try reader.text(), isKnown: try reader.flag())
  }
}

extension ReadingAccount.File: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(path)
    writer.write(table)
    writer.write(rows)
    writer.write(columns)
    writer.write(unevenRows)
    writer.write(blankRows)
    writer.write(setApartRows)
    writer.write(cleaning)
    writer.write(missingWords)
    writer.write(unreadableCells)
    writer.write(titles)
    writer.write(mapping)
    writer.write(lastTime)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(
      path: try reader.text(), table: try reader.value(), rows: try reader.integer(), columns: try reader.integer(),
      unevenRows: try reader.integer(), blankRows: try reader.integer(), setApartRows: try reader.integer(),
      cleaning: try reader.value(),
      missingWords: try reader.value(),
      unreadableCells: try reader.integer(), titles: try reader.list(), mapping: try reader.list(),
      lastTime: try reader.optional())
  }
}

extension LastDay: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(Int(day.daysSince1970))
    writer.write(skippedRows)
    writer.write(Int(latest.daysSince1970))
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(
      day: Day(daysSince1970: Int32(clamping: try reader.integer())), skippedRows: try reader.integer(),
      latest: Day(daysSince1970: Int32(clamping: try reader.integer())))
  }
}

extension RejectLog: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(kinds.count)
    for kind in kinds {
      writer.write(kind.file)
      writer.write(kind.column)
      writer.write(kind.text)
      writer.write(UInt8(RejectReason.allCases.firstIndex(of: kind.reason) ?? 0))
    }
    writer.write(count)
    for row in 0..<count {
      writer.write(lines[row])
      writer.write(Int(numbers[row]))
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    var kinds: [Kind] = []
    for _ in 0..<(try reader.count()) {
      let (file, column, text) = (try reader.text(), try reader.text(), try reader.text())
      let reason = Int(try reader.byte())
      guard reason < RejectReason.allCases.count else { throw .damaged }
      kinds.append(Kind(file: file, column: column, text: text, reason: RejectReason.allCases[reason]))
    }
    var lines: [Int64] = []
    var numbers: [UInt32] = []
    for _ in 0..<(try reader.count()) {
      lines.append(Int64(try reader.integer()))
      let number = try reader.integer()
      guard number >= 0 && number < kinds.count else { throw .damaged }
      numbers.append(UInt32(number))
    }
    self.init(kinds: kinds, lines: lines, numbers: numbers)
  }
}

extension KeyCheck: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(repeated)
    writer.write(example)
    writer.write(missing)
    writer.write(isChecked)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(
      repeated: try reader.integer(), example: try reader.optional(), missing: try reader.integer(),
      isChecked: try reader.flag())
  }
}

extension KeyFacts: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(key)
    writer.write(weights.count)
    for (field, counts) in weights.sorted(by: { $0.key < $1.key }) {
      writer.write(field)
      writer.write(counts)
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(key: try reader.optional())
    for _ in 0..<(try reader.count()) {
      let field = try reader.text()
      weights[field] = try reader.list()
    }
  }
}

extension MessageArgument: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    switch self {
    case .text(let text):
      writer.write(UInt8(0))
      writer.write(text)
    case .number(let number):
      writer.write(UInt8(1))
      writer.write(number)
    case .choices(let choices):
      writer.write(UInt8(2))
      writer.write(choices)
    case .phrase(let phrase):
      writer.write(UInt8(3))
      writer.write(phrase)
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    switch try reader.byte() {
    case 0: self = .text(try reader.text())
    case 1: self = .number(try reader.integer())
    case 2: self = .choices(try reader.list())
    case 3: self = .phrase(try reader.value())
    default: throw .damaged
    }
  }
}

/// Diagnostics of reading have no range in a statement, and neither notes nor corrections.
extension Diagnostic: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(id.rawValue)
    writer.write(arguments.count)
    for (name, argument) in arguments.sorted(by: { $0.key < $1.key }) {
      writer.write(name)
      writer.write(argument)
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    let id: DiagnosticID = try reader.choice()
    var arguments: [String: MessageArgument] = [:]
    for _ in 0..<(try reader.count()) {
      let name = try reader.text()
      arguments[name] = try reader.value(MessageArgument.self)
    }
    self.init(id, arguments)
  }
}
