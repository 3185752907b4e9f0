import Foundation
import Values

/// Dossiers in order of receipt, 2018-01-01 to 2020-09-30: more in later days, few at weekends; written a block at a time.
struct SyntheticDossiers {
  static let header = "id,procedure,district,received,due,resolved,channel,return_channel,tracked,fee\n"
  private static let dayCount = 1004

  let rowCount: Int
  private let procedures: SyntheticProcedures
  private var chance: Chance
  private let districts: WeightedDraw
  private let days: WeightedDraw
  private let dates = Dates()
  private let codes: [[UInt8]]
  private let districtNames = SyntheticNames.districts.map { Array($0.utf8) }
  private let channels = SyntheticNames.channels.map { Array($0.utf8) }
  private let yesOrNo = ["false", "true"].map { Array($0.utf8) }

  init(rowCount: Int, procedures: SyntheticProcedures, chance: Chance) {
    self.rowCount = rowCount
    self.procedures = procedures
    self.chance = chance
    codes = procedures.codes.map { Array($0.utf8) }
    var weights = Chance(seed: 30)
    districts = WeightedDraw(weights: SyntheticNames.districts.map { _ -> Double in 0.4 + 1.6 * weights.fraction() })
    days = WeightedDraw(
      weights: (0..<Self.dayCount).map { day -> Double in
        let growth = 0.6 + Double(day) / Double(Self.dayCount - 1)
        // The first day is a Monday.
        return day % 7 >= 5 ? growth * 0.15 : growth
      })
  }

  /// Writes the whole file.
  mutating func write(to file: FileHandle) throws {
    var block = Array(Self.header.utf8)
    block.reserveCapacity(5 << 20)
    for row in 0..<rowCount {
      appendRow(row, to: &block)
      if block.count > 4 << 20 {
        try file.write(contentsOf: block)
        block.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: block)
  }

  private mutating func appendRow(_ row: Int, to block: inout [UInt8]) {
    let day = days.alternative(at: (Double(row) + chance.fraction()) / Double(rowCount))
    let procedure = procedures.popularity.draw(&chance)
    let district = districts.draw(&chance)
    let limit = procedures.limits[procedure]
    let resolved = day + Int((Double(limit) * chance.processingTime()).rounded())
    let growth = 0.35 + 0.65 * Double(day) / Double(Self.dayCount)
    let isOnline = chance.happens(procedures.onlineLeanings[procedure] * growth * 1.6)
    let channel = isOnline ? 1 : chance.happens(0.05) ? 2 : 0

    block.append(contentsOf: Self.idStart)
    Self.append(district + 1, digits: 2, to: &block)
    block.append(Self.point)
    Self.append(10 + chance.below(50), digits: 2, to: &block)
    block.append(Self.dash)
    block.append(contentsOf: dates.short[day])
    block.append(Self.dash)
    Self.append(row % 1_000_000, digits: 6, to: &block)
    block.append(Self.comma)
    block.append(contentsOf: codes[procedure])
    block.append(Self.comma)
    block.append(contentsOf: districtNames[district])
    block.append(Self.comma)
    block.append(contentsOf: dates.long[day])
    block.append(Self.comma)
    block.append(contentsOf: dates.long[day + limit])
    block.append(Self.comma)
    if !chance.happens(0.04) { block.append(contentsOf: dates.long[min(resolved, dates.long.count - 1)]) }
    block.append(Self.comma)
    block.append(contentsOf: channels[channel])
    block.append(Self.comma)
    block.append(contentsOf: channels[chance.happens(0.7) ? channel : chance.below(3)])
    block.append(Self.comma)
    block.append(contentsOf: yesOrNo[chance.happens(0.8) ? 1 : 0])
    block.append(Self.comma)
    let thousands = chance.happens(0.35) ? 0 : chance.below(2001)
    block.append(contentsOf: thousands == 0 ? Self.zeroFee : Array("\(thousands)000".utf8))
    block.append(Self.lineEnd)
  }

  /// Appends a number with leading zeros.
  private static func append(_ number: Int, digits: Int, to block: inout [UInt8]) {
    var power = 1
    for _ in 1..<digits { power *= 10 }
    while power > 0 {
      block.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }

  private static let idStart = Array("H26.".utf8)
  private static let zeroFee = Array("0".utf8)
  private static let point = UInt8(ascii: ".")
  private static let dash = UInt8(ascii: "-")
  private static let comma = UInt8(ascii: ",")
  private static let lineEnd = UInt8(ascii: "\n")

  /// The days from 2018-01-01 on, as they are written: `2018-01-31` and `180131`.
  private struct Dates {
    let long: [[UInt8]]
    let short: [[UInt8]]

    init() {
      let start = Day(year: 2018, month: 1, day: 1)?.daysSince1970 ?? 0
      let texts = (0..<SyntheticDossiers.dayCount + 400).map { Day(daysSince1970: start + Int32($0)).isoText }
      long = texts.map { Array($0.utf8) }
      short = texts.map { text in Array(text.utf8.filter { $0 != UInt8(ascii: "-") }.dropFirst(2)) }
    }
  }
}
