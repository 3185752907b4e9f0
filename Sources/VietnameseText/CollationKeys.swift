/// Binary sort keys for Vietnamese collation: the order of the keys' bytes is the order of the texts, so that a million
/// names are sorted without ICU, which takes some microseconds a comparison.
///
/// The order is that of ICU for Vietnamese (CLDR's root collation with the tailoring `vi`, numbers by value), on three
/// levels: letters, digits and marks; then tones; then capitals. A test holds it against ICU. Texts with other
/// characters than Latin letters with one sound of their own, and usual marks, have no key.
package struct CollationKeys {
  /// The keys one after the other; no byte of them is 0.
  package private(set) var bytes: [UInt8] = []
  /// Where each key ends.
  package private(set) var ends: [Int] = []
  /// The second and third level of the text that is being added.
  private var tones: [UInt8] = []
  private var capitals: [UInt8] = []
  private var letterCount = 0

  private static let levelEnd: UInt8 = 1

  /// No keys.
  package init() {}

  /// Takes all keys away; their memory stays for others.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Appends the key of a text in NFC.
  ///
  /// - Returns: false where it has none; then nothing is appended.
  package mutating func append(_ text: String) -> Bool {
    append(composed: text.utf8Span.span)
  }

  /// The same for UTF-8 bytes, well-formed.
  package mutating func append(composed text: Span<UInt8>) -> Bool {
    let start = bytes.count
    tones.removeAll(keepingCapacity: true)
    capitals.removeAll(keepingCapacity: true)
    letterCount = 0
    var place = 0
    while place < text.count {
      if Self.isDigit(text[place]) {
        appendNumber(of: text, &place)
      } else {
        let weight = CollationWeight.of(Self.scalar(in: text, &place))
        if weight.primary == 0 {
          bytes.removeLast(bytes.count - start)
          return false
        }
        append(weight)
      }
    }
    appendLevels()
    ends.append(bytes.count)
    return true
  }

  /// Texts that are equal on the first level have tones and capitals at the same places: what could not differ there, and
  /// the least weights behind the last greater one, are left out.
  private mutating func append(_ weight: CollationWeight) {
    bytes.append(weight.primary)
    if weight.takesTone { tones.append(Self.levelEnd + 1 + weight.tone) }
    if weight.isLetter {
      // Seven letters to a byte, the first the most significant.
      if letterCount % 7 == 0 { capitals.append(0x80) }
      if weight.isCapital { capitals[capitals.count - 1] |= 0x40 >> UInt8(letterCount % 7) }
      letterCount += 1
    }
  }

  private mutating func appendLevels() {
    while tones.last == Self.levelEnd + 1 { tones.removeLast() }
    while capitals.last == 0x80 { capitals.removeLast() }
    if tones.isEmpty && capitals.isEmpty { return }
    bytes.append(Self.levelEnd)
    bytes += tones
    if capitals.isEmpty { return }
    bytes.append(Self.levelEnd)
    bytes += capitals
  }

  /// A number as the weight of a digit, how many digits it has and the digits; zeros in front are left out.
  private mutating func appendNumber(of text: borrowing Span<UInt8>, _ place: inout Int) {
    while place < text.count, text[place] == Self.zero { place += 1 }
    let start = place
    while place < text.count, Self.isDigit(text[place]) { place += 1 }
    bytes.append(CollationWeight.ofDigits)
    // In as many bytes as it takes, each but the last 255: longer numbers are greater.
    var length = place - start
    while length >= 254 {
      bytes.append(255)
      length -= 254
    }
    bytes.append(UInt8(length + 1))
    for digit in start..<place { bytes.append(text[digit]) }
  }

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  /// The scalar at a place of well-formed UTF-8, past which it goes; one beyond the basic plane as a number that is none.
  private static func scalar(in text: borrowing Span<UInt8>, _ place: inout Int) -> Int {
    let first = Int(text[place])
    place += 1
    if first < 0x80 { return first }
    let second = Int(text[place] & 0x3F)
    place += 1
    if first < 0xE0 { return (first & 0x1F) << 6 | second }
    let third = Int(text[place] & 0x3F)
    place += 1
    if first < 0xF0 { return (first & 0x0F) << 12 | second << 6 | third }
    place += 1
    return .max
  }
}

/// How one character counts in the order of texts.
struct CollationWeight {
  /// Among all characters, tone and capitals apart; 0 for one that has no weight here.
  var primary: UInt8 = 0
  /// 0 for none, then huyền, hỏi, ngã, sắc, nặng and the marks of other languages; of a quotation mark its kind.
  var tone: UInt8 = 0
  var takesTone = false
  var isLetter = false
  var isCapital = false

  static func of(_ scalar: Int) -> CollationWeight {
    scalar < table.count ? table[scalar] : CollationWeight()
  }

  static let ofDigits = UInt8(2 + marks.count)

  /// In their order; those in one text are kinds of one mark.
  private static let marks: [String] = [
    "\t", "\n", "\r", " ", "_", "-", "–", "—", ",", ";", ":", "!", "¡", "?", "¿", ".", "·", "'‘’‚", "\"“”„", "«",
    "»", "(", ")", "[", "]", "{", "}", "§", "@", "*", "/", "\\", "&", "#", "%", "‰", "†", "•", "`", "^", "°", "©", "®",
    "←", "→", "+", "±", "÷", "×", "<", "=", ">", "|", "~", "−", "≤", "≥", "$", "£", "¥", "₫", "€",
  ]

  /// In their order, each with its tones and what other marks it may have in Latin script, in the order of these.
  private static let letters: [String] = [
    "aàảãáạǎåǻäǟȧǡąāȁȃḁ", "ăằẳẵắặ", "âầẩẫấậ", "bḅḃḇ", "cćĉčċçḉ", "dḍďḋḑḓḏð", "đ", "eèẻẽéẹĕěëėȩḝęēḕḗȅȇḙḛ", "êềểễếệ",
    "fḟ", "gǵğĝǧġģḡ", "hḥĥȟḧḣḩħḫ", "iìỉĩíịĭîǐïḯįīȉȋḭ", "jĵ", "kḱḳǩķḵ", "lĺḷḹľļłḽḻ", "mḿṃṁ", "nǹñńṇňṅņṋṉ",
    "oòỏõṍṏȭóọŏǒöȫőȯȱøǿǫǭōṑṓȍȏ", "ôồổỗốộ", "ơờởỡớợ", "pṕṗ", "q", "rŕṛṝřṙŗȑȓṟ", "sśṥṣṩŝšṧṡşș", "tṭťṫţțṱṯ",
    "uùủũṹúụŭûǔůüǜǘǚǖűųūṻȕȗṳṷṵ", "ưừửữứự", "vṽṿ", "wẁẃẉŵẅẇ", "xẍẋ", "yỳỷỹýỵŷÿẏȳ", "zźẓẑžżẕ",
  ]

  /// By scalar.
  private static let table: [CollationWeight] = {
    var table: [CollationWeight] = []
    func put(_ character: Character, _ weight: CollationWeight) {
      guard let scalar = character.unicodeScalars.first.map({ Int($0.value) }) else { return }
      while table.count <= scalar { table.append(CollationWeight()) }
      table[scalar] = weight
    }
    for (place, kinds) in marks.enumerated() {
      for (tone, mark) in kinds.enumerated() {
        put(mark, CollationWeight(primary: UInt8(2 + place), tone: UInt8(tone), takesTone: kinds.count > 1))
      }
    }
    for (place, tones) in letters.enumerated() {
      for (tone, letter) in tones.enumerated() {
        var weight = CollationWeight(
          primary: ofDigits + 1 + UInt8(place), tone: UInt8(tone), takesTone: tones.count > 1, isLetter: true)
        put(letter, weight)
        weight.isCapital = true
        put(Character(letter.uppercased()), weight)
      }
    }
    return table
  }()
}
