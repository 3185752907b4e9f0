import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TestSupport
import Testing

/// The letters of Vietnamese in the encodings from before Unicode, each with its bytes in hexadecimal.
private enum LetterTables {
  /// By iconv's TCVN5712-1, of which the third set is the part without control codes.
  static let tcvn3 = letters(
    """
    àB5 ảB6 ãB7 áB8 ạB9 ăA8 ằBB ẳBC ẵBD ắBE ặC6 âA9 ầC7 ẩC8 ẫC9 ấCA ậCB đAE èCC ẻCE ẽCF éD0 ẹD1 êAA ềD2
    ểD3 ễD4 ếD5 ệD6 ìD7 ỉD8 ĩDC íDD ịDE òDF ỏE1 õE2 óE3 ọE4 ôAB ồE5 ổE6 ỗE7 ốE8 ộE9 ơAC ờEA ởEB ỡEC ớED
    ợEE ùEF ủF1 ũF2 úF3 ụF4 ưAD ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC ýFD ỵFE
    """)

  /// By iconv's CP1258: letters that are ready, and letters with a tone after them.
  static let windows1258 = letters(
    """
    àE0 ả61D2 ã61DE áE1 ạ61F2 ăE3 ằE3CC ẳE3D2 ẵE3DE ắE3EC ặE3F2 âE2 ầE2CC ẩE2D2 ẫE2DE ấE2EC ậE2F2 đF0
    èE8 ẻ65D2 ẽ65DE éE9 ẹ65F2 êEA ềEACC ểEAD2 ễEADE ếEAEC ệEAF2 ì69CC ỉ69D2 ĩ69DE íED ị69F2 ò6FCC ỏ6FD2
    õ6FDE óF3 ọ6FF2 ôF4 ồF4CC ổF4D2 ỗF4DE ốF4EC ộF4F2 ơF5 ờF5CC ởF5D2 ỡF5DE ớF5EC ợF5F2 ùF9 ủ75D2 ũ75DE
    úFA ụ75F2 ưFD ừFDCC ửFDD2 ữFDDE ứFDEC ựFDF2 ỳ79CC ỷ79D2 ỹ79DE ý79EC ỵ79F2
    ÀC0 Ả41D2 Ã41DE ÁC1 Ạ41F2 ĂC3 ẰC3CC ẲC3D2 ẴC3DE ẮC3EC ẶC3F2 ÂC2 ẦC2CC ẨC2D2 ẪC2DE ẤC2EC ẬC2F2 ĐD0
    ÈC8 Ẻ45D2 Ẽ45DE ÉC9 Ẹ45F2 ÊCA ỀCACC ỂCAD2 ỄCADE ẾCAEC ỆCAF2 Ì49CC Ỉ49D2 Ĩ49DE ÍCD Ị49F2 Ò4FCC Ỏ4FD2
    Õ4FDE ÓD3 Ọ4FF2 ÔD4 ỒD4CC ỔD4D2 ỖD4DE ỐD4EC ỘD4F2 ƠD5 ỜD5CC ỞD5D2 ỠD5DE ỚD5EC ỢD5F2 ÙD9 Ủ55D2 Ũ55DE
    ÚDA Ụ55F2 ƯDD ỪDDCC ỬDDD2 ỮDDDE ỨDDEC ỰDDF2 Ỳ59CC Ỷ59D2 Ỹ59DE Ý59EC Ỵ59F2
    """)

  /// By the table of VNI: the marks of the vowels a, e, o, u and y, and the letters that are ready.
  static let vni: [(letter: String, bytes: [UInt8])] = {
    var letters: [(letter: String, bytes: [UInt8])] = []
    let tones: [(String, UInt8)] = [
      ("\u{301}", 0xF9), ("\u{300}", 0xF8), ("\u{309}", 0xFB), ("\u{303}", 0xF5), ("\u{323}", 0xEF),
    ]
    let hats: [(String, UInt8)] = [
      ("", 0xE2), ("\u{301}", 0xE1), ("\u{300}", 0xE0), ("\u{309}", 0xE5), ("\u{303}", 0xE3), ("\u{323}", 0xE4),
    ]
    let cups: [(String, UInt8)] = [
      ("", 0xEA), ("\u{301}", 0xE9), ("\u{300}", 0xE8), ("\u{309}", 0xFA), ("\u{303}", 0xFC), ("\u{323}", 0xEB),
    ]
    func add(_ letter: String, _ bytes: [UInt8]) {
      letters.append((letter.precomposedStringWithCanonicalMapping, bytes))
      // Capitals differ from small letters by one bit in every byte.
      letters.append((letter.uppercased().precomposedStringWithCanonicalMapping, bytes.map { $0 & 0xDF }))
    }
    for vowel in ["a", "e", "o", "u", "y"] {
      let byte = Array(vowel.utf8)
      for (tone, mark) in tones where vowel + tone != "y\u{323}" { add(vowel + tone, byte + [mark]) }
      if "aeo".contains(vowel) { for (tone, mark) in hats { add(vowel + "\u{302}" + tone, byte + [mark]) } }
      if vowel == "a" { for (tone, mark) in cups { add(vowel + "\u{306}" + tone, byte + [mark]) } }
    }
    for (letter, byte) in [("ơ", 0xF4), ("ư", 0xF6)] as [(String, UInt8)] {
      add(letter, [byte])
      for (tone, mark) in tones { add(letter + tone, [byte, mark]) }
    }
    for (letter, byte) in [("đ", 0xF1), ("í", 0xED), ("ì", 0xEC), ("ỉ", 0xE6), ("ĩ", 0xF3), ("ị", 0xF2), ("ỵ", 0xEE)]
      as [(String, UInt8)]
    {
      add(letter, [byte])
    }
    return letters
  }()

  private static func letters(_ table: String) -> [(letter: String, bytes: [UInt8])] {
    table.split(whereSeparator: \.isWhitespace).map { word in
      let digits = word.dropFirst()
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
        UInt8(digits.dropFirst($0).prefix(2), radix: 16)
      }
      return (String(word.prefix(1)), bytes)
    }
  }
}

@Suite struct EncodingTests {
  private func text(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> String {
    String(decoding: try encoding.utf8(bytes, path: "a.csv", offset: 0), as: UTF8.self)
  }

  private static func letters(_ encoding: TextEncoding) -> [(letter: String, bytes: [UInt8])] {
    switch encoding {
    case .tcvn3: LetterTables.tcvn3
    case .vni: LetterTables.vni
    case .windows1258: LetterTables.windows1258
    case .utf8, .utf16LittleEndian, .utf16BigEndian: []
    }
  }

  @Test(arguments: [(TextEncoding.tcvn3, 67), (.vni, 134), (.windows1258, 134)])
  func everyLetterIsRead(_ encoding: TextEncoding, _ count: Int) throws {
    let letters = Self.letters(encoding)
    #expect(Set(letters.map(\.letter)).count == count)
    for (letter, bytes) in letters {
      // Between others, so that a mark cannot take the letter after it or before it.
      let found = try text([0x78] + bytes + [0x78], encoding)
      #expect(Array(found.utf8) == Array("x\(letter)x".utf8), "\(bytes)")
    }
  }

  /// Words of random letters, each byte after the other as a program of that time wrote them.
  @Test(arguments: [TextEncoding.tcvn3, .vni, .windows1258], [UInt64(11)])
  func wordsAreReadLetterByLetter(_ encoding: TextEncoding, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let letters = Self.letters(encoding) + "bcdghklmnpqrstvx .,0123456789".map { (String($0), Array(String($0).utf8)) }
    for _ in 0..<200 {
      let word = (0..<random.number(1...30)).map { _ in random.pick(letters) }
      let found = try text(word.flatMap(\.bytes), encoding)
      #expect(found.unicodeScalars.elementsEqual(word.map(\.letter).joined().unicodeScalars), "seed \(seed)")
    }
  }

  /// Every byte alone: plain ones stand for themselves, and none is lost.
  @Test(arguments: TextEncoding.allCases) func plainBytesStandForThemselves(_ encoding: TextEncoding) throws {
    for byte in 0x01...0x7E as ClosedRange<UInt8> {
      let bytes: [UInt8] =
        switch encoding {
        case .utf16LittleEndian: [byte, 0]
        case .utf16BigEndian: [0, byte]
        case .utf8, .windows1258, .tcvn3, .vni: [byte]
        }
      #expect(try text(bytes, encoding) == String(Unicode.Scalar(byte)))
    }
  }

  private func faultOffset(_ bytes: [UInt8], _ encoding: TextEncoding, offset: Int = 0) -> MessageArgument? {
    do throws(DiagnosticError) {
      _ = try encoding.utf8(bytes, path: "a.csv", offset: offset)
      return nil
    } catch {
      #expect(error.diagnostic.id == .undecodableByte)
      #expect(error.diagnostic.arguments["encoding"] == .text(encoding.rawValue))
      return error.diagnostic.arguments["offset"]
    }
  }

  /// Bytes to which the encoding gives no character, by iconv and by Python's tables.
  @Test func bytesWithoutAMeaningAreTold() {
    let undefined: [(TextEncoding, Set<UInt8>)] = [
      (.windows1258, [0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E]),
      (
        .tcvn3,
        Set(0x80...0x9F).union([
          0xAF, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xBA, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5,
          0xCD, 0xD9, 0xDA, 0xDB, 0xE0, 0xF0, 0xFF,
        ])
      ),
      (.vni, []),
    ]
    for (encoding, bytes) in undefined {
      let found = (UInt8.min ... .max).filter { faultOffset([0x61, $0], encoding) != nil }
      #expect(Set(found) == bytes, "\(encoding)")
    }
    #expect(faultOffset([0x61, 0x62, 0x90], .windows1258, offset: 40) == .number(42))
  }

  @Test(arguments: [
    ([0x61] as [UInt8], 0), ([0x61, 0x00, 0x62], 2), ([0x00, 0xD8], 0), ([0x61, 0x00, 0x00, 0xDC], 2),
    ([0x61, 0x00, 0x3D, 0xD8, 0x61, 0x00], 2),
  ])
  func halvesOfUTF16AreTold(_ bytes: [UInt8], _ offset: Int) {
    #expect(faultOffset(bytes, .utf16LittleEndian) == .number(offset))
    #expect(faultOffset(bytes.count % 2 == 0 ? Self.swapped(bytes) : bytes, .utf16BigEndian) == .number(offset))
  }

  private static func swapped(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 2).flatMap { [bytes[$0 + 1], bytes[$0]] }
  }

  @Test(
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("utf_8", .utf8), ("UTF 16", .utf16LittleEndian),
      ("utf-16le", .utf16LittleEndian),
      ("UTF-16BE", .utf16BigEndian), ("Windows-1258", .windows1258), ("cp1258", .windows1258), ("1258", .windows1258),
      ("TCVN3", .tcvn3), ("tcvn", .tcvn3), ("TCVN 5712", .tcvn3), ("ABC", .tcvn3), ("vni", .vni), ("VNI Windows", .vni),
      ("latin1", nil), ("", nil), ("utf-32", nil), ("windows-1252", nil), ("-", nil),
    ] as [(String, TextEncoding?)])
  func namesOfEncodings(_ name: String, _ encoding: TextEncoding?) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func everyEncodingIsKnownByItsOwnName() {
    for encoding in TextEncoding.allCases { #expect(TextEncoding(name: encoding.rawValue) == encoding) }
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61] as [UInt8], TextEncoding.utf8, 3), ([0xFF, 0xFE], .utf16LittleEndian, 2),
      ([0xFE, 0xFF, 0x00], .utf16BigEndian, 2), ([0xEF, 0xBB], nil, 0), ([], nil, 0),
      ([0x61, 0xEF, 0xBB, 0xBF], nil, 0), ([0xFF], nil, 0),
    ] as [([UInt8], TextEncoding?, Int)])
  func marksOfEncodings(_ bytes: [UInt8], _ encoding: TextEncoding?, _ length: Int) {
    let mark = TextEncoding.mark(of: bytes)
    #expect(mark?.encoding == encoding)
    #expect((mark?.length ?? 0) == length)
  }

  /// What the user says counts, and a mark of another encoding is then part of the text.
  @Test(arguments: [TextEncoding.tcvn3, .vni, .windows1258], [UInt64(12)])
  func wholeFilesAreReadAsTold(_ encoding: TextEncoding, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let letters = Self.letters(encoding)
    let words = (0..<40).map { _ in (0..<random.number(1...8)).map { _ in random.pick(letters) } }
    let bytes = Array("k;so\n".utf8) + words.flatMap { word in word.flatMap(\.bytes) + Array(";1\n".utf8) }
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", bytes)
    let table = try DatasetReader(options: ReadingOptions(encoding: encoding.rawValue)).open(path: path).table
    #expect(table.words("k") == words.map { $0.map(\.letter).joined() }, "seed \(seed)")
    #expect(fault(path)?.id == .invalidUTF8)
  }
}
