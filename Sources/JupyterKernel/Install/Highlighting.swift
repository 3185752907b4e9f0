import QuerySyntax
import VietnameseText

/// What colours the language in JupyterLab and in documents that nbconvert makes: files with the words of the language, as
/// the one definition of words has them.
enum Highlighting {
  static let version = "0.1.0"
  /// Of the extension of JupyterLab.
  static let extensionName = "motcua-jupyter"

  /// The words of the language by how they are coloured, without marks and in lower case; those of several words too.
  static var words: JSONValue {
    var words: [String: Set<String>] = ["keyword": [], "function": [], "constant": []]
    for keyword in Keyword.allCases {
      let kind =
        switch keyword.role {
        case .stage, .clause, .condition, .statement, .queryForm, .metricOption, .command: "keyword"
        case .measure, .function: "function"
        case .unit, .period: "constant"
        }
      let titles = Language.allCases.map { keyword.title($0) } + keyword.writings
      words[kind, default: []].formUnion(titles.map(TextFolding.folded))
    }
    return .object(words.mapValues { .list($0.sorted().map { .text($0) }) })
  }

  /// A file of the folder `Wheel` with the words in it.
  private static func filled(_ bytes: [UInt8]) -> String {
    let words = String(decoding: words.bytes, as: UTF8.self)
    return String(decoding: bytes, as: UTF8.self).replacing("{{WORDS}}", with: words)
  }

  /// Of the package in Python: colours what nbconvert and Sphinx show.
  static var lexer: String { filled(PackageResources.lexer_py) }

  /// The extension of JupyterLab, from the folder of Jupyter's data.
  static var files: [KernelFile] {
    let folder = "labextensions/\(extensionName)"
    let description: JSONValue = [
      "name": .text(extensionName), "version": .text(version), "description": "Highlighting of the language of motcua",
      "jupyterlab": [
        "extension": true, "_build": ["load": "static/remoteEntry.js", "extension": "./extension"],
      ],
    ]
    let origin: JSONValue = [
      "packageManager": "python", "packageName": .text(extensionName),
      "uninstallInstructions": .text("pip uninstall \(extensionName), or delete this folder"),
    ]
    return [
      KernelFile(path: "\(folder)/package.json", text: description.fileText),
      KernelFile(path: "\(folder)/install.json", text: origin.fileText),
      KernelFile(path: "\(folder)/static/remoteEntry.js", text: filled(PackageResources.remoteEntry_js)),
    ]
  }
}
