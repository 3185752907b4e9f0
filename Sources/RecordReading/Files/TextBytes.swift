import Diagnostics
import Foundation

/// The text of a file as UTF-8 bytes, piece by piece, whatever its encoding.
struct TextBytes {
  let file: FileBytes
  /// The whole text where it had to be recoded first.
  private var recoded: [UInt8]?
  private var recodedPosition = 0
  /// What was read to look at the first bytes.
  private var head: [UInt8] = []
  /// Bytes of the file before the text: its byte order mark.
  let markLength: Int
  private var headIsEnd = false
  private static let headLength = 4096

  /// Opens the file and settles its encoding by ``EncodingDetection``.
  init(path: String, encoding: TextEncoding?) throws(DiagnosticError) {
    file = try FileBytes(path: path)
    headIsEnd = try file.read(Self.headLength, into: &head)
    if head.isEmpty { throw DiagnosticError(.emptyFile, ["path": .text(path)]) }
    let detection = EncodingDetection(head, told: encoding)
    let actual = detection.encoding
    markLength = detection.markLength
    if actual == .utf8 {
      if let zero = head.firstIndex(of: 0) {
        throw DiagnosticError(.binaryFile, ["path": .text(path), "offset": .number(zero)])
      }
      head.removeFirst(markLength)
      if head.isEmpty && headIsEnd { throw DiagnosticError(.emptyFile, ["path": .text(path)]) }
    } else {
      var bytes = head
      bytes.append(contentsOf: try file.readAll())
      bytes.removeFirst(markLength)
      recoded = try actual.utf8(bytes, path: path, offset: markLength)
      head = []
    }
  }

  /// Whether positions in the text are positions in the file, a mark apart.
  var isUTF8: Bool { recoded == nil }

  /// Appends about as many bytes as wanted.
  ///
  /// - Returns: Whether the text ended.
  mutating func read(_ wanted: Int, into buffer: inout [UInt8]) throws(DiagnosticError) -> Bool {
    if let text = recoded {
      let end = min(text.count, recodedPosition + wanted)
      buffer.append(contentsOf: text[recodedPosition..<end])
      recodedPosition = end
      return end == text.count
    }
    if !head.isEmpty {
      buffer.append(contentsOf: head)
      head = []
      if headIsEnd {
        try file.checkUnchanged()
        return true
      }
    }
    let isEnd = try file.read(wanted, into: &buffer)
    if isEnd { try file.checkUnchanged() }
    return isEnd
  }
}
