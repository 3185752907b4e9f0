import Foundation

/// What the name of a file says of its packing.
enum FilePacking {
  /// Whether the file is a ZIP archive.
  static func isArchive(_ path: String) -> Bool { ending(path) == "zip" }

  /// The path without the ending of the packing.
  static func unpackedName(_ path: String) -> String {
    ending(path).map { String(path.dropLast($0.count + 1)) } ?? path
  }

  /// nil for a file that is not packed.
  private static func ending(_ path: String) -> String? {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    return ["gz", "zip"].contains(ending) ? ending : nil
  }
}
