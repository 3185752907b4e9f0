/// Settles how the bytes of a text file are to be read: as told; else by its byte order mark; else UTF-8.
struct EncodingDetection {
  let encoding: TextEncoding
  /// Bytes before the text: a byte order mark of that encoding, else 0.
  let markLength: Int

  /// - Parameters:
  ///   - head: The file's first bytes.
  ///   - told: The encoding that the user named.
  init(_ head: [UInt8], told: TextEncoding?) {
    let mark = TextEncoding.mark(of: head)
    encoding = told ?? mark?.encoding ?? .utf8
    markLength = mark?.encoding == encoding ? mark?.length ?? 0 : 0
  }
}

extension TextEncoding {
  /// The encoding that the file's first bytes tell by their byte order mark, and the mark's length.
  package static func mark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}
