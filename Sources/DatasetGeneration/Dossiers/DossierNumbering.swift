import Values

/// Gives dossiers their numbers, each once.
///
/// The usual form is organisation code, date and serial number of the day, `000.00.12.H26-200831-0004`. One department
/// numbers by its older system, province, month and serial number of the month in one run of digits; and from
/// 2020-09-15 three departments use the codes of Decision 20/2020/QĐ-TTg, `H26.04-200915-0001`.
struct DossierNumbering: Sendable {
  private enum Form {
    case usual
    case older
  }

  private let forms: [Form]
  /// The organisation code with its dash, by unit.
  private let prefixes: [[UInt8]]
  private let newPrefixes: [[UInt8]?]
  /// The last serial number given, by unit.
  private var serials: [Int]
  private var day = -1
  private var month = -1
  private var dayText: [UInt8] = []
  private var monthText: [UInt8] = []
  private var usesNewCodes = false

  init() {
    forms = AdministrativeUnit.all.map { $0.name == "Sở Thông tin và Truyền thông" ? .older : .usual }
    prefixes = AdministrativeUnit.all.map { Array((($0.code ?? "") + "-").utf8) }
    newPrefixes = AdministrativeUnit.all.map { unit in
      let adopters = ["Sở Kế hoạch và Đầu tư", "Sở Công Thương", "Sở Khoa học và Công nghệ"]
      guard adopters.contains(unit.name), let code = unit.code else { return nil }
      return Array("H26.\(code.dropFirst(7).prefix(2))-".utf8)
    }
    serials = [Int](repeating: 0, count: AdministrativeUnit.all.count)
  }

  /// Starts a day; the serial numbers of days begin anew, with a month those of months.
  mutating func begin(day number: Int) {
    let date = DossierCalendar.firstDay.advanced(by: number)
    let digits = Array(date.isoText.utf8).filter { $0 != ByteText.dash }
    day = number
    dayText = Array(digits.dropFirst(2)) + [ByteText.dash]
    monthText = Array(digits.dropFirst(2).prefix(4))
    usesNewCodes = number >= Self.firstDayOfNewCodes
    let isNewMonth = date.month != month
    month = date.month
    for unit in serials.indices where isNewMonth || forms[unit] == .usual { serials[unit] = 0 }
  }

  /// Appends the next number of a unit on the day begun.
  mutating func appendNext(ofUnit unit: Int, to text: inout ByteText) {
    serials[unit] += 1
    if forms[unit] == .older {
      text.append(Self.olderPrefix)
      text.append(monthText)
      text.append(serials[unit], width: 6)
      return
    }
    if usesNewCodes, let prefix = newPrefixes[unit] {
      text.append(prefix)
    } else {
      text.append(prefixes[unit])
    }
    text.append(dayText)
    text.append(serials[unit], width: 4)
  }

  private static let olderPrefix = Array("0026".utf8)
  /// 2020-09-15, counted from the first day of receipt.
  private static let firstDayOfNewCodes = DossierCalendar.receiptDays - 16
}
