import Foundation

/// A file that an installation or a wheel has, with its path from the folder of Jupyter's data.
struct KernelFile: Sendable, Hashable {
  let path: String
  let text: String
}

/// How Jupyter starts the kernel, and what it shows of it.
package struct KernelDescription: Sendable {
  /// Of the kernel: by it notebooks find it.
  package let name: String
  private let command: [String]
  private let title: String

  /// - Parameters:
  ///   - name: Letters, digits, `.`, `_` and `-`.
  ///   - program: How the program is started.
  ///   - language: Of messages, numbers and dates; empty: that of the system.
  package init(name: String = "motcua", program: String, language: String = "") {
    self.name = name
    command = [program, "kernel", "run", "-f", "{connection_file}"] + (language.isEmpty ? [] : ["--lang", language])
    title = language == "vi" ? "motcua (tiếng Việt)" : language == "en" ? "motcua (English)" : "motcua"
  }

  /// Whether a text can be a kernel's name.
  package static func isName(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9._-]+/) != nil && text.contains { $0 != "." }
  }

  var files: [KernelFile] {
    let description: JSONValue = [
      "argv": .list(command.map { .text($0) }), "display_name": .text(title), "language": "motcua",
      "interrupt_mode": "message", "metadata": .empty,
    ]
    return [
      KernelFile(path: "kernels/\(name)/kernel.json", text: description.fileText),
      KernelFile(path: "kernels/\(name)/logo-svg.svg", text: Self.logo),
    ]
  }

  /// A counter's window.
  private static let logo = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
    <rect x="6" y="6" width="52" height="52" rx="6" fill="#0b5fa5"/>
    <rect x="14" y="14" width="36" height="24" rx="2" fill="#ffffff"/>
    <rect x="10" y="42" width="44" height="8" rx="2" fill="#f5a96c"/>
    </svg>

    """
}
