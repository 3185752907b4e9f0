import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Figures in the prose of documents that are run again.
@Suite struct FigureCheckTests {
  /// Runs a document on the small package again.
  private static func replay(_ body: String, language: String = "vi") async throws -> SessionReplay {
    let folder = try ScratchFolder()
    try TinyPackage.write(to: folder)
    let header = "---\nmotcua: 1\ndata: {tiny: {path: tiny}}\nlanguage: \(language)\n---\n"
    let url = folder.url.appendingPathComponent("report.md")
    return await Session.replay(
      SessionDocument(parsing: header + body), at: url, configuration: SessionConfiguration())
  }

  private static let cells = """

    ```motcua name=provision
    procedures | show ratio(online of eligible)
    ```

    ```motcua name=by_domain
    procedures | show count, online = ratio(online) by domain total
    ```

    """

  @Test func theRightFiguresOfADocumentStay() async throws {
    let prose = """

      # Kết quả

      Đã cung cấp [2](#provision.n)/[3](#provision.d) thủ tục, đạt [66,7%](#provision.percent); lĩnh vực đất đai
      [50%](#by_domain.dat_dai.percent), tổng số [4](#by_domain.total.count). Xem [ở trên](#kết-quả).

      """
    let replay = try await Self.replay(prose + Self.cells)
    #expect(replay.figures.map(\.link.text) == ["2", "3", "66,7%", "50%", "4"])
    #expect(replay.figures.compactMap(\.diagnostic).isEmpty)
    #expect(replay.status == .answered)
    #expect(replay.document.text.contains(prose))
    #expect(
      replay.figures.summary?.message(in: .vietnamese) == "5 số liệu trong lời văn; tất cả đúng với kết quả của ô")
  }

  @Test func wrongFiguresAreToldAndPutRight() async throws {
    let prose = "\nĐạt [66,6%](#provision.percent) ([2/4](#provision)), [3](#by_domain.total.count).\n"
    let replay = try await Self.replay(prose + Self.cells)
    #expect(
      replay.figures.compactMap(\.diagnostic).map { $0.message(in: .vietnamese) } == [
        "dòng 7: '66,6%' không đúng với 'provision.percent': 66,7%", "dòng 7: '2/4' không đúng với 'provision': 2/3",
        "dòng 7: '3' không đúng với 'by_domain.total.count': 4",
      ])
    #expect(!replay.isAsRecorded && replay.status == .answered)
    let right = prose.replacing("66,6%", with: "66,7%").replacing("2/4", with: "2/3").replacing("[3]", with: "[4]")
    #expect(replay.document.text.contains(right))
    let again = SessionDocument(parsing: replay.document.text)
    #expect(again.innerLinks.map(\.text) == ["66,7%", "2/3", "4"])
  }

  @Test func aFigureMayStandBehindItsCellAndInEitherLanguage() async throws {
    let replay = try await Self.replay(Self.cells + "\nIt is [66.67%](#provision.percent).\n", language: "en")
    #expect(replay.figures.compactMap(\.diagnostic).isEmpty && replay.figures.count == 1)
  }

  @Test func whatLeadsNowhereFails() async throws {
    let replay = try await Self.replay("\n[1](#provison.n) [1](#provision.x)\n" + Self.cells)
    #expect(replay.diagnostics.filter { $0.severity == .error }.map(\.id) == [.figureCellUnknown, .figureUnknown])
    #expect(replay.status == .failed)
  }

  @Test func aSkippedCellHasNoAnswer() async throws {
    let cells = "\n```motcua name=a skip\nprocedures | show count\n```\n"
    let replay = try await Self.replay("\n[4](#a)\n" + cells)
    #expect(replay.diagnostics.map(\.id).contains(.figureNotAnswered))
  }

  @Test func aDocumentWithoutNamesHasNoFigures() async throws {
    let replay = try await Self.replay("\n[1](#anywhere.n)\n\n```motcua\nprocedures | show count\n```\n")
    #expect(replay.figures.isEmpty && replay.figures.summary == nil && replay.status == .answered)
  }

  @Test func aCellWithSettingsOfItsOwnKeepsItsExactValues() async throws {
    let cells = "\n```motcua name=a decimals=0\nprocedures | show ratio(online of eligible)\n```\n"
    let replay = try await Self.replay("\n[66,667%](#a)\n" + cells)
    #expect(replay.figures.compactMap(\.diagnostic).isEmpty && replay.figures.count == 1)
  }
}
