import DatasetFiles
import Diagnostics
import Synchronization

/// Data that several sessions of one run open: read and hashed once, as long as their files stay what they were.
package final class SharedData: Sendable {
  private struct Key: Hashable {
    let path: String
    let options: ReadingOptions
    /// Of the files before they were read.
    let fingerprint: String
  }

  private let opened = Mutex<[Key: (dataset: OpenedDataset, files: SourceFiles)]>([:])

  /// How many are held at a time.
  private static let mostDatasets = 8

  package init() {}

  /// The data of a path; who asks while another reads them waits for that.
  ///
  /// - Parameters:
  ///   - files: Of the path, as they are now.
  ///   - read: Reads the data.
  /// - Returns: With the files whose hash may be known already.
  func dataset(
    path: String, options: ReadingOptions, files: SourceFiles, read: () throws(DiagnosticError) -> OpenedDataset
  ) throws(DiagnosticError) -> (dataset: OpenedDataset, files: SourceFiles) {
    let key = Key(path: path, options: options, fingerprint: files.fingerprint)
    if key.fingerprint.isEmpty || !files.isUnchanged { return (try read(), files) }
    let result = opened.withLock { opened -> Result<(OpenedDataset, SourceFiles), DiagnosticError> in
      if let known = opened[key] { return .success(known) }
      do throws(DiagnosticError) {
        let dataset = try read()
        if files.isUnchanged {
          // Data of another run are most likely needed no more.
          if opened.count >= Self.mostDatasets { opened = [:] }
          opened[key] = (dataset, files)
        }
        return .success((dataset, files))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
