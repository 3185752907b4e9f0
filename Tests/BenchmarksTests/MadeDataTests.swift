import Foundation
import TestSupport
import Testing

@testable import Benchmarks

@Suite struct MadeDataTests {
  @Test func sameSeedGivesTheSameFiles() throws {
    let scratch = try ScratchFolder()
    let first = try DataFolder(rowCount: 2000, seed: 7, in: scratch.url.appendingPathComponent("first"))
    let second = try DataFolder(rowCount: 2000, seed: 7, in: scratch.url.appendingPathComponent("second"))
    let other = try DataFolder(rowCount: 2000, seed: 8, in: scratch.url.appendingPathComponent("first"))
    for file in [\DataFolder.procedures, \.dossiers] {
      let data = try Data(contentsOf: first[keyPath: file])
      #expect(try data == Data(contentsOf: second[keyPath: file]))
      #expect(try data != Data(contentsOf: other[keyPath: file]))
    }
  }

  @Test func cataloguesHaveThePublishedCounts() {
    var chance = Chance(seed: 7)
    let rows = SyntheticProcedures(&chance).text.split(separator: "\n").dropFirst()
    // The last cells hold no comma.
    func count(_ isCounted: ([Substring]) -> Bool) -> Int {
      rows.count { isCounted(Array($0.split(separator: ",").suffix(4))) }
    }
    #expect(rows.count == 1813)
    #expect(Set(rows.map { $0.prefix(while: { $0 != "," }) }).count == 1813)
    #expect(count { $0[0] == "3" } == 1227)
    #expect(count { $0[0] == "4" } == 444)
    #expect(count { $0[1] == "true" } == 1720)
    #expect(count { $0[2] == "true" } == 1671)
  }

  @Test func dossiersStandInOrderOfReceipt() throws {
    let scratch = try ScratchFolder()
    let made = try DataFolder(rowCount: 3000, seed: 7, in: scratch.url.appendingPathComponent("made"))
    let lines = try String(contentsOf: made.dossiers, encoding: .utf8).split(separator: "\n")
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(lines.count == 3001)
    #expect(rows.allSatisfy { $0.count == 10 })
    let received = rows.dropFirst().map { $0[3] }
    #expect(received == received.sorted())
    #expect(received.first?.hasPrefix("2018-01") == true)
    #expect(received.last?.hasPrefix("2020-09") == true)
    #expect(Set(rows.dropFirst().map { $0[0] }).count == 3000)
    #expect(rows.contains { $0[5].isEmpty })
  }

  static let clean = """
    id,procedure,district,received,due,resolved,channel,return_channel,tracked,fee
    1,1.000001,Ba Vì,2020-01-01,2020-01-04,,online,post,true,0

    """

  static let quoted = clean.replacing("1,1.000001,Ba Vì,", with: "\"1\",\"1.000001\",\"Ba Vì\",")
    .replacing("online,post", with: "\"online\",\"post\"")

  static let faulty: [(Set<FileFault>, String)] = [
    ([], clean), ([.crlf], clean.replacing("\n", with: "\r\n")), ([.mark], "\u{FEFF}" + clean), ([.quotes], quoted),
  ]

  @Test(arguments: faulty)
  func faultsAreWrittenAlone(_ faults: Set<FileFault>, _ expected: String) throws {
    #expect(try copied(Self.clean, with: faults) == Array(expected.utf8))
  }

  @Test func oneCellInAHundredIsBadAndATenthOfTheDistrictsDecomposed() throws {
    let rows = 4000
    let lines = Self.clean.split(separator: "\n")
    let text = lines[0] + "\n" + String(repeating: lines[1] + "\n", count: rows)
    let copy = String(decoding: try copied(String(text), with: [.cells, .nfd]), as: UTF8.self)
    let cells = copy.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let bad = cells.reduce(0) { sum, row in
      sum + [(4, "2020-01-04"), (5, ""), (8, "true"), (9, "0")].count { row[$0.0] != $0.1 }
    }
    let decomposed = cells.count { $0[2].utf8.elementsEqual("Ba Vi\u{300}".utf8) }
    #expect((350...450).contains(bad))
    #expect((350...450).contains(decomposed))
    #expect(cells.allSatisfy { $0[2] == "Ba Vì" && $0[3] == "2020-01-01" && $0[6] == "online" })
  }

  private func copied(_ text: String, with faults: Set<FileFault>) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    let files = ["source", "target"].map { scratch.url.appendingPathComponent($0) }
    try Data(text.utf8).write(to: files[0])
    try Data().write(to: files[1])
    var copy = FaultyCopy(faults: faults)
    try copy.write(FileHandle(forReadingFrom: files[0]), to: FileHandle(forWritingTo: files[1]))
    return Array(try Data(contentsOf: files[1]))
  }
}
