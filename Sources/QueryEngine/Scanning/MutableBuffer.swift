/// Elements in one contiguous stretch of memory that one owner fills.
///
/// Unsafe memory, and why it is right: the memory is allocated and set in `init`, freed in `deinit` alone, and lives as
/// long as anyone holds the object. ``subscript(_:)`` checks its index. Kernels use ``start`` with indices below ``count``
/// that their callers prove. Sendable unchecked: while a pass runs, each buffer is touched by one worker only; it is
/// handed on when all workers have ended.
@safe final class MutableBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  let start: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating element: Element, count: Int) {
    unsafe start = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    unsafe start.initialize(repeating: element, count: max(count, 1))
    self.count = count
  }

  deinit {
    unsafe start.deallocate()
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
}
