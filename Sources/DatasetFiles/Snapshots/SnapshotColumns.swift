import CellParsing
import ColumnarData
import RecordReading
import Values
import VietnameseText

/// Lays the columns of tables out: their elements one after the other as the data, what is known of their blocks as the
/// tables, and where all that lies in the description.
struct ColumnsWriter {
  /// Elements that are written as they lie in memory.
  struct Stretch: Sendable {
    /// Bytes from the start of the data.
    let byteOffset: Int
    let bytes: ColumnBytes
  }

  /// Asked while texts are packed; then columns are laid out in vain.
  let isCancelled: @Sendable () -> Bool
  private(set) var stretches: [Stretch] = []
  private(set) var tables: [UInt8] = []
  private(set) var dataLength = 0
  /// Those whose places were written, so that columns of one file share them.
  private var records: [RecordSource] = []

  init(isCancelled: @escaping @Sendable () -> Bool = { false }) { self.isCancelled = isCancelled }

  /// - Parameter origin: Where the texts stand, of a column whose texts are not in memory.
  /// - Returns: false for a column that only queries make.
  mutating func write(
    _ column: ColumnValues, origin: SourceOrigin?, into description: inout DescriptionWriter
  ) -> Bool {
    switch column {
    case .category(let column):
      description.write(UInt8(0))
      description.write(Array(column.dictionary.values.dropFirst()))
      write(column.codes, into: &description)
    case .text(let column):
      switch column.storage {
      case .owned(let ends, let bytes):
        description.write(UInt8(1))
        description.write(bytes.count)
        write(ends, into: &description)
        write(bytes, into: &description)
      case .source(let texts):
        if let packed = texts.pack(isCancelled: isCancelled) {
          write(packed, into: &description)
          break
        }
        guard let origin else { return false }
        description.write(UInt8(6))
        write(origin, into: &description)
      case .packed(let texts): write(texts, into: &description)
      }
    case .boolean(let column):
      description.write(UInt8(2))
      write(column.codes, into: &description)
    case .number(let column):
      description.write(UInt8(3))
      description.write(column.scale)
      write(column.values, into: &description)
    case .date(let column):
      description.write(UInt8(4))
      write(column.values, into: &description)
    case .period(let column):
      description.write(UInt8(5))
      description.write(column.unit.rawValue)
      write(column.ordinals, into: &description)
    case .ratio: return false
    }
    return true
  }

  private mutating func write(_ texts: PackedTexts, into description: inout DescriptionWriter) {
    description.write(UInt8(7))
    description.write(texts.numbering.shapes.count)
    for shape in texts.numbering.shapes {
      description.write(shape.characters.map { String(decoding: $0, as: UTF8.self) })
    }
    if let high = texts.high { write(high, into: &description) }
    write(texts.low, into: &description)
  }

  /// Where the texts stand in the source; not the texts.
  private mutating func write(_ origin: SourceOrigin, into description: inout DescriptionWriter) {
    description.write(origin.column)
    description.write(origin.missing.texts.map { String(decoding: $0, as: UTF8.self) }.sorted())
    let source = origin.records
    if let known = records.firstIndex(where: { $0 === source }) { return description.write(known) }
    description.write(records.count)
    records.append(source)
    description.write(source.separator)
    description.write(source.width)
    write(source.lengths, into: &description)
    description.write(source.marks.count)
    write(source.marks, into: &description)
  }

  private mutating func write(_ values: IntegerValues, into description: inout DescriptionWriter) {
    switch values.form {
    case .coded(let codes, let origin, let step):
      description.write(true)
      description.write(origin)
      description.write(step)
      write(codes, into: &description)
    case .wide(let buffer):
      description.write(false)
      write(buffer, into: &description)
    }
  }

  private mutating func write(_ codes: Codes, into description: inout DescriptionWriter) {
    let codes = codes.withZones()
    switch codes.storage {
    case .bytes(let buffer):
      description.write(UInt8(1))
      write(buffer, into: &description)
    case .words(let buffer):
      description.write(UInt8(2))
      write(buffer, into: &description)
    case .doubleWords(let buffer):
      description.write(UInt8(4))
      write(buffer, into: &description)
    }
    description.write(tables.count)
    if let zones = codes.zones { ColumnBytes(zones).append(to: &tables) }
  }

  private mutating func write<Element: BitwiseCopyable & Sendable>(
    _ buffer: ColumnBuffer<Element>, into description: inout DescriptionWriter
  ) {
    let bytes = ColumnBytes(buffer)
    description.write(dataLength)
    while tables.count % 8 > 0 { tables.append(0) }
    description.write(tables.count)
    let checksums = bytes.blockChecksums(elementsPerBlock: BlockVerifier.blockCount)
    ColumnBytes(ColumnBuffer(checksums)).append(to: &tables)
    stretches.append(Stretch(byteOffset: dataLength, bytes: bytes))
    dataLength = SnapshotFormat.aligned(dataLength + bytes.count)
  }
}

/// Makes columns of the stretches of a mapped snapshot, without reading their elements; but texts, the places of texts
/// in their source, and dates that no code stands for are verified at once: names are looked up in them before a query
/// binds a column.
struct ColumnsReader {
  let file: MappedFile
  /// Bytes from the start of the file.
  let dataOffset: Int
  let tables: Range<Int>
  /// Of the table whose columns are being read.
  private var rowCount = 0
  private var source: SourceFile?
  private var records: [RecordSource] = []

  init(file: MappedFile, dataOffset: Int, tables: Range<Int>) {
    self.file = file
    self.dataOffset = dataOffset
    self.tables = tables
  }

  /// Begins another table.
  ///
  /// - Parameter source: The file from which it was read, and which holds its long texts.
  mutating func begin(rowCount: Int, source: SourceFile) {
    self.rowCount = rowCount
    self.source = source
  }

  /// - Returns: Also where the column's texts stand in the source, of which the snapshot has their places alone.
  mutating func column(_ reader: inout DescriptionReader) throws(SnapshotFault) -> (ColumnValues, SourceOrigin?) {
    let form = try reader.byte()
    if form == 6 {
      let origin = try origin(&reader)
      return (.text(TextColumn(origin.texts)), origin)
    }
    return (try column(ofForm: form, &reader), nil)
  }

  private func column(ofForm form: UInt8, _ reader: inout DescriptionReader) throws(SnapshotFault) -> ColumnValues {
    switch form {
    case 0:
      let dictionary = CategoryDictionary(try reader.list(String.self))
      return .category(
        CategoryColumn(codes: try codes(&reader, limit: dictionary.count - 1), dictionary: dictionary))
    case 1:
      let byteCount = try reader.integer()
      let ends: ColumnBuffer<Int> = try buffer(&reader, count: rowCount).0
      return try verified(.text(TextColumn(ends: ends, bytes: try buffer(&reader, count: byteCount).0)))
    case 2: return .boolean(BooleanColumn(codes: try codes(&reader, limit: 2)))
    case 3:
      let scale = try reader.scale()
      return .number(NumberColumn(values: try integers(&reader), scale: scale))
    case 4:
      let values = try integers(&reader)
      let column = ColumnValues.date(DateColumn(values: values))
      if case .wide = values.form { return try verified(column) }
      return column
    case 5:
      let unit: CalendarUnit = try reader.choice()
      return .period(PeriodColumn(unit: unit, ordinals: try integers(&reader)))
    case 7: return .text(TextColumn(try packedTexts(&reader)))
    default: throw .damaged
    }
  }

  private func packedTexts(_ reader: inout DescriptionReader) throws(SnapshotFault) -> PackedTexts {
    let count = try reader.integer()
    guard (1...TextNumbering.longest).contains(count) else { throw .damaged }
    var shapes: [[[UInt8]]] = []
    for _ in 0..<count { shapes.append(try reader.list(String.self).map { Array($0.utf8) }) }
    guard let numbering = TextNumbering(shapes: shapes) else { throw .damaged }
    let limits = PackedTexts.limits(of: numbering)
    var high: Codes?
    if PackedTexts.needsHigh(numbering) { high = try codes(&reader, limit: limits.high) }
    return PackedTexts(numbering: numbering, high: high, low: try codes(&reader, limit: limits.low))
  }

  private func verified(_ column: ColumnValues) throws(SnapshotFault) -> ColumnValues {
    try verify(column.verify)
    return column
  }

  private func verify(_ blocks: () throws(DamagedFile) -> Void) throws(SnapshotFault) {
    do throws(DamagedFile) { try blocks() } catch { throw .damaged }
  }

  private mutating func origin(_ reader: inout DescriptionReader) throws(SnapshotFault) -> SourceOrigin {
    let column = try reader.integer()
    let missing = MissingValues(try reader.list(String.self))
    let number = try reader.integer()
    if number == records.count { records.append(try recordSource(&reader)) }
    guard records.indices.contains(number), (0..<records[number].width).contains(column) else { throw .damaged }
    return SourceOrigin(records: records[number], column: column, missing: missing)
  }

  private func recordSource(_ reader: inout DescriptionReader) throws(SnapshotFault) -> RecordSource {
    let separator = try reader.byte()
    let width = try reader.integer()
    let lengths = try codes(&reader, limit: Int(UInt32.max))
    let markCount = try reader.integer()
    guard (1...RecordLimits.columnCount).contains(width),
      markCount == (rowCount + RecordSource.rowsPerMark - 1) / RecordSource.rowsPerMark
    else { throw .damaged }
    let marks: ColumnBuffer<Int> = try buffer(&reader, count: markCount).0
    try verify { () throws(DamagedFile) in
      try lengths.verify()
      try marks.verify()
    }
    guard let source, let file = try? FileBytes(path: source.path), file.isStill(source.state.identity) else {
      throw .outdated
    }
    return RecordSource(file: file, separator: separator, width: width, lengths: lengths, marks: marks)
  }

  private func integers(_ reader: inout DescriptionReader) throws(SnapshotFault) -> IntegerValues {
    guard try reader.flag() else {
      return IntegerValues(try buffer(&reader, count: rowCount).0)
    }
    let origin = try reader.integer64()
    let step = try reader.integer64()
    let codes = try codes(&reader, limit: Int(UInt32.max))
    let (distance, isTooFar) = step.multipliedReportingOverflow(by: Int64(codes.bounds?.upperBound ?? 0))
    guard step > 0, !isTooFar, !origin.addingReportingOverflow(distance).overflow else { throw .damaged }
    return IntegerValues(.coded(codes, origin: origin, step: step))
  }

  private func codes(_ reader: inout DescriptionReader, limit: Int) throws(SnapshotFault) -> Codes {
    switch try reader.byte() {
    case 1:
      let (codes, zones): (ColumnBuffer<UInt8>, ColumnBuffer<Zone>) = try zoned(&reader, limit: limit)
      return Codes(.bytes(codes), zones: zones)
    case 2:
      let (codes, zones): (ColumnBuffer<UInt16>, ColumnBuffer<Zone>) = try zoned(&reader, limit: limit)
      return Codes(.words(codes), zones: zones)
    case 4:
      let (codes, zones): (ColumnBuffer<UInt32>, ColumnBuffer<Zone>) = try zoned(&reader, limit: limit)
      return Codes(.doubleWords(codes), zones: zones)
    default: throw .damaged
    }
  }

  /// Codes with zones that stay within the limit, and within the rows that they stand for.
  private func zoned<Code: BitwiseCopyable & Sendable>(
    _ reader: inout DescriptionReader, limit: Int
  ) throws(SnapshotFault) -> (ColumnBuffer<Code>, ColumnBuffer<Zone>) {
    let (codes, zones): (ColumnBuffer<Code>, ColumnBuffer<Zone>?) = try buffer(&reader, count: rowCount, hasZones: true)
    guard let zones else { throw .damaged }
    for index in 0..<zones.count {
      let zone = zones[index]
      let rows = min(Zone.rowCount, rowCount - index * Zone.rowCount)
      let isEmpty = zone.greatest == 0 && zone.least == .max && zone.missingCount == rows
      guard isEmpty || (zone.least > 0 && zone.least <= zone.greatest && zone.greatest <= limit),
        zone.missingCount <= rows
      else { throw .damaged }
    }
    return (codes, zones)
  }

  private func buffer<Element: BitwiseCopyable & Sendable>(
    _ reader: inout DescriptionReader, count: Int, hasZones: Bool = false
  ) throws(SnapshotFault) -> (ColumnBuffer<Element>, ColumnBuffer<Zone>?) {
    let (byteOffset, isBeyond) = try reader.integer().addingReportingOverflow(dataOffset)
    guard !isBeyond, byteOffset >= dataOffset, byteOffset % SnapshotFormat.alignment == 0, count >= 0 else {
      throw .damaged
    }
    let blocks = (count + BlockVerifier.blockCount - 1) / BlockVerifier.blockCount
    let checksums: ColumnBuffer<UInt64> = try table(&reader, count: blocks)
    let zones: ColumnBuffer<Zone>? = hasZones ? try table(&reader, count: blocks) : nil
    let place = BlockVerifier.Place(byteOffset: byteOffset, width: MemoryLayout<Element>.stride, count: count)
    guard
      let verifier = BlockVerifier(file: file, place: place, checksums: checksums, zones: zones),
      let buffer = ColumnBuffer<Element>(in: file, byteOffset: byteOffset, count: count, verifier: verifier)
    else { throw .damaged }
    return (buffer, zones)
  }

  /// A stretch of the tables, of which the checksum was compared before.
  private func table<Element: BitwiseCopyable & Sendable>(
    _ reader: inout DescriptionReader, count: Int
  ) throws(SnapshotFault) -> ColumnBuffer<Element> {
    let (byteOffset, isBeyond) = try reader.integer().addingReportingOverflow(tables.lowerBound)
    guard !isBeyond, byteOffset >= tables.lowerBound, byteOffset <= tables.upperBound,
      count <= (tables.upperBound - byteOffset) / MemoryLayout<Element>.stride,
      let buffer = ColumnBuffer<Element>(in: file, byteOffset: byteOffset, count: count)
    else { throw .damaged }
    return buffer
  }
}
