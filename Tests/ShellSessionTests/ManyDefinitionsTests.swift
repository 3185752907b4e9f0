import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing

/// What grows with the length of a session or a statement: as fast as that, or refused at a limit.
@Suite(.serialized) struct ManyDefinitionsTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func session(rows: Int = 20) async throws -> Session {
    let session = Session(configuration: SessionConfiguration())
    let file = scratch.url.appendingPathComponent("d.csv")
    let lines = (0..<rows).map { "v\($0),\($0 % 13)\n" }.joined()
    try ("txt,num\n" + lines).write(to: file, atomically: true, encoding: .utf8)
    #expect(await session.open(path: file.path).status == .answered)
    return session
  }

  @Test func aChainOfDefinitionsHasAnEnd() async throws {
    let session = try await session()
    _ = await session.execute("let l1 = d | where num > 1")
    for place in 2...199 {
      #expect(await session.tell("let l\(place) = l\(place - 1) | where num > 1").errors.isEmpty, "\(place)")
    }
    #expect(await session.tell("let l200 = l199 | where num > 1").errors.isEmpty)
    #expect(await session.tell("let l201 = l200 | where num > 1").errors == [.definitionsTooDeep])
    #expect(await session.tell("l199 | show count").errors.isEmpty)
  }

  @Test func aTableHasAHundredDefinedColumnsAtMost() async throws {
    let session = try await session()
    for place in 1...100 {
      #expect(await session.tell("column c\(place) on d = num + \(place)").errors.isEmpty, "\(place)")
    }
    #expect(await session.tell("column c101 on d = num").errors == [.tooManyDefinedColumns])
    #expect(await session.tell("d | show sum(c100)").errors.isEmpty)
  }

  @Test func manyValuesThatDoNotOccurAreOneReport() async throws {
    let session = try await session(rows: 2_000)
    let list = (0..<3_000).map { "\"none\($0)\"" }.joined(separator: ", ")
    let told = await session.tell("d | where txt in (\(list)) | show count")
    #expect(told.errors == Array(repeating: .unknownValue, count: 30))
    #expect(told.ids.last == .furtherFaults)
    let known = (0..<2_000).map { $0 % 2 == 0 ? "\"v\($0)\"" : "\"V\($0)\"" }.joined(separator: ", ")
    #expect(await session.tell("d | where txt in (\(known)) | show count | expect count = 2000").errors.isEmpty)
  }

  /// One statement sixteen times as long takes about as long as sixteen short ones in a row; the square would take
  /// sixteen times that. Both sides work for about as long, so that tests which run beside them slow both alike.
  @Test func longStatementsTakeAsLongAsTheyAre() async throws {
    let kinds: [(Int) -> String] = [
      { "d | where txt in (" + (0..<$0).map { "\"v\($0)\"" }.joined(separator: ", ") + ") | show count" },
      { "d | where num in (" + (0..<$0).map(String.init).joined(separator: ", ") + ") | show count" },
      { (0..<$0 / 16).map { "metric m\($0) on d = count replace" }.joined(separator: "\n") },
    ]
    for kind in kinds {
      let session = try await session(rows: 20_000)
      let (short, long) = (kind(512), kind(8_192))
      var least = [Duration.seconds(1_000), .seconds(1_000)]
      for attempt in 0..<12 where attempt == 0 || least[1] >= least[0] * 6 {
        for (place, texts) in [Array(repeating: short, count: 16), [long]].enumerated() {
          let time = await ContinuousClock().measure { for text in texts { _ = await session.execute(text) } }
          least[place] = min(least[place], time)
        }
      }
      #expect(least[1] < least[0] * 6, "\(kind(16)): \(least)")
    }
  }
}
