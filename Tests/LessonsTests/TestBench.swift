import Foundation
import Lessons
import ShellSession
import Testing
import VietnameseText

/// Sessions in which lessons are taken, on the example set.
enum TestBench {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A session with the example set, or another one of its shape, and the file that a lesson brings along.
  static func session(_ language: Language = .english, data: String? = nil) async throws -> Session {
    let session = Session(configuration: SessionConfiguration(language: language))
    let data = data ?? root.appendingPathComponent("Datasets/hanoi-2020q3").path
    try #require(await session.open(path: data).status == .answered)
    let dirty = root.appendingPathComponent("Sessions/lessons/data/dirty.csv").path
    try #require(await session.open(path: dirty).status == .answered)
    return session
  }

  /// The exercise of a name.
  static func exercise(_ name: String, in language: Language = .english) throws -> Exercise {
    try #require(LessonShelf(language).exercise(named: name)?.exercise, "\(name)")
  }
}
