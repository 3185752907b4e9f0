import Diagnostics
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
    writer.write(cleaning)
    writer.write(unreadableCells)
    writer.write(titles)
    writer.write(mapping)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init(
      path: try reader.text(), table: try reader.text(), rows: try reader.integer(), columns: try reader.integer(),
      unevenRows: try reader.integer(), blankRows: try reader.integer(), cleaning: try reader.value(),
      unreadableCells: try reader.integer(), titles: try reader.list(), mapping: try reader.list())
  }
}

extension RejectLog: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    // Files and columns are a few names in many rows.
    var names: [String: Int] = [:]
    func number(_ name: String) -> (Int, isNew: Bool) {
      if let number = names[name] { return (number, false) }
      names[name] = names.count
      return (names.count - 1, true)
    }
    writer.write(count)
    for row in 0..<count {
      for name in [files[row], columns[row]] {
        let (number, isNew) = number(name)
        writer.write(number)
        if isNew { writer.write(name) }
      }
      writer.write(lines[row])
      writer.write(texts[row])
      writer.write(UInt8(RejectReason.allCases.firstIndex(of: reasons[row]) ?? 0))
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    self.init()
    var names: [String] = []
    func name(_ reader: inout DescriptionReader) throws(SnapshotFault) -> String {
      let number = try reader.integer()
      guard number >= 0, number <= names.count else { throw .damaged }
      if number == names.count { names.append(try reader.text()) }
      return names[number]
    }
    for _ in 0..<(try reader.count()) {
      let file = try name(&reader)
      let column = try name(&reader)
      let line = try reader.integer()
      let text = try reader.text()
      let reason = Int(try reader.byte())
      guard reason < RejectReason.allCases.count else { throw .damaged }
      append(file: file, line: line, column: column, text: text, reason: RejectReason.allCases[reason])
    }
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

extension PackageFacts: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(key)
    writer.write(weights.count)
    for (field, counts) in weights.sorted(by: { $0.key < $1.key }) {
      writer.write(field)
      writer.write(counts)
    }
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    key = try reader.optional()
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

/// What reading tells has no place in a statement, and neither notes nor corrections.
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
