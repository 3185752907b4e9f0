import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import Synchronization
import TableTyping
import TestSupport
import Testing
import VietnameseText
import WorkProgress

/// What opening a file told: all that a user can see of it.
private struct Told {
  var fault: Diagnostic?
  var diagnostics: [Diagnostic] = []
  var summary: [String] = []
  var columns: [String] = []
  var words: [[String]] = []
  var rejects: [[String]] = []

  /// The first thing in which the other differs; nil where nothing does.
  func difference(from other: Told) -> String? {
    func first<Element: Equatable>(_ name: String, _ own: [Element], _ others: [Element]) -> String? {
      for index in 0..<max(own.count, others.count) {
        let (left, right) = (own.dropFirst(index).first, others.dropFirst(index).first)
        if left != right {
          return "\(name) \(index): \(String(describing: left)), not \(String(describing: right))"
        }
      }
      return nil
    }
    if fault != other.fault { return "fault: \(String(describing: fault)), not \(String(describing: other.fault))" }
    if let found = first("column", columns, other.columns) ?? first("summary", summary, other.summary) { return found }
    for (name, (own, others)) in zip(columns, zip(words, other.words)) where own != others {
      return first(name, own, others)
    }
    for (own, others) in zip(rejects, other.rejects) where own != others { return first("reject", own, others) }
    return first("diagnostic", diagnostics, other.diagnostics)
  }
}

/// The reader by parts and windows against the sequential one, on files made to be hard.
@Suite struct IndexedReadingTests {
  private static let pieces = [
    "a", "Đất đai", "7", "", "12.5", "2020-08-31", "có", "không", "x y", "  b ", "NA", "tổng", "0", "H26.1-99",
    "e\u{302}\u{301}", "dài hơn mười sáu byte", "dài hơn hai mươi bốn byte một chút", "1.234",
  ]
  private static let quoted = [
    "\"q\"\"r\"", "\"x,y\"", "\"l\nm\"", "\"l\r\nm\n\n\"", "\"\"", "\"Đ\"", "\",\n\"", "\"q\"\"\"\"r\"",
  ]
  private static let odd = ["a\"b", "\"c\"d", "\"e\r\"", "\"\"\"\"", "f\rg"]

  /// Files by their seed: each takes some of the difficulties, so that fast and careful records mix in every way.
  static func file(_ seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    func takes(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }
    let width = Int.random(in: 1...4, using: &random)
    let shares = (
      quoted: takes(50) ? [2, 40, 100].randomElement(using: &random) ?? 2 : 0, odd: takes(30) ? 3 : 0,
      uneven: takes(30) ? 8 : 0, blank: takes(30) ? 8 : 0, long: takes(20) ? 4 : 0, damage: takes(8) ? 1 : 0
    )
    let ends = [["\n"], ["\r\n"], ["\n", "\r\n"], ["\n", "\r"]].randomElement(using: &random) ?? ["\n"]
    var text = Array((takes(30) ? "\u{FEFF}" : "").utf8)
    text += Array((0..<width).map { "c\($0)" }.joined(separator: ",").utf8) + Array("\n".utf8)
    for row in 0..<Int.random(in: 1...150, using: &random) {
      var count = width
      if takes(shares.uneven) { count = Int.random(in: 1...width + 2, using: &random) }
      let cells = (0..<count).map { _ in
        if takes(shares.odd) { return odd.randomElement(using: &random) ?? "" }
        if takes(shares.quoted) { return quoted.randomElement(using: &random) ?? "" }
        if takes(shares.long) {
          return String(repeating: "dài ", count: Int.random(in: 10...200, using: &random)) + "."
        }
        return takes(20) ? "n\(row)" : pieces.randomElement(using: &random) ?? ""
      }
      text += Array(cells.joined(separator: ",").utf8)
      if takes(shares.damage) { text += [[0], [0xFF], [0xC3], [0xE1, 0xBA]].randomElement(using: &random) ?? [] }
      text += Array((ends.randomElement(using: &random) ?? "\n").utf8)
      if takes(shares.blank) {
        text += Array([",,", "", "\n", ","].randomElement(using: &random)?.utf8 ?? "".utf8) + [10]
      }
    }
    if takes(40) { text.removeLast() }
    if takes(5) { text += Array("\"open".utf8) }
    return text
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func readsWhatTheSequentialReaderReads(_ seed: UInt64) throws {
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", Self.file(seed))
    let expected = told(path, plan: sequential)
    for (parts, window) in [(1, 64), (1, 1 << 18), (2, 65 + Int(seed % 64)), (3, 1000), (7, 200)] {
      let difference = told(path, plan: plan(parts: parts, window: window)).difference(from: expected)
      #expect(difference == nil, "seed \(seed), \(parts) parts, windows of \(window)")
    }
  }

  /// A fault at every offset of a window and of the blocks in it.
  @Test func tellsTheSameFaultAtEveryPlace() throws {
    let fixture = try Fixture()
    let line = Array("abc,Đất,12,\"q\"\n".utf8)
    let text = Array("a,b,c,d\n".utf8) + Array(repeating: line, count: 12).flatMap { $0 }
    for offset in stride(from: 8, to: text.count, by: 3) {
      for byte in [0xFF, 0x00, 0x22, 0x0D] as [UInt8] {
        var damaged = text
        damaged[offset] = byte
        let path = try fixture.write("a.csv", damaged)
        let expected = told(path, plan: sequential)
        for (parts, window) in [(1, 64), (2, 100)] {
          let difference = told(path, plan: plan(parts: parts, window: window)).difference(from: expected)
          #expect(difference == nil, "byte \(byte) at \(offset), \(parts) parts")
        }
      }
    }
  }

  /// Line feeds in quotes on both sides of every place at which a file may be cut.
  @Test func readsQuotesOverCuts() throws {
    let fixture = try Fixture()
    for length in stride(from: 10, to: 4000, by: 97) {
      let inner = (0..<length / 4).map { $0 % 5 == 0 ? "\n" : "1,2" }.joined(separator: "\n")
      let text = "a,b\n1,2\n3,\"\(inner)\"\n" + String(repeating: "5,6\n", count: length / 8) + "7,\"\n\"\n"
      let path = try fixture.write("a.csv", text)
      let expected = told(path, plan: sequential)
      for parts in [2, 3, 7] {
        let difference = told(path, plan: plan(parts: parts, window: 256)).difference(from: expected)
        #expect(difference == nil, "\(length) bytes in quotes, \(parts) parts")
      }
    }
  }

  /// More different cells than 8 and 16 bits count, with and without the turn to text, in every part or in one only.
  @Test(arguments: [(70_000, 70_000, 0), (68_000, 300, 0), (135_000, 100_000, 68_000)])
  func agreesOnManyDifferentCells(_ rows: Int, _ different: Int, _ sameFirst: Int) throws {
    let fixture = try Fixture()
    var text = "Mã hồ sơ,b,c,d,e\n"
    for row in 0..<rows {
      let number = row < sameFirst ? 0 : row % different
      let time = "\(number % 28 + 1)/\(number % 12 + 1)/\(1990 + number % 30) \(number % 24):\(number % 60):\(number)"
      text += row % 1000 == 7 ? "?,không,,n/a,31/2/2020\n" : "H-\(number),\(number * 1000),\(number % 250),"
      if row % 1000 != 7 { text += "\(number).\(number % 10),\(time)\n" }
    }
    let path = try fixture.write("a.csv", text)
    let expected = told(path, plan: sequential)
    for parts in [1, 3] {
      let difference = told(path, plan: plan(parts: parts, window: 1 << 16)).difference(from: expected)
      #expect(difference == nil, "\(parts) parts")
    }
  }

  @Test func leavesLongTextInTheFile() throws {
    let fixture = try Fixture()
    var text = "Mã hồ sơ,n\n"
    for row in 0..<70_000 {
      let id = [" H\(row)", "\"H\"\"\(row)\"", "\"a\nb \(row)\"", "H\(row)"][row % 4]
      text += row % 1000 == 999 ? ",1\n" : "\(id),\(row % 9)\r\n"
    }
    let path = try fixture.write("a.csv", text)
    var plan = plan(parts: 2, window: 4096)
    plan.leastSource = 0
    let table = try DatasetReader(plan: plan).open(path: path).table
    let expected = try DatasetReader(plan: sequential).open(path: path).table
    guard case .text(let column)? = table.column(named: "id"), case .source(let texts) = column.storage else {
      Issue.record("not left in the file")
      return
    }
    #expect(table.words("id") == expected.words("id"))
    var visited: [String] = []
    try texts.visit(12_345..<54_321) { row, bytes in visited.append(bytes.isEmpty ? "-" : String(text: bytes)) }
    #expect(visited == Array(expected.words("id")[12_345..<54_321]))
    #expect(!texts.isLost)
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.truncate(atOffset: 100)
    try handle.close()
    #expect(throws: TextsLost(path: path)) { try texts[69_000] }
    #expect(texts.isLost)
  }

  // MARK: Reading in two ways

  private var sequential: ReadingPlan {
    var plan = ReadingPlan()
    plan.leastIndexed = .max
    return plan
  }

  private func plan(parts: Int, window: Int) -> ReadingPlan {
    var plan = ReadingPlan()
    plan.leastIndexed = 0
    plan.partCount = parts
    plan.windowSize = window
    return plan
  }

  private func told(_ path: String, plan: ReadingPlan) -> Told {
    do throws(DiagnosticError) {
      let opened = try DatasetReader(plan: plan).open(path: path)
      var told = Told(diagnostics: opened.diagnostics, summary: opened.account.summary(in: .english))
      for table in opened.dataset.tables {
        told.columns = table.schema.fields.map { "\($0)" } + [table.schema.primaryKey ?? "-"]
        told.words = table.schema.fields.map { table.words($0.name) }
      }
      told.rejects = opened.rejects.schema.fields.map { opened.rejects.words($0.name) }
      return told
    } catch {
      return Told(fault: error.diagnostic)
    }
  }
}

@Suite struct LoadingMonitorTests {
  @Test(arguments: [1, 2])
  func tellsBytesAndStops(_ parts: Int) throws {
    let fixture = try Fixture()
    let text = "a,b\n" + String(repeating: "1,2\n", count: 5000)
    let path = try fixture.write("a.csv", text)
    var plan = ReadingPlan()
    plan.partCount = parts
    plan.windowSize = 1000
    let asked = Mutex(0)
    let seen = Mutex<[WorkMonitor.Progress]>([])
    let box = Mutex<WorkMonitor?>(nil)
    let monitor = WorkMonitor {
      asked.withLock { $0 += 1 }
      if let progress = box.withLock({ $0 })?.progress { seen.withLock { $0.append(progress) } }
      return asked.withLock { $0 } > 12
    }
    box.withLock { $0 = monitor }
    do throws(DiagnosticError) {
      _ = try DatasetReader(plan: plan).open(path: path, monitor: monitor)
      Issue.record("not stopped")
    } catch {
      #expect(error.diagnostic.id == .cancelled)
    }
    // Each part may have asked once more before it heard of the stop.
    #expect(asked.withLock { $0 } <= 13 + parts)
    let progress = try #require(seen.withLock { $0 }.max { $0.done < $1.done })
    #expect(progress.total == text.utf8.count && progress.unit == .bytes && progress.done > 5000)
    #expect(monitor.progress == nil)
  }
}
