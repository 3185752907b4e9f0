import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// The reports of the third quarter of 2020: right as they stand, and every error that is planted in a figure is found.
@Suite struct PlantedErrorTests {
  @Test(arguments: BoundReport.names)
  func theCleanReportGivesNoAlarm(_ name: String) async throws {
    let replay = await (try BoundReport(name)).replay()
    #expect(replay.diagnostics.isEmpty, "\(replay.diagnostics)")
    #expect(replay.figures.compactMap(\.diagnostic).isEmpty)
    #expect(replay.figures.count > 60)
    #expect(DocumentCheck(path: name, replay: replay).verdict == .same)
  }

  /// R1 to R18, and T1 to T7 with their bases and verdicts, are bound in either report.
  @Test(arguments: BoundReport.names)
  func everyFigureAndTargetIsBound(_ name: String) async throws {
    let texts = try BoundReport(name).document.innerLinks.map { $0.text.replacing(".", with: ",") }
    let figures = [
      "1,813", "1,720", "1,671", "97%", "1,227", "444", "26", "12", "6", "14", "4", "2", "0", "3", "112", "6", "12",
      "30",
    ]
    for figure in Set(figures) {
      #expect(texts.count { $0 == figure } >= figures.count { $0 == figure }, "\(figure)")
    }
    let bases = [
      "1,720", "1,813", "1,671", "38,042", "22,897", "40,521", "41,015", "1,167", "27,357", "14,655", "27,023",
      "14,436",
    ]
    for base in bases { #expect(texts.contains(base), "\(base)") }
    let met = texts.count { $0 == "met" || $0 == "đạt" }
    let missed = texts.count { $0 == "missed" || $0 == "chưa đạt" }
    #expect(met == 4 && missed == 11)
  }

  /// The report of another quarter, written elsewhere, is right there.
  @Test(arguments: BoundReport.names)
  func theReportOfAnotherQuarterIsWritten(_ name: String) async throws {
    let report = try BoundReport(name)
    let folder = try ScratchFolder()
    let path = folder.path("q2.md")
    let replay = await report.replay(["quarter": "2020Q2"], output: path)
    #expect(try replay.writeDocument())
    let text = try SessionFile.text(at: path)
    #expect(text.contains("[second quarter of 2020](#quarter)") || text.contains("[quý II/2020](#quarter)"))
    #expect(!text.contains("$quarter\ndata"), "the title has its value")
    let again = await Session.replay(
      SessionDocument(parsing: text), at: URL(fileURLWithPath: path), configuration: SessionConfiguration())
    #expect(again.figures.count == report.document.innerLinks.count)
    #expect(DocumentCheck(path: path, replay: again).verdict == .same)
  }

  /// Five kinds of error in the texts: each figure with one of each kind, on three seeds, all in one document.
  @Test(arguments: BoundReport.names)
  func errorsInTextsAreFound(_ name: String) async throws {
    let report = try BoundReport(name)
    let clean = await report.replay().figures
    let other = await report.replay(["quarter": "2020Q2"]).figures
    var planted: [String?] = []
    for seed in 1...3 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      for kind in PlantedKind.allCases {
        planted += clean.indices.map { index in
          let text = kind.plant(at: index, in: clean.map(\.link), otherQuarter: other[index].found, &random)
          return text == clean[index].link.text ? nil : text
        }
      }
    }
    let found = await report.replay(planting: planted).figures
    #expect(found.count == clean.count + planted.count)
    #expect(found.prefix(clean.count).allSatisfy { $0.diagnostic == nil }, "the clean copy gives no alarm")
    let errors = zip(planted, found.dropFirst(clean.count)).filter { $0.0 != nil }
    let missed = errors.filter { $0.1.diagnostic == nil }
    let falseAlarms = zip(planted, found.dropFirst(clean.count)).filter { $0.0 == nil && $0.1.diagnostic != nil }
    print("\(name): \(errors.count) errors in texts, \(missed.count) missed, \(falseAlarms.count) false alarms")
    #expect(errors.count > 3 * 4 * 45, "\(errors.count)")
    #expect(missed.count * 100 <= errors.count, "\(missed.map { "\($0.1.link.text) for \($0.1.link.address)" })")
    #expect(falseAlarms.isEmpty)
  }

  /// Data that changed under the report: every number of it is then another.
  @Test(arguments: BoundReport.names, [1, 2, 3] as [UInt64])
  func staleDataAreFound(_ name: String, _ seed: UInt64) async throws {
    let report = try BoundReport(name)
    let folder = try ScratchFolder()
    var stale = StaleData(seed: seed)
    try stale.write(to: folder)
    let replay = await report.replay(at: folder.url.appendingPathComponent("Sessions/report.md"))
    #expect(replay.diagnostics.contains { $0.id == .dataChanged })
    let numbers = replay.figures.filter { figure in
      figure.link.text.contains(where: \.isNumber) && figure.link.address != "quarter"
    }
    #expect(numbers.count > 45)
    let missed = numbers.filter { $0.diagnostic == nil }
    print("\(name), seed \(seed): \(numbers.count) figures of stale data, \(missed.count) missed")
    #expect(missed.count * 100 <= numbers.count, "\(missed.map { "\($0.link.text) for \($0.link.address)" })")
    let check = DocumentCheck(path: name, replay: replay)
    #expect(CheckReport([check], language: .english).json.contains("\"data\""))
  }
}

/// A report of `Sessions/`, and copies of its prose in one document.
private struct BoundReport {
  static let names = ["report-2020q3.md", "report-2020q3-vi.md"]

  let document: SessionDocument
  /// The document without its end mark.
  private let text: String
  /// Its prose alone.
  private let prose: String
  private let url: URL

  init(_ name: String) throws {
    url = CommittedSession.folder.appendingPathComponent(name)
    let text = try SessionFile.text(at: url.path)
    document = SessionDocument(parsing: text)
    self.text = String(text[..<(try #require(text.range(of: "<!-- motcua:end"))).lowerBound])
    prose = document.blocks.map { if case .prose(let text) = $0 { text } else { "\n" } }.joined()
  }

  func replay(
    _ parameters: [String: String] = [:], at place: URL? = nil, output: String? = nil
  ) async -> SessionReplay {
    await Session.replay(
      document, at: place ?? url, configuration: SessionConfiguration(),
      output: output.map { ReplayOutput(path: $0, isReplacing: false) }, parameters: parameters)
  }

  /// Runs the report with further copies of its prose, in which texts of figures are others.
  ///
  /// - Parameter texts: Of the figures of each copy in turn; nil leaves one as it is.
  func replay(planting texts: [String?]) async -> SessionReplay {
    let count = document.innerLinks.count
    var body = text
    for start in stride(from: 0, to: texts.count, by: count) {
      var copy = SessionDocument(parsing: prose)
      copy.replaceLinkTexts(Array(texts[start..<start + count]))
      body += "\n" + copy.text
    }
    return await Session.replay(
      SessionDocument(parsing: body), at: url, configuration: SessionConfiguration())
  }
}

/// What goes wrong in a figure when a report is written by hand.
private enum PlantedKind: CaseIterable {
  case digit, quarter, base, rounding, swapped

  /// - Returns: A wrong text in place of a figure's; nil where this kind of error cannot be made of it.
  func plant(
    at index: Int, in links: [InnerLink], otherQuarter: String, _ random: inout SeededRandom
  ) -> String? {
    let link = links[index]
    let hasDigits = link.text.contains(where: \.isNumber)
    switch self {
    case .digit: return hasDigits ? Self.otherDigit(in: link.text, &random) : nil
    case .quarter: return otherQuarter
    case .base: return Self.otherBase(of: link, in: links, &random)
    case .rounding:
      return hasDigits && link.address != "quarter" ? Self.wronglyRounded(link.text, &random) : nil
    case .swapped: return hasDigits ? Self.swapped(link, in: links, &random) : nil
    }
  }

  private static func otherDigit(in text: String, _ random: inout SeededRandom) -> String {
    var characters = Array(text)
    let place = random.pick(characters.indices.filter { ("0"..."9").contains(characters[$0]) })
    characters[place] = random.pick("0123456789".filter { $0 != characters[place] })
    return String(characters)
  }

  /// The percentage, the denominator or the verdict on another base.
  private static func otherBase(
    of link: InnerLink, in links: [InnerLink], _ random: inout SeededRandom
  ) -> String? {
    let opposites = ["met": "missed", "missed": "met", "đạt": "chưa đạt", "chưa đạt": "đạt"]
    if let opposite = opposites[link.text] { return opposite }
    let bases = links.filter { $0.address.hasSuffix(".d") }
    if link.address.hasSuffix(".d") { return random.pick(bases.filter { $0.text != link.text }).text }
    if link.text.contains("/") { return link.text.replacing("720", with: "813") }
    guard link.text.hasSuffix("%") else {
      return link.text.contains(where: \.isNumber) && link.address != "quarter" ? random.pick(bases).text : nil
    }
    let own = links.first { $0.address == link.address.replacing(".percent", with: ".d") }?.text ?? "1720"
    let others = bases.map(\.text).filter { $0 != own && digits($0) > 0 }
    let other = random.pick(others)
    let isDecimal = link.text.contains { ",.".contains($0) }
    let percent = Double(digits(link.text)) / (isDecimal ? 100 : 1) * Double(digits(own)) / Double(digits(other))
    let text = isDecimal ? String(format: "%.2f%%", percent) : String(format: "%.0f%%", percent)
    return link.text.contains(",") ? text.replacing(".", with: ",") : text
  }

  private static func digits(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }

  /// Cut where it had to be rounded up, rounded to tens, or one too many in the last place.
  private static func wronglyRounded(_ text: String, _ random: inout SeededRandom) -> String {
    guard let last = text.lastIndex(where: \.isNumber), let digit = text[last].wholeNumberValue else { return text }
    let isDecimal = text.hasSuffix("%") && text.contains { ",.".contains($0) }
    if isDecimal, digit >= 6, random.chance(50) { return text.replacingCharacters(in: last...last, with: "") }
    if !text.contains("%"), digit > 0, text.count { $0.isNumber } > 1, random.chance(50) {
      return text.replacingCharacters(in: last...last, with: "0")
    }
    return text.replacingCharacters(in: last...last, with: String(digit == 9 ? 8 : digit + 1))
  }

  /// The figure of another row, or another unit of measure.
  private static func swapped(_ link: InnerLink, in links: [InnerLink], _ random: inout SeededRandom) -> String? {
    if link.address != "quarter", random.chance(40) {
      if link.text.hasSuffix("%") {
        return random.pick([
          String(link.text.dropLast()), link.text.dropLast() + " điểm %", link.text.dropLast() + " pp",
        ])
      }
      return link.text + "%"
    }
    let isPercent = link.text.hasSuffix("%")
    let others = links.filter { other in
      other.text != link.text && other.text.hasSuffix("%") == isPercent && other.text.contains(where: \.isNumber)
    }
    return random.pick(others).text
  }
}

extension String {
  fileprivate func replacingCharacters(in range: ClosedRange<String.Index>, with text: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: text)
    return copy
  }
}

/// The example set with other rows: fewer online procedures and dossiers, other items, reports and targets.
private struct StaleData {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func write(to folder: ScratchFolder) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.exampleSet.path)
    for name in names.sorted() {
      let text = try String(contentsOf: Checkout.exampleSet.appendingPathComponent(name), encoding: .utf8)
      try folder.write(changed(text, of: name), to: "Datasets/hanoi-2020q3/\(name)")
    }
  }

  private mutating func changed(_ text: String, of name: String) -> String {
    switch name {
    case "procedures.csv":
      return dropping(from: text) { $0.contains(",full,") || $0.contains(",partial,") ? 50 : 0 }
    case "inspections.csv":
      var kinds: Set<Substring> = ["kind"]
      return dropping(from: text) { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return cells.contains("Đông Anh") || kinds.insert(cells[4]).inserted ? 100 : 30
      }.replacing(",0,true\n", with: ",1,true\n")
    case "decision_procedures.csv":
      var isFirst = true
      return dropping(from: text) { line in
        defer { if line.hasPrefix("9014") { isFirst = false } }
        return line.hasPrefix("9014") && isFirst ? 100 : 0
      }
    case "decisions.csv":
      return text.replacing(/,(\d+),true\n/) { ",\((Int($0.output.1) ?? 0) + 1),true\n" }
    case "targets.csv": return text.replacing(/,>=,(\d+),percent/) { ",>=,\((Int($0.output.1) ?? 0) - 1),percent" }
    case "reported.csv": return text.replacing("2020-08-31", with: "2020-08-30")
    case "dossiers.csv":
      return dropping(from: text) { line in
        if line.contains(",online,") || line.contains(",post,") { return 50 }
        return line.contains(",true,") ? 20 : 0
      }
    default: return text
    }
  }

  /// Without rows, each of which goes by a chance in percent; the heading stays.
  private mutating func dropping(from text: String, chance: (Substring) -> Int) -> String {
    var lines: [Substring] = []
    for (index, line) in text.split(separator: "\n").enumerated() {
      let percent = index == 0 ? 0 : chance(line)
      if percent == 0 || !random.chance(percent) { lines.append(line) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
