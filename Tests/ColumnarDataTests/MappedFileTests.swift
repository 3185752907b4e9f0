import ColumnarData
import Foundation
import TestSupport
import Testing

/// A file of given bytes, mapped.
struct Mapping {
  let folder: ScratchFolder
  let path: String

  init(_ bytes: [UInt8]) throws {
    folder = try ScratchFolder()
    path = try folder.write(bytes, to: "mapped")
  }

  func opened() -> MappedFile? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    return MappedFile(descriptor: handle.fileDescriptor, path: path)
  }
}

@Suite struct MappedFileTests {
  @Test(arguments: [0..<0, 0..<1, 0..<10_000, 4095..<4097, 9_999..<10_000, 10_000..<10_000])
  func showsTheBytesOfEveryStretch(_ range: Range<Int>) throws {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let file = try #require(try Mapping(bytes).opened())
    #expect(file.byteCount == bytes.count)
    let shown = file.withBytes(range) { bytes in bytes.indices.map { bytes[$0] } }
    #expect(shown == Array(bytes[range]))
  }

  @Test func anEmptyFileAFolderAndNoFileAreNotMapped() throws {
    #expect(try Mapping([]).opened() == nil)
    let folder = try ScratchFolder()
    let descriptor = unsafe open(folder.path, O_RDONLY)
    defer { close(descriptor) }
    #expect(descriptor >= 0)
    #expect(MappedFile(descriptor: descriptor, path: folder.path) == nil)
    #expect(MappedFile(descriptor: -1, path: "closed") == nil)
  }

  /// The bytes stay in view when the file's name goes and its descriptor is closed: a snapshot may be replaced meanwhile.
  @Test func outlivesTheNameOfTheFile() throws {
    let mapping = try Mapping([1, 2, 3])
    let file = try #require(mapping.opened())
    try FileManager.default.removeItem(atPath: mapping.path)
    try mapping.folder.write([9, 9, 9], to: "mapped")
    #expect(file.withBytes(0..<3) { bytes in bytes.indices.map { bytes[$0] } } == [1, 2, 3])
    #expect(file.path == mapping.path)
  }

  /// Someone cuts the file short in place: what is gone reads as zeros, in any order, and the mapping says so.
  @Test(arguments: [0, 100, 4096, 9_000, 39_999], [false, true])
  func whatIsCutOffReadsAsZeros(_ length: Int, _ isReadBackwards: Bool) throws {
    let mapping = try Mapping(Array(repeating: 7, count: 40_000))
    let file = try #require(mapping.opened())
    #expect(file.isWhole)
    #expect(unsafe truncate(mapping.path, length) == 0)
    #expect(!file.isWhole)
    let places = stride(from: 0, to: 40_000, by: 1_000)
    for place in isReadBackwards ? places.reversed() : Array(places) {
      let byte = file.withBytes(place..<place + 1) { $0[0] }
      // The system keeps the rest of the page that is cut through as zeros too.
      #expect(byte == (place < length ? 7 : 0), "\(place)")
    }
    // Nor does it help to make the file as long again.
    if length < 30_000 {
      #expect(unsafe truncate(mapping.path, 40_000) == 0)
      #expect(!file.isWhole)
    }
  }

  @Test func anotherFileUnderTheNameCutsNothing() throws {
    let mapping = try Mapping(Array(repeating: 7, count: 40_000))
    let file = try #require(mapping.opened())
    try FileManager.default.removeItem(atPath: mapping.path)
    #expect(file.isWhole)
    try mapping.folder.write([9], to: "mapped")
    #expect(file.isWhole)
    #expect(file.withBytes(39_999..<40_000) { $0[0] } == 7)
  }

  @Test func bytesOutsideTheFileAreNeverRead() async {
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      try Mapping([1, 2, 3]).opened()?.withBytes(2..<4) { _ in }
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      try Mapping([1, 2, 3]).opened()?.withBytes(-1..<2) { _ in }
    }
  }
}

/// Columns whose elements lie in a file.
@Suite struct MappedColumnTests {
  private static let words: [UInt16] = [0, 1, 513, 65_535, 7]

  private static func mapped(before: Int = 0) throws -> MappedFile {
    let bytes = [UInt8](repeating: 0xAA, count: before) + (unsafe words.withUnsafeBytes { unsafe Array($0) })
    return try #require(try Mapping(bytes).opened())
  }

  @Test(arguments: [0, 2, 64])
  func elementsReadAsTheyWereWritten(_ byteOffset: Int) throws {
    let buffer = try #require(
      ColumnBuffer<UInt16>(in: try Self.mapped(before: byteOffset), byteOffset: byteOffset, count: 5))
    #expect(buffer.array == Self.words)
    #expect(buffer[3] == 65_535)
    #expect(buffer.withElements { $0.count } == 5)
    #expect(buffer.byteCount == 10)
  }

  /// In order: past the end, before the start, not aligned, more than there is, fewer than none, and so many that their
  /// bytes cannot be counted.
  @Test(arguments: [(12, 1), (-2, 2), (1, 2), (0, 6), (0, -1), (2, Int.max), (10, Int.max / 2)])
  func aStretchThatIsNotThereIsNoColumn(_ byteOffset: Int, _ count: Int) throws {
    #expect(ColumnBuffer<UInt16>(in: try Self.mapped(), byteOffset: byteOffset, count: count) == nil)
  }

  @Test func nothingAtTheEndIsAColumnOfNone() throws {
    let buffer = try #require(ColumnBuffer<UInt16>(in: try Self.mapped(), byteOffset: 10, count: 0))
    #expect(buffer.array == [])
  }

  @Test func memoryOfAFileIsNotTakenBackToBeWritten() throws {
    var buffer = try #require(ColumnBuffer<UInt16>(in: try Self.mapped(), byteOffset: 0, count: 5))
    let block = buffer.takeBlock()
    let isTaken = block != nil
    #expect(!isTaken)
    #expect(buffer.array == Self.words)
  }

  @Test func rowsOutsideTheColumnAreNeverRead() async {
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = ColumnBuffer<Int64>([1, 2])[2]
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = ColumnBuffer<Int64>([1, 2])[-1]
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = ColumnBuffer<Int64>([])[0]
    }
  }
}
