import CZip
package import Diagnostics
import Foundation
import Glibc
import Values

/// The package `motcua-jupyter` for pip: kernel, extension of JupyterLab and lexer of Pygments, pure Python.
package enum WheelFile {
  private static let name = "motcua_jupyter"
  private static var base: String { "\(name)-\(Highlighting.version)" }

  /// Writes the wheel to a folder.
  ///
  /// - Parameter program: What the kernel starts: a path, or a name that is on the PATH.
  /// - Returns: Its path.
  package static func write(to folder: String, program: String = "motcua") throws(DiagnosticError) -> String {
    let path = "\(folder)/\(base)-py3-none-any.whl"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw KernelInstallation.notWritten(folder, error)
    }
    var fault: CInt = 0
    guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &fault) else {
      throw DiagnosticError(
        .kernelNotInstalled, ["path": .text(path), "reason": .text(unsafe String(cString: strerror(errno)))])
    }
    for file in files(program: program) { unsafe add(file, to: archive) }
    if unsafe zip_close(archive) != 0 {
      let reason = unsafe String(cString: zip_strerror(archive))
      unsafe zip_discard(archive)
      throw DiagnosticError(.kernelNotInstalled, ["path": .text(path), "reason": .text(reason)])
    }
    return path
  }

  @unsafe private static func add(_ file: KernelFile, to archive: OpaquePointer) {
    let bytes = Array(file.text.utf8)
    // The archive reads it when it is closed, and then frees it.
    let memory = unsafe UnsafeMutableRawBufferPointer(start: malloc(max(1, bytes.count)), count: bytes.count)
    unsafe memory.copyBytes(from: bytes)
    let source = unsafe zip_source_buffer(archive, memory.baseAddress, UInt64(bytes.count), 1)
    let index = unsafe zip_file_add(archive, file.path, source, UInt32(ZIP_FL_ENC_UTF_8))
    precondition(index >= 0, "the names of the files differ, and their bytes are in memory")
    // The same time each time, so that the same program writes the same wheel.
    unsafe zip_file_set_mtime(archive, UInt64(index), 1_577_836_800, 0)
  }

  /// All files, the list of them last.
  static func files(program: String) -> [KernelFile] {
    let data = KernelDescription(program: program).files + Highlighting.files
    let information = "\(base).dist-info"
    var files = [
      KernelFile(path: "\(name)/__init__.py", text: "\"\"\"The language of motcua in Jupyter.\"\"\"\n"),
      KernelFile(path: "\(name)/lexer.py", text: Highlighting.lexer),
    ]
    files += data.map { KernelFile(path: "\(base).data/data/share/jupyter/\($0.path)", text: $0.text) }
    files += [
      KernelFile(
        path: "\(information)/METADATA",
        text: """
          Metadata-Version: 2.1
          Name: \(Highlighting.extensionName)
          Version: \(Highlighting.version)
          Summary: The kernel of motcua for Jupyter, and the highlighting of its language
          Requires-Python: >=3.8
          Requires-Dist: pygments

          The kernel starts the program `\(program)`\(program.hasPrefix("/") ? "" : ", which must be on the PATH").

          """),
      KernelFile(
        path: "\(information)/WHEEL",
        text: "Wheel-Version: 1.0\nGenerator: motcua\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
      KernelFile(
        path: "\(information)/entry_points.txt", text: "[pygments.lexers]\nmotcua = \(name).lexer:MotcuaLexer\n"),
    ]
    let record = files.map { "\($0.path),sha256=\(hash(of: $0.text)),\($0.text.utf8.count)\n" }.joined()
    let path = "\(information)/RECORD"
    return files + [KernelFile(path: path, text: record + "\(path),,\n")]
  }

  /// SHA-256 as wheels write it: base 64 for addresses, without padding.
  private static func hash(of text: String) -> String {
    let digits = Array(ContentHash.sha256(of: text))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
    let text = Data(bytes).base64EncodedString()
    return text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
