import DatasetFiles
import Diagnostics
import VietnameseText

/// What `--safe` allows.
extension SessionConfiguration {
  /// Throws where a file or folder may not be read.
  func requireReadable(_ path: String) throws(DiagnosticError) {
    guard let readable, !readable.contains(SeenFile(path: path)) else { return }
    let folders: MessageArgument =
      readable.paths.isEmpty
      ? .phrase(LocalizedText(english: "the example set alone", vietnamese: "chỉ bộ dữ liệu mẫu"))
      : .text(readable.paths.joined(separator: ", "))
    throw DiagnosticError(.readingRefused, ["path": .text(path), "folders": folders])
  }

  /// Throws where no file may be written.
  ///
  /// - Parameter name: Of what would write it.
  func requireWritable(_ name: String) throws(DiagnosticError) {
    if readable != nil { throw DiagnosticError(.writingRefused, ["name": .text(name)]) }
  }
}
