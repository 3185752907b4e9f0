import ColumnarData

extension SnapshotHeader {
  init(_ bytes: [UInt8], fileLength: Int) throws(SnapshotFault) {
    func number(_ offset: Int) -> Int { Int(truncatingIfNeeded: FixedBytes.number(in: bytes, at: offset)) }
    guard Array(bytes[..<8]) == SnapshotFormat.magic else { throw .damaged }
    let marks = FixedBytes.bytes(UInt64(SnapshotFormat.version) | UInt64(SnapshotFormat.byteOrderMark) << 32)
    guard Array(bytes[8..<16]) == marks else { throw .outdated }
    guard Checksum.of(bytes.span.extracting(0..<120)) == FixedBytes.number(in: bytes, at: 120) else { throw .damaged }
    self.init(
      fileLength: number(16), descriptionLength: number(24), descriptionChecksum: FixedBytes.number(in: bytes, at: 32),
      tablesLength: number(40), tablesChecksum: FixedBytes.number(in: bytes, at: 48), dataOffset: number(56),
      made: number(64), rowCount: number(72))
    guard self.fileLength == fileLength, (0...fileLength).contains(descriptionLength),
      (0...fileLength).contains(tablesLength), dataOffset >= tablesOffset + tablesLength, dataOffset <= fileLength,
      (0...1 << 40).contains(rowCount)
    else { throw .damaged }
  }

  var bytes: [UInt8] {
    var bytes = SnapshotFormat.magic
    bytes += FixedBytes.bytes(UInt64(SnapshotFormat.version) | UInt64(SnapshotFormat.byteOrderMark) << 32)
    for number in [
      UInt64(fileLength), UInt64(descriptionLength), descriptionChecksum, UInt64(tablesLength), tablesChecksum,
      UInt64(dataOffset), UInt64(made), UInt64(rowCount), 0, 0, 0, 0, 0,
    ] {
      bytes += FixedBytes.bytes(number)
    }
    return bytes + FixedBytes.bytes(Checksum.of(bytes.span))
  }
}
