import ColumnarData
import VietnameseText

/// What a column of a report's table counts, in the terms of form II.06a, as its heading says.
enum FormColumn: Hashable, CaseIterable {
  case pendingOverdue, pendingWithin, earlyOrOnTime, early, onTime, late, carriedOver, online, direct, pending,
    resolved,
    received, total

  /// The column of a heading; nil where it is none. Of several that fit, the first of the cases is meant: `đang giải
  /// quyết quá hạn` is overdue before it is pending.
  init?(heading: String) {
    let text = TextFolding.folded(heading)
    guard let column = Self.allCases.first(where: { $0.fits(text) }) else { return nil }
    self = column
  }

  /// - Parameter text: A heading, folded.
  private func fits(_ text: String) -> Bool {
    func has(_ parts: String...) -> Bool { parts.contains { text.contains($0) } }
    let isPending = has("dang giai quyet", "dang xu ly", "chua giai quyet", "chua xu ly", "chua xong")
    let isLate = has("qua han", "tre han", "cham han", "qua hen", "tre hen")
    switch self {
    case .pendingOverdue: return isPending && isLate
    case .pendingWithin: return has("chua den han", "trong han", "con han") || (isPending && has("dung han"))
    case .earlyOrOnTime: return has("truoc han", "som han") && has("dung") && text.count < 40
    case .early: return has("truoc han", "som han")
    case .onTime: return has("dung han", "dung hen")
    case .late: return isLate
    case .carriedOver: return has("ky truoc", "nam truoc", "chuyen qua", "chuyen sang")
    case .online: return has("truc tuyen") && !has("muc do", "toan trinh", "mot phan")
    case .direct: return has("truc tiep")
    case .pending: return isPending || text == "ton" || has("ton dong", "con ton")
    case .resolved: return has("da giai quyet", "da xu ly", "giai quyet xong", "giai quyet")
    case .received: return has("tiep nhan", "moi trong ky")
    case .total: return ["tong", "tong so", "tong cong", "tong so ho so"].contains(text.trimmingBlanks)
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}

/// The columns of a table that count what a form counts, and the rates beside them.
struct FormColumns {
  /// Where each count stands.
  let counts: [FormColumn: Int]
  /// Where the percentage of a count stands.
  let rates: [FormColumn: Int]
  /// Columns that a form counts by their headings, but whose cells were not read as whole numbers.
  let unread: [Int]

  init(of schema: TableSchema) {
    var counts: [FormColumn: Int] = [:]
    var rates: [FormColumn: Int] = [:]
    for (index, field) in schema.fields.enumerated() {
      guard let column = FormColumn(heading: field.titles.vietnamese) else { continue }
      switch field.type {
      case .percentage: if rates[column] == nil { rates[column] = index }
      case .number(scale: 0): if counts[column] == nil { counts[column] = index }
      case .number, .text, .category, .boolean, .date, .period, .ratio: break
      }
    }
    // `Tổng số tiếp nhận` beside `Tiếp nhận trong kỳ` or what was carried over is all of them.
    if counts[.total] == nil {
      let received = schema.fields.indices.filter { index in
        schema.fields[index].type == .number(scale: 0)
          && FormColumn(heading: schema.fields[index].titles.vietnamese) == .received
      }
      let whole = received.first { TextFolding.folded(schema.fields[$0].titles.vietnamese).contains("tong") }
      if let whole, received.count > 1 || counts[.carriedOver] != nil || counts[.online] != nil {
        counts[.total] = whole
        counts[.received] = received.first { $0 != whole }
      }
    }
    unread = schema.fields.indices.filter { index in
      guard FormColumn(heading: schema.fields[index].titles.vietnamese) != nil else { return false }
      switch schema.fields[index].type {
      case .text, .category: return index > 0
      case .number(let scale): return scale > 0
      case .percentage, .boolean, .date, .period, .ratio: return false
      }
    }
    // `Tỷ lệ đúng hạn` beside `Đúng và trước hạn` is of both.
    if let rate = rates[.onTime], counts[.onTime] == nil, counts[.earlyOrOnTime] != nil, rates[.earlyOrOnTime] == nil {
      rates[.earlyOrOnTime] = rate
      rates[.onTime] = nil
    }
    self.counts = counts
    self.rates = rates
  }

  /// A sum that must hold in each row: what stands alone on the left, and its parts.
  struct Equation {
    let whole: [FormColumn]
    let parts: [FormColumn]
  }

  /// The sums of the form whose columns are all there.
  var equations: [Equation] {
    func has(_ columns: [FormColumn]) -> Bool { columns.allSatisfy { counts[$0] != nil } }
    var found: [Equation] = []
    func add(_ whole: [FormColumn], _ parts: [FormColumn]) {
      if has(whole + parts) { found.append(Equation(whole: whole, parts: parts)) }
    }
    add([.resolved], [.early, .onTime, .late])
    add([.resolved], [.earlyOrOnTime, .late])
    if counts[.early] == nil { add([.resolved], [.onTime, .late]) }
    add([.pending], [.pendingWithin, .pendingOverdue])
    if counts[.total] != nil {
      add([.total], [.resolved, .pending])
      add([.total], [.online, .direct, .carriedOver])
      add([.total], [.received, .carriedOver])
      if counts[.carriedOver] == nil { add([.total], [.online, .direct]) }
    } else if counts[.carriedOver] != nil {
      add([.received, .carriedOver], [.resolved, .pending])
    } else {
      add([.received], [.resolved, .pending])
    }
    return found
  }

  /// The rates whose counts and whole are there: early, on time and late out of the resolved. A rate on time may be of those
  /// on the day alone, or of the early ones too: each way is a list of counts.
  var quotients: [(rate: Int, ways: [[Int]], whole: Int)] {
    guard let resolved = counts[.resolved] else { return [] }
    return FormColumn.allCases.compactMap { column in
      switch column {
      case .early, .onTime, .late, .earlyOrOnTime:
        guard let rate = rates[column], let part = counts[column] else { return nil }
        let early = column == .onTime ? counts[.early].map { [$0, part] } : nil
        return (rate, [[part]] + (early.map { [$0] } ?? []), resolved)
      case .pendingOverdue, .pendingWithin, .carriedOver, .online, .direct, .pending, .resolved, .received, .total:
        return nil
      }
    }
  }

  var isEmpty: Bool { equations.isEmpty && quotients.isEmpty }
}
