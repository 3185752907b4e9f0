import Foundation

/// A measured amount with its unit, written so that three figures count.
enum Quantity: Sendable {
  case seconds(Double)
  case bytes(Double)
  case bytesPerRow(Double)

  var value: Double {
    switch self {
    case .seconds(let value), .bytes(let value), .bytesPerRow(let value): value
    }
  }

  var text: String {
    switch self {
    case .seconds(let value): value >= 1 ? "\(Self.figures(value)) s" : "\(Self.figures(value * 1e3)) ms"
    case .bytes(let value):
      value < 0x1p20
        ? "\(Self.figures(value / 0x1p10)) KiB"
        : value < 0x1p33 ? "\(Self.figures(value / 0x1p20)) MiB" : "\(Self.figures(value / 0x1p30)) GiB"
    case .bytesPerRow(let value): "\(Self.figures(value)) B"
    }
  }

  /// Three figures, or all of a whole number.
  static func figures(_ value: Double) -> String {
    let decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3
    return String(format: "%.\(decimals)f", value)
  }
}
