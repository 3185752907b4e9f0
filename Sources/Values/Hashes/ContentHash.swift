import CCrypto

/// The hash of bytes that come in pieces, as lower-case hexadecimal digits.
@safe package struct ContentHash: ~Copyable {
  /// What can be computed.
  package enum Algorithm: String, Sendable, CaseIterable {
    case md5, sha1, sha256, sha512

    /// Hexadecimal digits of a hash.
    package var digitCount: Int {
      switch self {
      case .md5: 32
      case .sha1: 40
      case .sha256: 64
      case .sha512: 128
      }
    }
  }

  /// Owned: made by ``state(of:)``, freed by `deinit`, and reached from nowhere else.
  private let context: OpaquePointer
  private let algorithm: Algorithm

  /// SHA-256.
  ///
  /// - Precondition: libcrypto offers SHA-256 and has memory for one state, some hundred bytes.
  package init() {
    guard let context = unsafe Self.state(of: .sha256) else {
      preconditionFailure("libcrypto always has SHA-256, and a state is small")
    }
    unsafe self.context = context
    algorithm = .sha256
  }

  /// - Returns: nil where libcrypto, as it is set up on this machine, does not offer the algorithm.
  package init?(_ algorithm: Algorithm) {
    guard let context = unsafe Self.state(of: algorithm) else { return nil }
    unsafe self.context = context
    self.algorithm = algorithm
  }

  /// A new state, which the caller owns.
  @unsafe private static func state(of algorithm: Algorithm) -> OpaquePointer? {
    guard let context = unsafe EVP_MD_CTX_new() else { return nil }
    if unsafe EVP_DigestInit_ex(context, EVP_get_digestbyname(algorithm.rawValue), nil) == 1 { return unsafe context }
    unsafe EVP_MD_CTX_free(context)
    return nil
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Takes the next bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { unsafe append($0) }
    if isTaken == nil { unsafe Array(bytes).withUnsafeBufferPointer { unsafe append($0) } }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let done = unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    precondition(done == 1, "a hash takes bytes until it is finished")
  }

  /// - Returns: As many digits as the algorithm has.
  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: algorithm.digitCount / 2)
    let done = unsafe EVP_DigestFinal_ex(context, &digest, nil)
    precondition(done == 1, "a hash is finished once: finishing consumes it")
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The SHA-256 of a text's UTF-8 bytes.
  package static func sha256(of text: String) -> String {
    var hash = ContentHash()
    hash.update(text.utf8)
    return hash.finish()
  }
}
