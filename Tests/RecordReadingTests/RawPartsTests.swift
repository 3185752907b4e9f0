import CellParsing
import Foundation
import RecordReading
import TestSupport
import Testing

/// The small parts that reading is made of, each against a plain array or dictionary.
@Suite struct LineMapTests {
  /// Rows one by one, in stretches, and whole maps of later parts: all the same as a list of lines.
  @Test(arguments: 0..<40 as Range<UInt64>) func knowsTheLineOfEveryRow(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var map = LineMap()
    var lines: [Int] = []
    var next = random.number(1...3)
    for _ in 0..<random.number(1...12) {
      switch random.number(0...3) {
      case 0:
        map.append(line: next)
        lines.append(next)
        next += random.pick([1, 1, 1, 2, 7])
      case 1:
        let count = random.number(0...20)
        map.append(rows: count, from: next)
        lines += (0..<count).map { next + $0 }
        next += count + random.pick([0, 0, 3])
      default:
        var later = LineMap()
        var own: [Int] = []
        var line = random.pick([1, 1, 2, 5])
        for _ in 0..<random.number(0...9) {
          later.append(line: line)
          own.append(line)
          line += random.pick([1, 1, 1, 4])
        }
        map.append(later, after: next - 1)
        lines += own.map { $0 + next - 1 }
        next += line - 1 + random.pick([0, 0, 2])
      }
    }
    #expect(map.rowCount == lines.count)
    #expect((0..<lines.count).map(map.line(ofRow:)) == lines, "seed \(seed)")
  }

  @Test func noRowsBeforeTheFirst() {
    var map = LineMap()
    #expect(map.rowCount == 0)
    map.append(rows: 0, from: 9)
    map.append(rows: -1, from: 9)
    #expect(map.rowCount == 0)
    map.append(LineMap(), after: 4)
    map.append(line: 5)
    #expect(map.line(ofRow: 0) == 5)
  }
}

@Suite struct ByteDictionaryTests {
  @Test(arguments: [UInt64(21), 22]) func numbersCellsInTheOrderOfTheirComing(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var dictionary = ByteDictionary()
    var expected: [String: Int] = [:]
    for _ in 0..<5000 {
      let text =
        random.chance(50) ? "H26.\(random.number(0...900))" : String(repeating: "x", count: random.number(0...40))
      let isNumber = random.chance(20)
      let key = isNumber ? "number \(text)" : "text \(text)"
      let number = expected[key] ?? expected.count
      expected[key] = number
      let found = dictionary.number(of: Array(text.utf8).span, isNumber: isNumber)
      if found != number { Issue.record("seed \(seed): \(key) is \(found), not \(number)") }
    }
    #expect(dictionary.count == expected.count)
    for (key, number) in expected {
      let isNumber = key.hasPrefix("number ")
      #expect(dictionary.cells.isNumber(number) == isNumber)
      #expect(dictionary.cells.texts.text(of: number) == key.dropFirst(isNumber ? 7 : 5))
    }
  }

  /// A text of every length up to 40, and each with one byte changed at every place, are all different.
  @Test func oneByteMakesAnotherCell() {
    var dictionary = ByteDictionary()
    var count = 0
    for length in 0...40 {
      let text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      #expect(dictionary.number(ofBytes: text) == count)
      count += 1
      for place in 0..<length {
        var changed = text
        changed[place] = UInt8(ascii: "b")
        #expect(dictionary.number(ofBytes: changed) == count)
        #expect(dictionary.number(ofBytes: changed) == count)
        count += 1
      }
    }
  }
}

extension ByteDictionary {
  fileprivate mutating func number(ofBytes bytes: [UInt8]) -> Int { number(of: bytes.span) }
}

@Suite struct CellBytesTests {
  private static let texts: [[UInt8]] = {
    let base = Array("Đất đai, tài nguyên và môi trường".utf8)
    let cut = (0...base.count).map { Array(base.prefix($0)) }
    let changed = base.indices.map { place in
      var copy = base
      copy[place] ^= 1
      return copy
    }
    return cut + changed
  }()

  @Test func comparesAsArraysDo() {
    for first in Self.texts {
      for second in Self.texts {
        let areEqual = CellBytes.areEqual(first.span, second.span)
        let precedes = CellBytes.precedes(first.span, second.span)
        if areEqual != (first == second) || precedes != first.lexicographicallyPrecedes(second) {
          Issue.record("\(first) \(second)")
        }
      }
    }
  }

  /// The hash is of the bytes, their number and the seed: not of where they stand in memory.
  @Test func hashesTellTextsAndSeedsApart() {
    let hashes = Self.texts.map { CellBytes.hash(of: $0.span, seed: 7) }
    let others = Self.texts.map { CellBytes.hash(of: $0.span, seed: 8) }
    #expect(Set(hashes).count == Set(Self.texts).count)
    #expect(zip(hashes, others).allSatisfy { $0 != $1 })
    for (text, hash) in zip(Self.texts, hashes) {
      let shifted = [0, 0, 0] + text
      let moved = CellBytes.hash(of: shifted.span.extracting(3..<shifted.count), seed: 7)
      #expect(moved == hash)
    }
  }
}

@Suite struct RawCellsTests {
  @Test func keepsWhichCellsAreStoredNumbers() {
    var cells = RawCells()
    cells.append(Array("a".utf8).span)
    #expect(cells.isNumber.isEmpty && !cells.isNumber(0))
    cells.append(Array("1.5".utf8).span, isNumber: true)
    cells.append(Array("b".utf8).span)
    #expect(cells.isNumber == [false, true, false])
    var copy = RawCells()
    copy.append(2, of: cells)
    #expect(copy.isNumber.isEmpty)
    copy.append(1, of: cells)
    #expect((0..<2).map(copy.texts.text(of:)) == ["b", "1.5"])
    #expect(copy.isNumber == [false, true])
    #expect(copy.count == 2)
  }
}

/// A file as bytes, watched for changes.
@Suite struct FileBytesTests {
  @Test(arguments: [1, 7, 100, 10_000]) func readsInPieces(_ piece: Int) throws {
    let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let scratch = try ScratchFolder()
    let file = try FileBytes(path: scratch.write(bytes, to: "a"))
    #expect(file.size == 3000)
    var read: [UInt8] = [9]
    while try !file.read(piece, into: &read) {}
    #expect(read == [9] + bytes)
    #expect(try file.bytes(0..<0) == [])
    #expect(try file.bytes(17..<2999) == Array(bytes[17..<2999]))
    #expect(try FileBytes(path: scratch.path("a")).readAll() == bytes)
  }

  @Test func whatIsNoFileIsRefused() throws {
    let scratch = try ScratchFolder()
    #expect(throws: (any Error).self) { try FileBytes(path: scratch.path) }
    #expect(throws: (any Error).self) { try FileBytes(path: scratch.path("none")) }
    #expect(throws: (any Error).self) { try FileBytes(path: "/dev/null") }
    let pipe = scratch.path("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    // Neither waited for nor read.
    #expect(throws: (any Error).self) { try FileBytes(path: pipe) }
  }

  @Test func aFileThatBecomesShorterOrLongerIsNoticed() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write([UInt8](repeating: 7, count: 100), to: "a")
    let file = try FileBytes(path: path)
    let identity = try #require(FileIdentity(path: path))
    #expect(file.isStill(identity))
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.truncate(atOffset: 50)
    #expect(!file.isStill(identity))
    #expect(throws: (any Error).self) { try file.bytes(40..<60) }
    #expect(throws: (any Error).self) { try file.readAll() }
    try handle.truncate(atOffset: 200)
    #expect(throws: (any Error).self) { try FileBytes(path: path).readAllAfterGrowth(of: handle) }
  }

  @Test func theIdentityOfAFileIsKeptInNumbers() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("x", to: "a")
    let identity = try #require(FileIdentity(path: path))
    #expect(identity.size == 1)
    #expect(identity.numbers.count == FileIdentity.numberCount)
    #expect(FileIdentity(numbers: identity.numbers) == identity)
    let other = try #require(FileIdentity(path: scratch.write("x", to: "b")))
    #expect(other != identity)
    #expect(FileIdentity(path: scratch.path("none")) == nil && FileIdentity(path: scratch.path) == nil)
    #expect(FileIdentity.isFolder(scratch.path) && !FileIdentity.isFolder(path))
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: path)
    #expect(FileIdentity(path: scratch.path("link")) == identity)
    #expect(FileIdentity.canonicalPath(scratch.path("link")) == FileIdentity.canonicalPath(path))
    #expect(FileIdentity.canonicalPath(scratch.path("none")) == nil)
  }

  /// Seconds and nanoseconds of one time belong together: the later time, not the later of each part.
  @Test(arguments: [
    ((100, 900_000_000), (101, 100_000_000), 101.1), ((101, 100_000_000), (100, 900_000_000), 101.1),
    ((100, 0), (100, 250_000_000), 100.25), ((100, 750_000_000), (100, 250_000_000), 100.75),
  ])
  func theLastChangeIsTheLaterTime(modified: (Int, Int), changed: (Int, Int), last: Double) {
    let identity = FileIdentity(size: 1, modified: modified, changed: changed, inode: 1, device: 1)
    #expect(abs(identity.lastChange - last) < 1e-6)
  }
}

extension FileBytes {
  /// Reads the file after it has grown behind its back.
  fileprivate func readAllAfterGrowth(of handle: FileHandle) throws -> [UInt8] {
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([1]))
    return try readAll()
  }
}
