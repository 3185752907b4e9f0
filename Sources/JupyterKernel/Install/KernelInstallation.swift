package import Diagnostics
import Foundation
import Glibc

/// Puts the kernel, and the highlighting of its language, where Jupyter looks for them.
package struct KernelInstallation: Sendable {
  private let folder: String

  /// In a folder such as that of a virtual environment, or `/usr/local` for all users.
  package init(prefix: String) { folder = prefix + "/share/jupyter" }

  /// For this user alone.
  ///
  /// - Parameter variables: Of the environment; Jupyter heeds the same.
  package init(userWith variables: [String: String]) {
    let home = variables["HOME"] ?? NSHomeDirectory()
    let data = variables["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
    folder = variables["JUPYTER_DATA_DIR"].flatMap { $0.isEmpty ? nil : $0 } ?? data + "/jupyter"
  }

  /// Writes the files; those of an earlier installation give way.
  ///
  /// - Returns: The folders in which they lie.
  package func install(_ kernel: KernelDescription) throws(DiagnosticError) -> [String] {
    for file in kernel.files + Highlighting.files {
      let url = URL(fileURLWithPath: "\(folder)/\(file.path)")
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url, options: .atomic)
      } catch {
        throw Self.notWritten(url.path, error)
      }
    }
    return ["\(folder)/kernels/\(kernel.name)", "\(folder)/labextensions/\(Highlighting.extensionName)"]
  }

  static func notWritten(_ path: String, _ error: any Error) -> DiagnosticError {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    let reason = unsafe String(cString: strerror(Int32(clamping: cause.code)))
    return DiagnosticError(.kernelNotInstalled, ["path": .text(path), "reason": .text(reason)])
  }
}
