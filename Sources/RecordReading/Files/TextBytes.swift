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
  /// Bytes of NUL that were read as blanks, and the line of the first; nil where none was.
  private(set) var replacedNULs: (count: Int, line: Int)?
  private static let headLength = 4096

  /// Settles the file's encoding by ``EncodingDetection``.
  ///
  /// - Parameter replacesNULs: Whether a text of UTF-8 with some NULs is read, with blanks in their place.
  init(_ file: FileBytes, encoding: TextEncoding?, replacesNULs: Bool = false) throws(DiagnosticError) {
    self.file = file
    let path = file.path
    headIsEnd = try file.read(Self.headLength, into: &head)
    if head.isEmpty { throw DiagnosticError(.emptyFile, ["path": .text(path)]) }
    let detection = EncodingDetection(head, told: encoding)
    let actual = detection.encoding
    markLength = detection.markLength
    if actual == .utf8, replacesNULs {
      recoded = try Self.withoutNULs(head + file.readAll(), path, &replacedNULs)
      recoded?.removeFirst(markLength)
      head = []
    } else if actual == .utf8 {
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

  /// The text with a blank for every NUL. Text in another encoding, and what is no text, has many, or other signs that no
  /// text has.
  private static func withoutNULs(
    _ bytes: [UInt8], _ path: String, _ replaced: inout (count: Int, line: Int)?
  ) throws(DiagnosticError) -> [UInt8] {
    var text = bytes
    var count = 0
    var line = 1
    var firstLine = 1
    var isText = true
    for (index, byte) in bytes.enumerated() where byte < 0x20 {
      switch byte {
      case 0:
        if count == 0 { firstLine = line }
        count += 1
        text[index] = UInt8(ascii: " ")
      case RecordScanner.lineFeed: line += 1
      case 9, 11, 12, 13, 26, 27: break
      default: isText = false
      }
    }
    guard isText, count * leastBytesPerNUL <= bytes.count else {
      throw DiagnosticError(
        .binaryFile, ["path": .text(path), "offset": .number(bytes.firstIndex(of: 0) ?? 0)])
    }
    if count > 0 { replaced = (count, firstLine) }
    return text
  }

  /// In UTF-16, every second byte of plain letters is NUL.
  private static let leastBytesPerNUL = 8

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
