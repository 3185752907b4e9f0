import ColumnarData
import TestSupport
import Testing

@Suite struct MemoryBlockTests {
  @Test(arguments: [1, 7, 64, 100_000])
  func holdsOneElementEverywhere(_ count: Int) {
    var block = MemoryBlock<UInt16>(repeating: 7, capacity: count)
    #expect(block.capacity == count)
    #expect(block[0] == 7)
    block[count - 1] = 9
    #expect(block[count - 1] == 9)
    let sum = block.withElements(count) { elements in
      elements.indices.reduce(0) { $0 + Int(elements[$1]) }
    }
    #expect(sum == 7 * (count - 1) + 9)
  }

  @Test func standsOnACacheLine() {
    for capacity in [0, 1, 3, 1000] {
      let block = MemoryBlock<UInt8>(capacity: capacity)
      #expect(unsafe UInt(bitPattern: block.start) % 64 == 0)
    }
  }

  @Test(arguments: [2, 50, 5000, 3_000_000])
  func keepsItsElementsAsItGrows(_ capacity: Int) {
    var block = MemoryBlock<Int>(capacity: 2)
    block[0] = 11
    block[1] = 12
    block.grow(to: capacity)
    #expect(block.capacity == capacity)
    #expect(block[0] == 11 && block[1] == 12)
    block[capacity - 1] = 13
    block.grow(to: capacity * 2)
    #expect(block[0] == 11 && block[capacity - 1] == 13)
  }

  @Test func copiesIntoMemoryOfItsOwn() {
    var block = MemoryBlock<Int32>(repeating: 1, capacity: 10)
    let copy = block.copied(4)
    block[3] = 2
    #expect(copy[3] == 1)
    #expect(copy.capacity == 10)
  }

  @Test func becomesElementsOfAnotherType() {
    var block = MemoryBlock<UInt8>(repeating: 0, capacity: 11)
    block[4] = 1
    let words = block.rebound(to: UInt16.self)
    #expect(words.capacity == 5)
    #expect(words[2].littleEndian == 1)
  }

  @Test func takesNoMoreThanWasGivenByASpan() {
    var block = MemoryBlock<UInt8>(repeating: 0, capacity: 8)
    block.withMutableElements(3) { elements in
      #expect(elements.count == 3)
      for index in elements.indices { elements[index] = UInt8(index + 1) }
    }
    #expect((0..<8).map { block[$0] } == [1, 2, 3, 0, 0, 0, 0, 0])
  }

  @Test func trapsOutsideItsBounds() async {
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = MemoryBlock<UInt8>(capacity: 4)[4]
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = MemoryBlock<UInt8>(capacity: 4)[-1]
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      var block = MemoryBlock<UInt8>(capacity: 4)
      block[4] = 1
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      MemoryBlock<UInt8>(capacity: 4).withElements(5) { elements in _ = elements[0] }
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = MemoryBlock<UInt8>(capacity: 4).copied(5)
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = MemoryBlock<UInt8>(capacity: -1)
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = MemoryBlock<Int>(capacity: .max)
    }
  }

  // MARK: Given to a buffer and taken back

  @Test func isTheSameMemoryInABuffer() {
    let block = MemoryBlock<Int>(repeating: 5, capacity: 8)
    let address = unsafe UInt(bitPattern: block.start)
    let buffer = ColumnBuffer(taking: block, count: 3)
    #expect(buffer.array == [5, 5, 5])
    #expect(unsafe UInt(bitPattern: buffer.start) == address)
  }

  @Test func isTakenBackByTheLastBufferAlone() {
    var buffer = ColumnBuffer(taking: MemoryBlock<Int>(repeating: 5, capacity: 8), count: 3)
    let address = unsafe UInt(bitPattern: buffer.start)
    do {
      let copy = buffer
      let isRefused = buffer.takeBlock() == nil
      #expect(isRefused)
      #expect(copy.array == [5, 5, 5])
      #expect(buffer.array == [5, 5, 5])
    }
    guard let block = buffer.takeBlock() else {
      Issue.record("nobody else had the block")
      return
    }
    #expect(unsafe UInt(bitPattern: block.start) == address)
    #expect(block.capacity == 8 && block[2] == 5)
    #expect(buffer.count == 0 && buffer.array.isEmpty)
  }

  /// Freed once however often it changes hands: the address sanitizer sees it where this runs under it.
  @Test func changesHandsWithoutBeingFreedTwice() {
    for round in 0..<100 {
      var block = MemoryBlock<UInt8>(repeating: UInt8(round), capacity: 1000)
      block.grow(to: 2000)
      var buffer = ColumnBuffer(taking: block.rebound(to: UInt32.self), count: 250)
      let expected = UInt32(round) * 0x0101_0101
      #expect(buffer[249] == expected)
      guard let taken = buffer.takeBlock() else { continue }
      let again = ColumnBuffer(taking: taken, count: 250)
      #expect(again[0] == expected)
    }
  }

  @Test func fillsABufferWithinItsBounds() async {
    let buffer = ColumnBuffer<Int>(count: 4) { elements in
      for index in elements.indices { elements[index] = index * index }
    }
    #expect(buffer.array == [0, 1, 4, 9])
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = ColumnBuffer<Int>(count: 4) { elements in elements[4] = 1 }
    }
  }
}
