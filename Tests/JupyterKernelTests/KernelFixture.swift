import Foundation
import NotebookDocuments
import ShellSession
import Synchronization
import TestSupport
import VietnameseText

@testable import JupyterKernel

/// A kernel without sockets, on the example set, and what it published.
final class KernelFixture: Sendable {
  /// Interrupts of this kernel alone, since the program's are those of the whole process.
  final class Counter: Sendable {
    private let count = Mutex(0)

    var interrupts: Interrupts {
      Interrupts {
        self.count.withLock { $0 += 1 }
      } flag: {
        let before = self.count.withLock(\.self)
        return .init(
          isRaised: { self.count.withLock(\.self) > before }, isAbandoned: { self.count.withLock(\.self) > before + 1 })
      }
    }
  }

  let core: KernelCore
  let counter = Counter()
  let scratch: ScratchFolder
  private let publications = Mutex<[Publication]>([])

  /// - Parameter keeps: Whether history and autosave are kept, in the scratch folder.
  init(language: Language = .english, keeps: Bool = false) throws {
    scratch = try ScratchFolder()
    var configuration = SessionConfiguration(language: language)
    configuration.snapshots = try ExampleCache.snapshots
    configuration.isInteractive = true
    if keeps {
      configuration.history = HistoryFile(path: scratch.path("history.jsonl"))
      configuration.autosaves = .init(path: scratch.path("autosave"))
    }
    core = KernelCore(configuration: configuration, interrupts: counter.interrupts)
  }

  /// Asks, and returns the answer with what was published meanwhile.
  func ask(_ type: String, _ content: JSONValue) async -> (reply: Reply?, published: [Publication]) {
    publications.withLock { $0 = [] }
    let reply = await core.reply(to: Request(type: type, content: content)) { publication in
      self.publications.withLock { $0.append(publication) }
    }
    return (reply, publications.withLock(\.self))
  }

  func run(
    _ code: String, _ more: [String: JSONValue] = [:]
  ) async -> (content: JSONValue, published: [Publication]) {
    let asked = await ask("execute_request", .object(more.merging(["code": .text(code)]) { $1 }))
    return (asked.reply?.content ?? .null, asked.published)
  }

  /// What is published so far, also while a request is answered.
  var publishedSoFar: [Publication] { publications.withLock(\.self) }
}

extension [Publication] {
  func of(_ type: String) -> [JSONValue] { filter { $0.type == type }.map(\.content) }

  /// The text of all that was shown, in order.
  var text: String {
    map { $0.content["data"]?["text/plain"]?.text ?? $0.content["text"]?.text ?? "" }.joined(separator: "\n")
  }
}
