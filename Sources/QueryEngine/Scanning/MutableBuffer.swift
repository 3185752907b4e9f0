import ColumnarData

/// A block of memory that several hold and one at a time fills.
///
/// The unsafe part: that it is shared. Proof: the block lives as long as anyone holds the object, and never moves.
/// ``subscript(_:)`` checks its index. Kernels use ``start``, which is that of the block, with indices below ``count`` that
/// their callers prove. Sendable unchecked: while a pass runs, each buffer is touched by one worker only; others read it
/// when all workers have ended.
@safe final class MutableBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let block: MemoryBlock<Element>
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    block = MemoryBlock(repeating: element, capacity: count)
    unsafe start = block.start
    self.count = count
  }

  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count, "index outside the buffer")
      return unsafe start[index]
    }
    set {
      precondition(index >= 0 && index < count, "index outside the buffer")
      unsafe start[index] = newValue
    }
  }

  /// Sets the first elements.
  func fill(_ count: Int, with element: Element) {
    precondition(count >= 0 && count <= self.count, "elements outside the buffer")
    unsafe start.update(repeating: element, count: count)
  }

  /// Copies another buffer's first elements to a place here.
  func update(from other: MutableBuffer, count: Int, at place: Int) {
    precondition(
      count >= 0 && count <= other.count && place >= 0 && count <= self.count - place, "elements outside the buffer")
    unsafe (start + place).update(from: other.start, count: count)
  }
}
