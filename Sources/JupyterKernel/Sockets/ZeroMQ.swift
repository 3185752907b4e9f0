import CZeroMQ
import Diagnostics
import Glibc

/// The functions of libzmq that are used, found when a kernel starts: the shell does not load the library.
@safe struct ZeroMQ {
  typealias Handle = UnsafeMutableRawPointer

  let newContext: @convention(c) () -> Handle?
  let endContext: @convention(c) (Handle) -> CInt
  let newSocket: @convention(c) (Handle, CInt) -> Handle?
  let close: @convention(c) (Handle) -> CInt
  let setOption: @convention(c) (Handle, CInt, UnsafeRawPointer, Int) -> CInt
  let bind: @convention(c) (Handle, UnsafePointer<CChar>) -> CInt
  let connect: @convention(c) (Handle, UnsafePointer<CChar>) -> CInt
  let send: @convention(c) (Handle, UnsafeRawPointer?, Int, CInt) -> CInt
  let beginMessage: @convention(c) (UnsafeMutablePointer<zmq_msg_t>) -> CInt
  let receive: @convention(c) (UnsafeMutablePointer<zmq_msg_t>, Handle, CInt) -> CInt
  let bytes: @convention(c) (UnsafeMutablePointer<zmq_msg_t>) -> UnsafeMutableRawPointer?
  let size: @convention(c) (UnsafePointer<zmq_msg_t>) -> Int
  let hasMore: @convention(c) (UnsafePointer<zmq_msg_t>) -> CInt
  let endMessage: @convention(c) (UnsafeMutablePointer<zmq_msg_t>) -> CInt
  let poll: @convention(c) (UnsafeMutablePointer<zmq_pollitem_t>, CInt, CLong) -> CInt
  let fault: @convention(c) () -> CInt
  let faultText: @convention(c) (CInt) -> UnsafePointer<CChar>?

  /// The library's file name, and Debian's package that has it.
  private static let file = "libzmq.so.5"
  private static let package = "libzmq5"

  /// - Throws: Where the library is not installed, with the name of its package.
  init() throws(DiagnosticError) {
    let missing = DiagnosticError(.kernelLibraryMissing, ["package": .text(Self.package)])
    guard let library = unsafe dlopen(Self.file, RTLD_NOW | RTLD_LOCAL) else { throw missing }
    func symbol<Function>(_ name: String) throws(DiagnosticError) -> Function {
      guard let address = unsafe dlsym(library, name) else { throw missing }
      return unsafe unsafeBitCast(address, to: Function.self)
    }
    unsafe newContext = try unsafe symbol("zmq_ctx_new")
    unsafe endContext = try unsafe symbol("zmq_ctx_term")
    unsafe newSocket = try unsafe symbol("zmq_socket")
    unsafe close = try unsafe symbol("zmq_close")
    unsafe setOption = try unsafe symbol("zmq_setsockopt")
    unsafe bind = try unsafe symbol("zmq_bind")
    unsafe connect = try unsafe symbol("zmq_connect")
    unsafe send = try unsafe symbol("zmq_send")
    unsafe beginMessage = try unsafe symbol("zmq_msg_init")
    unsafe receive = try unsafe symbol("zmq_msg_recv")
    unsafe bytes = try unsafe symbol("zmq_msg_data")
    unsafe size = try unsafe symbol("zmq_msg_size")
    unsafe hasMore = try unsafe symbol("zmq_msg_more")
    unsafe endMessage = try unsafe symbol("zmq_msg_close")
    unsafe poll = try unsafe symbol("zmq_poll")
    fault = try symbol("zmq_errno")
    unsafe faultText = try unsafe symbol("zmq_strerror")
  }

  /// What the last call that failed on this thread failed by.
  var lastFault: String { unsafe faultText(fault()).map { unsafe String(cString: $0) } ?? "" }
}
