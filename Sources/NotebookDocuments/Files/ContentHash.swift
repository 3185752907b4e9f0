import Crypto
import Foundation

/// SHA-256 as 64 lower-case hexadecimal digits.
package enum ContentHash {
  /// Of the text's UTF-8 bytes.
  package static func sha256(of text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }

  /// Of a file's bytes, read in stretches of 1 MiB.
  package static func sha256(ofFileAt path: String) throws(SessionFileError) -> String {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      var hash = SHA256()
      while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(data: part) }
      return hexadecimal(hash.finalize())
    } catch {
      throw SessionFile.readingError(error, path: path)
    }
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
