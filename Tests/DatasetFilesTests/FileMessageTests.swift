import Diagnostics
import Foundation
import TestSupport
import Testing
import VietnameseText

/// What a user reads of a file, whole in both languages.
@Suite struct FileMessageTests {
  /// Told of a folder that is not the test's own; SnapshotDamageTests tells of them.
  private static let ofSnapshots: Set<DiagnosticID> = [.snapshotDamaged, .snapshotNotWritten]

  private static let cases: [(trigger: FileTrigger, message: FileMessage)] = {
    let triggers = FileDiagnosticsTests.triggers.filter { !ofSnapshots.contains($0.id) }
    let ids = Set(triggers.map(\.id)).sorted { $0.rawValue < $1.rawValue }
    return ids.flatMap { id in
      Array(zip(triggers.filter { $0.id == id }, FileMessage.all.filter { $0.id == id }))
    }
  }()

  @Test func everyTriggerHasItsMessage() {
    #expect(Self.cases.count == FileMessage.all.count)
    #expect(Self.cases.count == FileDiagnosticsTests.triggers.count { !Self.ofSnapshots.contains($0.id) })
  }

  @Test(arguments: cases)
  func isToldInFull(_ trigger: FileTrigger, _ message: FileMessage) throws {
    let fixture = try Fixture()
    let told = try trigger.told(fixture)
    let diagnostic = try #require(told.first { $0.id == trigger.id }, "told: \(told.map(\.id))")
    func text(_ language: Language) -> String {
      diagnostic.message(in: language).replacing(fixture.folder.path, with: "FOLDER")
    }
    #expect(text(.english) == message.english)
    #expect(text(.vietnamese) == message.vietnamese)
  }
}
