/// Yes and no as cells write them.
package enum BooleanCell: Sendable {
  case yes, no
  /// `x`, a tick: yes, in a column where nothing stands for no.
  case tick
  /// 1 and 0, which are numbers where no word stands beside them.
  case one, zero

  /// What a clean cell means; nil where it is neither yes nor no. Case does not matter.
  package static func parse(_ cell: Span<UInt8>) -> BooleanCell? {
    // The longest word is "không", seven bytes.
    guard (1...7).contains(cell.count) else { return nil }
    // Longer numbers and days are the common case.
    if cell.count > 1 && cell[0] < UInt8(ascii: "A") { return nil }
    var bytes: [UInt8] = []
    for index in cell.indices { bytes.append(cell[index]) }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "true", "có": return .yes
    case "false", "không": return .no
    case "x": return .tick
    case "1": return .one
    case "0": return .zero
    default: return nil
    }
  }

  /// Whether it means yes.
  package var isTrue: Bool {
    switch self {
    case .yes, .tick, .one: true
    case .no, .zero: false
    }
  }
}
