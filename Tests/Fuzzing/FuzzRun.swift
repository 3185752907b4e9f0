#if FUZZING
  import Foundation
  import Synchronization

  /// libFuzzer's own main function, with the test of one input.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  /// A search by libFuzzer, which calls back for every input and ends the process.
  ///
  /// The unsafe part: C's arguments and inputs. Proof: the arguments live as long as the process; an input's bytes are
  /// copied before the function returns.
  @safe enum FuzzRun {
    /// What C's callback, which can hold nothing, is called for.
    private static let target = Mutex<FuzzTarget?>(nil)

    /// Hands all arguments on: what starts with `--`, as the target does, libFuzzer leaves alone, and gives to processes
    /// that it starts.
    static func start(_ target: FuzzTarget) -> Never {
      Self.target.withLock { $0 = target }
      let texts = CommandLine.arguments
      var arguments = unsafe texts.map { unsafe strdup($0) } + [nil]
      var count = Int32(texts.count)
      let status = unsafe arguments.withUnsafeMutableBufferPointer { memory -> Int32 in
        guard var first = memory.baseAddress else { return 2 }
        return unsafe runDriver(&count, &first) { bytes, count in
          unsafe FuzzRun.test(Array(UnsafeBufferPointer(start: bytes, count: count)))
          return 0
        }
      }
      exit(status)
    }

    private static func test(_ bytes: [UInt8]) {
      guard let target = target.withLock({ $0 }) else { return }
      let done = DispatchSemaphore(value: 0)
      Task.detached {
        if let fault = await target.fault(in: bytes) { fatalError("\(fault)\nof \(target.shown(bytes))") }
        done.signal()
      }
      done.wait()
    }
  }

  /// Named by libFuzzer's main function, which is linked but never called.
  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { -1 }
#endif
