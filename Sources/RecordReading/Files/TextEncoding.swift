package import Diagnostics
import VietnameseText

/// How the bytes of a text file stand for characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, the third set: the ABC fonts (.VnTime).
  case tcvn3 = "tcvn3"
  /// VNI Windows: a letter followed by a byte for its marks.
  case vni = "vni"

  /// The encoding of a name as typed: case, blanks, `-` and `_` do not count; nil where no encoding has the name.
  package init?(name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8": self = .utf8
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258": self = .windows1258
    case "tcvn3", "tcvn", "tcvn5712", "abc": self = .tcvn3
    case "vni", "vniwindows": self = .vni
    default: return nil
    }
  }

  /// The text as UTF-8.
  ///
  /// - Parameter offset: Bytes of the file before these, for the place of a fault in a message.
  package func utf8(_ bytes: [UInt8], path: String, offset: Int) throws(DiagnosticError) -> [UInt8] {
    let result: Result<[UInt8], UndecodableByte> =
      switch self {
      case .utf8: .success(bytes)
      case .utf16LittleEndian: Self.utf8(fromUTF16: bytes, isBigEndian: false)
      case .utf16BigEndian: Self.utf8(fromUTF16: bytes, isBigEndian: true)
      case .windows1258: VietnameseBytes.utf8(fromWindows1258: bytes)
      case .tcvn3: VietnameseBytes.utf8(fromTCVN3: bytes)
      case .vni: .success(VietnameseBytes.utf8(fromVNI: bytes))
      }
    switch result {
    case .success(let text): return text
    case .failure(let fault):
      throw DiagnosticError(
        .undecodableByte,
        ["path": .text(path), "offset": .number(offset + fault.offset), "encoding": .text(rawValue)])
    }
  }

  private static func utf8(fromUTF16 bytes: [UInt8], isBigEndian: Bool) -> Result<[UInt8], UndecodableByte> {
    if bytes.count % 2 != 0 { return .failure(UndecodableByte(offset: bytes.count - 1)) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        position += UTF16.width(scalar)
      case .emptyInput: return .success(text)
      case .error: return .failure(UndecodableByte(offset: position * 2))
      }
    }
  }
}

/// A byte that stands for no character of the encoding, counted from the first byte of the text.
struct UndecodableByte: Error {
  let offset: Int
}
