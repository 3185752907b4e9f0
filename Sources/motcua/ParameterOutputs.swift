import Diagnostics
import Foundation

/// The files of a document that is run for each value of a parameter.
struct ParameterOutputs {
  /// One a value; nil where nothing is written.
  let paths: [String?]

  /// - Parameters:
  ///   - template: With the parameter's name in braces.
  ///   - replace: Whether files that are there give way.
  /// - Throws: Before anything runs, where two values come to one file, or a file is there already.
  init(template: String?, parameter: String, values: [String], replace: Bool) throws(DiagnosticError) {
    guard let template else {
      paths = values.map { _ in nil }
      return
    }
    let paths = values.map { template.replacing("{\(parameter)}", with: Self.fileName(of: $0)) }
    var taken: Set<String> = []
    for path in paths {
      if !taken.insert(path.lowercased()).inserted {
        throw DiagnosticError(.parameterFilesCollide, ["name": .text(parameter), "path": .text(path)])
      }
      if !replace, FileManager.default.fileExists(atPath: path) {
        throw DiagnosticError(.fileNotReplaced, ["path": .text(path)])
      }
    }
    self.paths = paths
  }

  /// A value as a part of a file's name: what separates folders, or cannot be seen, becomes `-`; no name is hidden.
  static func fileName(of value: String) -> String {
    let name = String(
      value.map { character in
        let isPlain = character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        return isPlain && !"/\\:".contains(character) ? character : "-"
      })
    return name.hasPrefix(".") ? "-" + name.dropFirst() : name
  }
}
