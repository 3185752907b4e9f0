import Glibc

/// An open descriptor, and the system's calls on it that get memory of ours.
///
/// The unsafe part: pointers to that memory. Proof: each is used within the call that gets it, and no greater count is told
/// than the memory has.
struct Descriptor: Sendable {
  let number: Int32

  /// A new pipe; nil where none can be made.
  static func pipe() -> (reading: Descriptor, writing: Descriptor)? {
    var ends: [Int32] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else { return nil }
    return (Descriptor(number: ends[0]), Descriptor(number: ends[1]))
  }

  /// Reads what is there, at most so many bytes: none at the end.
  ///
  /// - Returns: nil where nothing could be read; `errno` then says why.
  func read(atMost count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = unsafe Glibc.read(number, &bytes, count)
    return read < 0 ? nil : Array(bytes[..<read])
  }

  /// Writes as many of the bytes as the system takes.
  ///
  /// - Returns: How many that was; −1 where none could be written, and `errno` then says why.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
  }

  /// Bytes that can be read without waiting.
  var waitingBytes: Int {
    var count: Int32 = 0
    return unsafe ioctl(number, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Waits until something can be done with one of the descriptors.
  ///
  /// - Parameters:
  ///   - events: `POLLIN` or `POLLOUT`.
  ///   - milliseconds: The longest wait; −1 for no end.
  /// - Returns: What came for each, all 0 where the time passed; nil where the wait was interrupted.
  static func wait(for descriptors: [Descriptor], _ events: Int32, atMost milliseconds: Int32) -> [Int16]? {
    var waits = descriptors.map { pollfd(fd: $0.number, events: Int16(events), revents: 0) }
    let ready = unsafe poll(&waits, nfds_t(waits.count), milliseconds)
    return ready < 0 ? nil : waits.map(\.revents)
  }
}
