package import VietnameseText
package import WorkProgress

/// How far long work is, in words: `reading 412 MB of 1.7 GB · 24% · 210 MB/s · 6 s left`.
package struct ProgressText {
  private let progress: WorkMonitor.Progress
  private let elapsed: Duration
  private let language: Language

  /// - Parameter elapsed: Since the work began.
  package init(_ progress: WorkMonitor.Progress, elapsed: Duration, language: Language) {
    self.progress = progress
    self.elapsed = elapsed
    self.language = language
  }

  /// On one row of so many cells: with a bar where that is wanted and there is room, and what comes last left out first
  /// where there is none.
  package func row(cells: Int, hasBar: Bool) -> String {
    var parts = facts
    func words() -> String { verb + " " + parts.joined(separator: " · ") }
    while parts.count > 1, DisplayWidth.cells(in: words()) > cells { parts.removeLast() }
    let text = DisplayWidth.cut(words(), to: cells)
    let room = cells - DisplayWidth.cells(in: text) - 3
    guard hasBar, progress.total > 0, room >= 10 else { return text }
    return verb + " " + bar(cells: min(room, 30)) + " " + parts.joined(separator: " · ")
  }

  private var verb: String {
    switch progress.work {
    case .loading: LocalizedText(english: "reading", vietnamese: "đang đọc")[language]
    case .scanning: LocalizedText(english: "computing", vietnamese: "đang tính")[language]
    case .sorting: LocalizedText(english: "sorting", vietnamese: "đang sắp xếp")[language]
    case .layingOut: LocalizedText(english: "laying out", vietnamese: "đang dàn trang")[language]
    case .printing: LocalizedText(english: "writing", vietnamese: "đang ghi")[language]
    }
  }

  private var facts: [String] {
    let of = LocalizedText(english: "of", vietnamese: "trên")[language]
    var facts = [amount(progress.done)]
    if progress.total > 0 {
      facts = ["\(amount(progress.done)) \(of) \(amount(progress.total))", "\(percent)%"]
    }
    guard let rate, rate > 0 else { return facts }
    facts.append(amount(rate) + LocalizedText(english: "/s", vietnamese: "/giây")[language])
    if progress.total > progress.done { facts.append(left(seconds: (progress.total - progress.done) / rate)) }
    return facts
  }

  private var percent: Int { Int(Double(progress.done) / Double(progress.total) * 100) }

  /// Units a second since the start; nil in the first moment.
  private var rate: Int? {
    let (seconds, attoseconds) = elapsed.components
    let time = Double(seconds) + Double(attoseconds) * 1e-18
    return time < 0.1 ? nil : Int(Double(progress.done) / time)
  }

  private func left(seconds: Int) -> String {
    let seconds = seconds + 1
    if seconds < 100 {
      return LocalizedText(english: "\(seconds) s left", vietnamese: "còn \(seconds) giây")[language]
    }
    let minutes = NumberText.grouped(Int64((seconds + 59) / 60), in: language)
    return LocalizedText(english: "\(minutes) min left", vietnamese: "còn \(minutes) phút")[language]
  }

  /// Bytes in decimal units, of the larger ones with one decimal below ten; rows in full.
  private func amount(_ count: Int) -> String {
    switch progress.unit {
    case .rows:
      let rows = LocalizedText(english: "rows", vietnamese: "dòng")[language]
      return NumberText.grouped(Int64(count), in: language) + " " + rows
    case .bytes:
      let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "kB")]
      guard let (size, name) = units.first(where: { count >= $0.0 }) else { return "\(count) B" }
      let tenths = count / (size / 10)
      if tenths >= 100 { return "\(NumberText.grouped(Int64(tenths / 10), in: language)) \(name)" }
      return "\(tenths / 10)\(NumberText.decimalSeparator(in: language))\(tenths % 10) \(name)"
    }
  }

  private func bar(cells: Int) -> String {
    let eighths = Int(Double(progress.done) / Double(progress.total) * Double(cells * 8))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    let full = String(repeating: "█", count: eighths / 8) + part
    return full + String(repeating: "░", count: max(0, cells - full.count))
  }
}
