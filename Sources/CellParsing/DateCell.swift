package import Values

/// A day as cells write it.
package struct DateCell: Sendable {
  /// Which writings a column takes.
  package enum Form: Sendable {
    /// `2020-08-31` alone.
    case iso
    /// `31/8/2020`, `31-08-2020` or `31.08.2020`: the day first, always.
    case dayFirst
    /// Those, and `2020/08/31` and `20200831`.
    case any
    /// As ``any``, but `8/31/2020`: the month first.
    case monthFirst
  }

  /// The cell has the shape of a day that the calendar does not have, such as `31/2/2020`.
  package struct NoSuchDay: Error {}

  /// The day, without its time.
  package let day: Day
  /// Whether a time of day follows, which is not kept.
  package let hasTime: Bool
  /// Whether the time names its zone, as `Z` or `+07:00`; the day is the one that is written.
  package var hasZone = false
  /// Whether it is written as eight digits, which may also be a number.
  let isCompact: Bool

  /// The day that the cell writes.
  ///
  /// - Returns: nil where it has not the shape of a day; a failure where it has, but the calendar has no such day.
  package static func parse(_ cell: Span<UInt8>, as form: Form = .any) -> Result<DateCell, NoSuchDay>? {
    var position = 0
    guard let first = number(in: cell, &position, atMost: 8) else { return nil }
    if position == cell.count {
      guard first.digits == 8, form == .any || form == .monthFirst else { return nil }
      return compact(first.value)
    }
    let separator = cell[position]
    guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") else {
      return nil
    }
    position += 1
    guard let second = number(in: cell, &position, atMost: 2), position < cell.count, cell[position] == separator
    else { return nil }
    position += 1
    guard let third = number(in: cell, &position, atMost: 4) else { return nil }
    var time: (hasTime: Bool, hasZone: Bool) = (false, false)
    if position < cell.count {
      guard let hasZone = zone(ofTimeIn: cell, from: position) else { return nil }
      time = (true, hasZone)
    }
    if first.digits == 4 && third.digits <= 2 {
      let isISO = separator == UInt8(ascii: "-") && second.digits == 2 && third.digits == 2
      guard form == .any || form == .monthFirst || (form == .iso && isISO) else { return nil }
      return result(year: first.value, second.value, third.value, time)
    }
    guard first.digits <= 2, third.digits == 4, form != .iso else { return nil }
    let (month, day) = form == .monthFirst ? (first.value, second.value) : (second.value, first.value)
    return result(year: third.value, month, day, time)
  }

  private static func result(
    year: Int, _ month: Int, _ day: Int, _ time: (hasTime: Bool, hasZone: Bool)
  ) -> Result<DateCell, NoSuchDay> {
    guard let day = Day(year: year, month: month, day: day) else { return .failure(NoSuchDay()) }
    return .success(DateCell(day: day, hasTime: time.hasTime, hasZone: time.hasZone, isCompact: false))
  }

  /// Eight digits are a day only in years that the records of an administration can have.
  private static func compact(_ digits: Int) -> Result<DateCell, NoSuchDay>? {
    let year = digits / 10_000
    guard (1900...2100).contains(year), let day = Day(year: year, month: digits / 100 % 100, day: digits % 100) else {
      return nil
    }
    return .success(DateCell(day: day, hasTime: false, isCompact: true))
  }

  private static func number(
    in cell: Span<UInt8>, _ position: inout Int, atMost limit: Int
  ) -> (value: Int, digits: Int)? {
    var value = 0
    let start = position
    while position < cell.count, cell[position] &- 48 < 10 {
      if position - start == limit { return nil }
      value = value * 10 + Int(cell[position] &- 48)
      position += 1
    }
    return position > start ? (value, position - start) : nil
  }

  /// Whether the time ` 14:35`, `T14:35:00`, `T14:35:00.000Z`, `T07:00:00+07:00` names its zone; nil for what is no time.
  private static func zone(ofTimeIn cell: Span<UInt8>, from start: Int) -> Bool? {
    guard cell[start] == UInt8(ascii: " ") || cell[start] == UInt8(ascii: "T") else { return nil }
    var colons = 0
    var hasZone = false
    for index in (start + 1)..<cell.count {
      switch cell[index] {
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): continue
      case UInt8(ascii: "+"), UInt8(ascii: "-"): hasZone = true
      case UInt8(ascii: "Z"):
        if index != cell.count - 1 { return nil }
        hasZone = true
      default: return nil
      }
    }
    return colons >= 1 ? hasZone : nil
  }
}
