import CCrypto

/// The signature of messages: HMAC-SHA256 with the key of the connection, as lower-case hexadecimal digits.
package struct MessageSignature: Sendable {
  private let key: [UInt8]

  /// - Parameter key: Empty for messages that are not signed.
  package init(key: String) { self.key = Array(key.utf8) }

  /// The signature of the four parts of a message; empty where messages are not signed.
  func text(of parts: some Sequence<[UInt8]>) -> [UInt8] {
    if key.isEmpty { return [] }
    let bytes = Array(parts.joined())
    var digest = [UInt8](repeating: 0, count: 32)
    var count = 0
    let isMade = unsafe EVP_Q_mac(
      nil, "HMAC", nil, "SHA256", nil, key, key.count, bytes, bytes.count, &digest, digest.count, &count)
    precondition(unsafe isMade != nil && count == digest.count, "libcrypto always has HMAC and SHA-256")
    let digits = Array("0123456789abcdef".utf8)
    return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  /// Whether a signature is that of the parts; how long the comparison takes tells nothing of the right one.
  func verify(_ signature: [UInt8], of parts: some Sequence<[UInt8]>) -> Bool {
    if key.isEmpty { return true }
    let right = text(of: parts)
    guard signature.count == right.count else { return false }
    return zip(signature, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
