import CCrypto

/// SHA-256 of bytes that come in pieces, as 64 lower-case hexadecimal digits.
@safe package struct ContentHash: ~Copyable {
  /// Owned: made by `init`, freed by `deinit`, and reached from nowhere else.
  private let context: OpaquePointer

  /// - Precondition: libcrypto offers SHA-256 and has memory for one state, some hundred bytes.
  package init() {
    guard let context = unsafe EVP_MD_CTX_new(), unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto always has SHA-256, and a state is small")
    }
    unsafe self.context = context
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
    precondition(done == 1, "SHA-256 takes bytes until it is finished")
  }

  /// - Returns: 64 digits.
  package consuming func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let done = unsafe EVP_DigestFinal_ex(context, &digest, nil)
    precondition(done == 1, "SHA-256 is finished once: finishing consumes it")
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The hash of a text's UTF-8 bytes.
  package static func sha256(of text: String) -> String {
    var hash = ContentHash()
    hash.update(text.utf8)
    return hash.finish()
  }
}
