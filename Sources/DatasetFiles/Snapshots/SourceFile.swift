/// A file from which a table was read, and what it was then.
struct SourceFile: DescriptionCodable, Sendable {
  /// As the user named it.
  let path: String
  let canonicalPath: String
  let state: SourceState

  init(path: String, canonicalPath: String, state: SourceState) {
    self.path = path
    self.canonicalPath = canonicalPath
    self.state = state
  }

  func encode(into writer: inout DescriptionWriter) {
    writer.write(path)
    writer.write(canonicalPath)
    writer.write(data: state.bytes)
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    path = try reader.text()
    canonicalPath = try reader.text()
    let bytes = try reader.data()
    guard bytes.count == SnapshotFormat.stateRange.count else { throw .damaged }
    state = try SourceState(bytes: bytes)
  }
}
