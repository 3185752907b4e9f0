import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Parameters of a document: their values in cells, title and prose, and what is told of wrong ones before anything runs.
@Suite struct ParameterTests {
  private static let parameters =
    "{quarter: {type: period, default: 2020Q2}, district: {values: dossiers.district, default: Ba Đình}, "
    + "fee: {type: number, default: 100}, from: {type: date, default: 2020-01-01}, word: {type: text, default: x}, "
    + "way: {values: [online, post], default: online}}"

  private static let body = """

    # Quận $district, $quarter

    Trong [quý II/2020](#quarter) có [2](#received) hồ sơ; giá $5 và $khác.

    ```motcua name=received
    dossiers | in $quarter | where district = $district | show count   # $quarter
    ```

    ```motcua
    note "district: $district, $quarter, $word"
    ```

    ```motcua
    dossiers | where fee > $fee and received > $from and channel = $way | show count
    ```

    """

  private static func replay(
    _ values: [String: String] = [:], body: String = body, parameters: String = parameters, output: String? = nil
  ) async throws -> (replay: SessionReplay, folder: ScratchFolder) {
    let folder = try ScratchFolder()
    try TinyPackage.write(to: folder)
    let text =
      "---\nmotcua: 1\ntitle: Hồ sơ $quarter\ndata: {tiny: {path: tiny}}\nlanguage: vi\nparameters: \(parameters)\n---\n"
      + body
    let url = folder.url.appendingPathComponent("template.md")
    try folder.write(text, to: "template.md")
    let replay = await Session.replay(
      SessionDocument(parsing: text), at: url, configuration: SessionConfiguration(),
      output: output.map { ReplayOutput(path: folder.url.path + "/" + $0, isReplacing: true) }, parameters: values)
    return (replay, folder)
  }

  @Test func theDefaultsAreTaken() async throws {
    let (replay, _) = try await Self.replay()
    #expect(replay.diagnostics.filter { $0.severity == .error }.isEmpty && replay.status == .answered)
    #expect(replay.figures.compactMap(\.diagnostic).isEmpty && replay.figures.count == 2)
    #expect(replay.document.text.contains("```output\ndistrict: Ba Đình, quý II/2020, x\n```"))
    #expect(replay.document.text.contains("# Quận $district, $quarter"), "nothing was written elsewhere")
  }

  @Test func givenValuesStandInTheOutputAndItsDefaults() async throws {
    let (replay, folder) = try await Self.replay(
      ["quarter": "quý III/2020", "district": "dong da"], output: "out.md")
    #expect(replay.figures.filter(\.isDifferent).map(\.found) == ["quý III/2020", "1"])
    #expect(try replay.writeDocument())
    let text = try SessionFile.text(at: folder.url.path + "/out.md")
    #expect(text.contains("title: Hồ sơ quý III/2020\n"))
    #expect(text.contains("quarter: {type: period, default: 2020Q3}"))
    #expect(text.contains("# Quận Đống Đa, quý III/2020"))
    #expect(text.contains("Trong [quý III/2020](#quarter) có [1](#received) hồ sơ; giá $5 và $khác."))
    #expect(text.contains("in $quarter | where district = $district"), "the cells can be run for another quarter")
    let again = await Session.replay(
      SessionDocument(parsing: text), at: folder.url.appendingPathComponent("out.md"),
      configuration: SessionConfiguration())
    #expect(DocumentCheck(path: "out.md", replay: again).verdict == .same)
  }

  @Test func aDocumentWrittenOverItselfKeepsItsNames() async throws {
    let (replay, folder) = try await Self.replay(["quarter": "2020Q3"], output: "template.md")
    #expect(try replay.writeDocument())
    let text = try SessionFile.text(at: folder.url.path + "/template.md")
    #expect(text.contains("# Quận $district, $quarter") && text.contains("default: 2020Q3"))
  }

  @Test(arguments: [
    (["quartr": "2020Q3"], DiagnosticID.parameterUnknown, "'quartr'"),
    (["quarter": "2020Q5"], .parameterValueWrong, "a period such as 2020Q3"),
    (["from": "31/2/2020"], .parameterValueWrong, "a date"), (["fee": "1,5"], .parameterValueWrong, "a number"),
    (["fee": "-"], .parameterValueWrong, "a number"),
    (["district": "Ba Dinhh"], .parameterValueWrong, "dossiers.district"),
    (["way": "counter"], .parameterValueWrong, "one of its values"), (["district": ""], .parameterValueWrong, "''"),
  ])
  func wrongValuesAreToldBeforeAnythingRuns(
    _ values: [String: String], _ id: DiagnosticID, _ words: String
  ) async throws {
    let (replay, _) = try await Self.replay(values)
    #expect(replay.cells.isEmpty && replay.status == .failed)
    let fault = try #require(replay.diagnostics.first { $0.severity == .error })
    #expect(fault.id == id && fault.message(in: .english).contains(words), "\(fault.message(in: .english))")
  }

  @Test func nearValuesAreOffered() async throws {
    let (replay, _) = try await Self.replay(["district": "Ba Dinhh"])
    let notes = replay.diagnostics.flatMap(\.notes).map { $0.message(in: .english) }
    #expect(notes == ["nearest: Ba Đình"])
  }

  @Test func whatTheHeaderLacksIsTold() async throws {
    let unnamed = "\n```motcua\ndossiers | in $quartr | show count\n```\n"
    let undeclared = try await Self.replay(body: unnamed).replay
    #expect(undeclared.diagnostics.map(\.id).contains(.parameterUndeclared) && undeclared.cells.isEmpty)
    let missing = try await Self.replay(body: "\n", parameters: "{unit: {type: text}}").replay
    #expect(missing.diagnostics.map(\.id).contains(.parameterMissing))
    let nowhere = try await Self.replay(body: "\n", parameters: "{unit: {values: units.name, default: a}}").replay
    #expect(nowhere.diagnostics.map(\.id).contains(.parameterHasNoValues))
  }

  @Test func commentsAndNamesInBackquotesStay() async throws {
    let body = "\n```motcua\n# $nothing and \"\ndossiers | where fee > $fee | show `a$b` = count   # $c\n```\n"
    let replay = try await Self.replay(body: body).replay
    #expect(replay.status == .answered, "\(replay.diagnostics)")
  }

  /// A value of the data is never more than a text, whatever it holds.
  @Test func aHostileValueIsText() async throws {
    let value = "a\" | show count # [x](#y) `z`\\"
    let (replay, folder) = try await Self.replay(
      ["word": value], body: "\n$word\n\n```motcua\nnote $word\n```\n", output: "o.md")
    #expect(replay.status == .answered, "\(replay.diagnostics)")
    #expect(try replay.writeDocument())
    let text = try SessionFile.text(at: folder.url.path + "/o.md")
    #expect(text.contains("```output\n\(value)\n```"))
    #expect(SessionDocument(parsing: text).innerLinks.isEmpty)
  }

  @Test func theValuesOfAParameterAreListed() async throws {
    let folder = try ScratchFolder()
    try TinyPackage.write(to: folder)
    let text = "---\nmotcua: 1\ndata: {tiny: {path: tiny}}\nparameters: \(Self.parameters)\n---\n"
    func values(_ name: String) async throws -> [String] {
      try await Session.values(
        ofParameter: name, in: SessionDocument(parsing: text), at: folder.url.appendingPathComponent("a.md"),
        configuration: SessionConfiguration())
    }
    #expect(try await values("district") == ["Ba Đình", "Đống Đa", "Tây Hồ"])
    #expect(try await values("way") == ["online", "post"])
    for (name, id) in [("quarter", DiagnosticID.parameterHasNoList), ("nothing", .parameterUnknown)] {
      do {
        _ = try await values(name)
        Issue.record("\(name) has values")
      } catch let error as DiagnosticError {
        #expect(error.diagnostic.id == id)
      }
    }
  }

  @Test func anotherValueIsACause() async throws {
    let (replay, folder) = try await Self.replay(output: "out.md")
    #expect(try replay.writeDocument())
    let text = try SessionFile.text(at: folder.url.path + "/out.md")
    let again = await Session.replay(
      SessionDocument(parsing: text), at: folder.url.appendingPathComponent("out.md"),
      configuration: SessionConfiguration(), parameters: ["quarter": "2020Q3"])
    let check = CheckReport([DocumentCheck(path: "out.md", replay: again)], language: .english)
    #expect(check.json.contains("\"parameters\""))
    let told = check.text(of: DocumentCheck(path: "out.md", replay: again), width: 100, isQuiet: false)
    #expect(told.contains("$quarter is 2020Q3 and was 2020Q2"), "\(told)")
  }

  /// A report of each of the thirty districts: each is right, and together they have every dossier of the quarter.
  @Test func everyDistrictHasItsReport() async throws {
    let text = """
      ---
      motcua: 1
      data: {hanoi: {path: \(Checkout.exampleSet.path)}}
      parameters: {district: {values: dossiers.district}}
      ---

      # $district: [?](#share.n) of [?](#share.d), [?%](#share.percent)

      ```motcua name=share
      dossiers | in 2020Q2 | where district = $district | show ratio(channel = online)
      ```

      """
    let document = SessionDocument(parsing: text)
    let url = Checkout.root.appendingPathComponent("district.md")
    let districts = try await Session.values(
      ofParameter: "district", in: document, at: url, configuration: SessionConfiguration())
    #expect(districts.count == 30)
    var total = 0
    for district in districts {
      let replay = await Session.replay(
        document, at: url, configuration: SessionConfiguration(), parameters: ["district": district])
      #expect(replay.status == .answered, "\(district): \(replay.diagnostics)")
      let again = await Session.replay(
        replay.document, at: url, configuration: SessionConfiguration(), parameters: ["district": district])
      #expect(again.figures.count == 3 && again.figures.allSatisfy { $0.diagnostic == nil }, "\(district)")
      total += Int(again.figures[1].link.text.filter(\.isNumber)) ?? 0
    }
    #expect(total == 14_792)
  }
}
