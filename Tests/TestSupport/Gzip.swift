import CZlib
import Foundation

package enum Gzip {
  /// The bytes as gzip packs them.
  package static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    let path = scratch.path("a.gz")
    let file = unsafe gzopen(path, "wb")
    let count = unsafe gzwrite(file, bytes, UInt32(bytes.count))
    guard unsafe gzclose(file) == Z_OK, Int(count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
    return try FixtureBytes.read(path)
  }
}
