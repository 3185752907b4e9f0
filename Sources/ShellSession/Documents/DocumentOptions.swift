import Foundation
import ResultRendering

extension SessionState {
  /// The way from a folder to a file, with `..` where they part.
  static func path(_ path: String, relativeTo folder: URL) -> String {
    let target = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let base = folder.standardizedFileURL.pathComponents
    let shared = zip(target, base).prefix { $0 == $1 }.count
    if shared <= 1 { return path }
    return (Array(repeating: "..", count: base.count - shared) + target[shared...]).joined(separator: "/")
  }
}

extension Settings {
  /// Tables in a document have a fixed width, so that a replay on another terminal draws the same.
  var documentOptions: RenderingOptions { documentOptions(width: nil) }

  /// - Parameter documentWidth: Of the document, where the settings name none.
  func documentOptions(width documentWidth: Int?) -> RenderingOptions {
    var options = RenderingOptions(language: language, width: width ?? documentWidth ?? 100)
    options.decimals = decimals
    options.rowLimit = rows.limit(isForScreen: true)
    options.suitsScreenReader = suitsScreenReader
    options.chartsHaveTables = true
    return options
  }
}
