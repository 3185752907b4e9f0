import Foundation

/// A part of motcua that reads bytes of others, and what must hold whatever they are.
package struct FuzzTarget: Sendable {
  /// As typed on the command line.
  package let name: String
  /// Inputs from which a search starts: small, and between them every kind of thing that the part reads.
  package let seeds: [[UInt8]]
  /// What means something in an input, for mutations that a change of bytes would hardly find.
  package let words: [String]
  /// How many mutations of each seed are looked at in tests: fewer where one takes long.
  package let roundsInTests: Int

  private let check: @Sendable ([UInt8]) async throws -> Void
  private let text: @Sendable ([UInt8]) -> String

  /// - Parameters:
  ///   - text: What an input means.
  ///   - check: Throws a ``Fault`` where something does not hold.
  init(
    _ name: String, seeds: [[UInt8]], words: [String] = [], roundsInTests: Int,
    text: @escaping @Sendable ([UInt8]) -> String = { String(decoding: $0, as: UTF8.self) },
    check: @escaping @Sendable ([UInt8]) async throws -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.words = words
    self.roundsInTests = roundsInTests
    self.text = text
    self.check = check
  }

  /// What does not hold for an input; nil where everything does. A trap or a hang is a fault too.
  package func fault(in input: [UInt8]) async -> String? {
    do {
      try await check(input)
      return nil
    } catch {
      return (error as? Fault)?.text ?? "\(error)"
    }
  }

  /// An input for people to read, on one line.
  package func shown(_ input: [UInt8]) -> String { text(input).debugDescription }

  package static let all: [FuzzTarget] = [
    .query, .words, .session, .csv, .document, .links, .page, .package, .descriptor, .workbook, .sheet, .keys,
    .completion, .snapshot,
  ]
}

/// Something that does not hold.
struct Fault: Error {
  let text: String
}

/// Requires that something holds.
func require(_ holds: Bool, _ otherwise: @autoclosure () -> String) throws(Fault) {
  if !holds { throw Fault(text: otherwise()) }
}

/// An input cut into the few bytes that choose how the rest is read, and the rest.
struct FuzzInput {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next byte, 0 where there is none.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  mutating func choice<Element>(of choices: [Element]) -> Element { choices[Int(byte()) % choices.count] }

  var text: String { String(decoding: rest, as: UTF8.self) }
}
