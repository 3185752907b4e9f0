import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing
import Values

/// What a package says of the bytes of its files is compared with them.
@Suite struct DeclaredContentTests {
  private static let text = "k\nx\ny\n"

  /// A package over the file, or over two, with what is said of them.
  private func open(
    _ said: String, path: String = #""path":"t.csv""#, files: [String: String] = ["t.csv": text]
  ) throws -> OpenedDataset {
    let fixture = try Fixture()
    for (name, text) in files { try fixture.write(name, text) }
    let package = try fixture.write("datapackage.json", #"{"resources":[{"name":"t",\#(path),\#(said)}]}"#)
    return try DatasetReader().open(path: package)
  }

  private struct NoSuchAlgorithm: Error {}

  private static func digits(_ algorithm: ContentHash.Algorithm, of text: String = text) throws -> String {
    guard var hash = ContentHash(algorithm) else { throw NoSuchAlgorithm() }
    hash.update(text.utf8)
    return hash.finish()
  }

  /// Each algorithm in every way in which it is written; MD5 needs no name.
  private static func ways(_ algorithm: ContentHash.Algorithm, _ digits: String) -> [String] {
    let name = algorithm.rawValue
    let ways = ["\(name):\(digits)", "\(name.uppercased()):\(digits.uppercased())"]
    let hyphened = name.hasPrefix("sha") ? ["sha-\(name.dropFirst(3)):\(digits)"] : [digits]
    return ways + hyphened
  }

  @Test(arguments: ContentHash.Algorithm.allCases) func aHashIsCompared(_ algorithm: ContentHash.Algorithm) throws {
    let right = try Self.digits(algorithm)
    for way in Self.ways(algorithm, right) {
      #expect(try open("\"hash\":\"\(way)\"").diagnostics.isEmpty, "\(way)")
    }
    for way in Self.ways(algorithm, try Self.digits(algorithm, of: "k\nx\nz\n")) {
      let opened = try open("\"hash\":\"\(way)\",\"bytes\":6")
      let fault = try #require(opened.first(.contentDiffers), "\(way)")
      #expect(fault.arguments["property"] == .text("hash"))
      #expect(fault.arguments["found"] == .text("\(algorithm.rawValue):\(right)"))
      #expect(opened.diagnostics.count == 1 && opened.dataset.tables.first?.rowCount == 2)
    }
  }

  @Test(arguments: [0, 5, 7, 6_000_000_000]) func theBytesAreCounted(_ count: Int) throws {
    let fault = try #require(open("\"bytes\":\(count),\"hash\":\"\"").first(.contentDiffers))
    #expect(fault.arguments["property"] == .text("bytes") && fault.arguments["found"] == .text("6"))
    #expect(try open("\"bytes\":6").diagnostics.isEmpty)
  }

  /// Both are of the bytes of all its files, one behind the other.
  @Test func aTableOfSeveralFilesIsComparedAsAWhole() throws {
    let files = ["t.csv": Self.text, "u.csv": "z\n"]
    let right = try Self.digits(.sha256, of: Self.text + "z\n")
    let path = #""path":["t.csv","u.csv"]"#
    #expect(try open("\"bytes\":8,\"hash\":\"sha256:\(right)\"", path: path, files: files).diagnostics.isEmpty)
    #expect(try open("\"bytes\":6", path: path, files: files).first(.contentDiffers) != nil)
    let first = try Self.digits(.sha256)
    let fault = try open("\"hash\":\"sha256:\(first)\"", path: path, files: files).first(.contentDiffers)
    #expect(fault?.arguments["path"] == .text("t.csv, u.csv"))
  }

  @Test(arguments: [
    ("\"bytes\":-1", "bytes: -1"), ("\"bytes\":\"6 KB\"", "bytes: 6 KB"), ("\"bytes\":1.5", "bytes: 1.5"),
    ("\"bytes\":true", "bytes: true"), ("\"hash\":\"abc\"", "hash: abc"), ("\"hash\":5", "hash: 5"),
    ("\"hash\":\"crc32:00000000\"", "hash: crc32:00000000"), ("\"hash\":\"a:b:c\"", "hash: a:b:c"),
    ("\"hash\":\"sha256:00000000000000000000000000000000\"", "hash: sha256:00000000000000000000000000000000"),
    ("\"hash\":\"md5:zz000000000000000000000000000000\"", "hash: md5:zz000000000000000000000000000000"),
  ])
  func whatCannotBeComparedIsTold(_ said: String, _ property: String) throws {
    let opened = try open(said)
    #expect(opened.diagnostics.map(\.id) == [.packagePropertyIgnored])
    #expect(opened.first(.packagePropertyIgnored)?.arguments["property"] == .text(property))
  }

  @Test func recordsInThePackageHaveNoFileToCompare() throws {
    let opened = try open(#""bytes":6,"hash":"00000000000000000000000000000000""#, path: #""data":[{"k":1}]"#)
    #expect(
      opened.diagnostics.map { $0.arguments["property"] } == [
        .text("bytes: 6"), .text("hash: 00000000000000000000000000000000"),
      ])
  }

  /// Out of snapshots: told again, also of a large file that is changed later.
  @Test func itIsToldOutOfSnapshots() throws {
    let fixture = try Fixture()
    let rows = "k\n" + (0..<400).map { "dòng \($0)\n" }.joined()
    let right = try Self.digits(.sha256, of: rows)
    try fixture.write("t.csv", rows)
    try fixture.write("u.csv", Self.text)
    let package = try fixture.write(
      "datapackage.json",
      #"""
      {"resources":[{"name":"t","path":"t.csv","hash":"sha256:\#(right)"},{"name":"u","path":"u.csv","bytes":7}]}
      """#)
    let reader = DatasetReader(
      snapshots: SnapshotFolder(path: fixture.path("cache"), leastSourceSize: 1000, settlingTime: 0))
    func open() throws -> OpenedDataset {
      let opened = try reader.open(path: package)
      for pending in opened.pendingSnapshots { #expect(pending.write() == nil) }
      return opened
    }
    for _ in 0..<2 { #expect(try open().diagnostics.map(\.id) == [.contentDiffers]) }
    try fixture.write("t.csv", rows.replacing("dòng 7\n", with: "dòng 8\n"))
    for _ in 0..<2 { #expect(try open().diagnostics.map { $0.arguments["path"] } == [.text("t.csv"), .text("u.csv")]) }
  }
}
