import Diagnostics
import Foundation
import Lessons
import Values

/// The files of data that lessons of the course bring along: held by the program, and written to the cache folder when a
/// lesson needs them.
enum LessonData {
  /// The paths of a lesson's files, in the order in which it names them. Each version of a file has a folder of its own.
  static func paths(of lesson: Lesson, _ configuration: SessionConfiguration) throws(DiagnosticError) -> [String] {
    var paths: [String] = []
    for named in lesson.dataPaths {
      guard let file = LessonShelf.data(named: named) else {
        throw DiagnosticError(.fileNotFound, ["path": .text(named)])
      }
      let folder = "\(UserFolders.cache)/Lessons/\(ContentHash.sha256(of: file.text).prefix(8))"
      let path = "\(folder)/\(file.name.split(separator: "/").last ?? "")"
      if unsafe access(path, F_OK) != 0 {
        try configuration.requireWritable(path)
        do {
          try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
          try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
          let reason = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
          throw DiagnosticError(
            .fileUnreadable,
            ["path": .text(path), "reason": .text(unsafe String(cString: strerror(Int32(clamping: reason.code))))])
        }
      }
      paths.append(path)
    }
    return paths
  }
}
