import DatasetFiles
import RecordReading
import TestSupport
import VietnameseText

extension FuzzTarget {
  /// Any bytes as a text file: read by parts and windows as the sequential reader reads it, and the same from a snapshot.
  ///
  /// The first two bytes choose the encoding and how numbers are read, and the windows.
  static let csv = FuzzTarget(
    "csv", seeds: CSVCheck.seeds, words: CSVCheck.words, roundsInTests: 5, check: { try CSVCheck.check($0) })
}

private enum CSVCheck {
  static let seeds =
    seedTexts.map { [0, 3] + Array($0.utf8) }
    + [[0, 3, 0xFF, 0xFE] + "a,b\n1,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }]

  static let words = [
    "\"", "\"\"", "\",\"", "\r\n", "\n\n", ";", "\t", ",,", "\u{FEFF}", "có", "không", "Không có thông tin", "NA",
    "1.234",
    "97,15%", "31/8/2020", "2020-08-31", "20200831", "9223372036854775808", "Tổng cộng", "STT", "\u{0}", "e\u{301}",
    "Mã hồ sơ",
  ]

  private static let seedTexts = [
    "id,received,fee,online\nH26-1,31/8/2020,1.234,có\nH26-2,2020-08-31,12,không\n",
    "\u{FEFF}a;b;c\r\n\"q\"\"r\";1,5;97,15%\r\n\"two\nlines\";;x\r\n",
    "DANH SÁCH HỒ SƠ\n\nMã hồ sơ\tNgày tiếp nhận\tLệ phí\n1\t01/02/2020\t1.720\n2\t32/13/2020\t-\nTổng cộng\t\t1.720\n",
    "a,b\n1\n1,2,3\n\n,,\n\"open,1\n", "a\n" + String(repeating: "\"l\nm\",x\n", count: 20), "a,b\r1,2\r",
    "n,m\n1.234,0.5\n1.234.567,1e5\n9223372036854775807,-1\n", "c\n" + (0..<300).map { "v\($0)\n" }.joined(),
    "STT,Tên,Mức độ\n1,2,3\n1,Cấp  giấy phép ,4\n2, Đăng ký,x\n",
  ]

  static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let settings = input.byte()
    var options = ReadingOptions()
    options.encoding =
      ([nil] + TextEncoding.allCases.map(\.rawValue))[Int(settings & 15) % (1 + TextEncoding.allCases.count)]
    options.numbers = [nil, .english, .vietnamese, nil][Int(settings >> 4 & 3)]
    let window = 64 + Int(input.byte()) * 3
    let folder = try ScratchFolder()
    let file = try folder.write(input.rest, to: settings & 0x40 == 0 ? "a.csv" : "a.tsv")
    let expected = Told(path: file, options: options, plan: plan(parts: nil, window: window))
    for parts in [1, 2, 7] {
      let told = Told(path: file, options: options, plan: plan(parts: parts, window: window))
      if let found = told.difference(from: expected) {
        throw Fault(text: "\(parts) parts, windows of \(window): \(found)")
      }
    }
    if let opened = try? DatasetReader(options: options).open(path: file) { try opened.requireAccount() }
    if settings & 0x80 != 0 { try checkSnapshot(file, options, in: folder, expected) }
  }

  private static func plan(parts: Int?, window: Int) -> ReadingPlan {
    var plan = ReadingPlan()
    plan.leastIndexed = parts == nil ? .max : 0
    plan.partCount = parts
    plan.windowSize = window
    return plan
  }

  /// What was read and kept is what is read again.
  private static func checkSnapshot(
    _ file: String, _ options: ReadingOptions, in folder: ScratchFolder, _ expected: Told
  ) throws {
    let snapshots = SnapshotFolder(
      path: "\(folder.path)/snapshots", checking: .content, leastSourceSize: 1, settlingTime: 0)
    let reader = DatasetReader(options: options, snapshots: snapshots)
    guard let opened = try? reader.open(path: file) else { return }
    for pending in opened.pendingSnapshots { _ = pending.write() }
    guard let again = try? reader.open(path: file) else { throw Fault(text: "not opened again") }
    try require(again.snapshots.count == opened.pendingSnapshots.count, "a snapshot was written and not used")
    if let found = Told(again).difference(from: expected) { throw Fault(text: "from a snapshot: \(found)") }
  }
}
