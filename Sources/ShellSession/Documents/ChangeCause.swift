import Diagnostics
import NotebookDocuments
package import VietnameseText

/// Something that a document pins and that is another now, so that its answers may be others.
package enum ChangeCause: Sendable, Hashable {
  /// The data of a place, with the tables whose rows are more or fewer.
  case data(String, [TableChange])
  case statements
  case definitions
  case settings
  /// A parameter with the value of the answers, and the one now.
  case parameter(String, String, String)
  /// The versions that made the answers, and that runs now.
  case program(String, String)
  /// Nothing that is pinned: the recorded answers, or the program under the same version.
  case nothingPinned
  /// The document says nothing of what its answers were made with, but for its data.
  case unknown

  /// A table that has another number of rows.
  package struct TableChange: Sendable, Hashable {
    let name: String
    let before: Int
    let now: Int
  }

  /// The word by which reports for programs name it.
  package var word: String {
    switch self {
    case .data: "data"
    case .statements: "statements"
    case .definitions: "definitions"
    case .settings: "settings"
    case .parameter: "parameters"
    case .program: "program"
    case .nothingPinned: "recorded"
    case .unknown: "unknown"
    }
  }

  /// The cause in words.
  package var text: LocalizedText {
    switch self {
    case .data(let place, let changes):
      let rows = Language.allCases.map { language in
        changes.map { change in
          let (before, now) = (change.before, change.now)
          return "\(change.name): \(NumberText.grouped(Int64(before), in: language)) → "
            + NumberText.grouped(Int64(now), in: language)
        }.joined(separator: ", ")
      }
      return LocalizedText(
        english: "the data of '\(place)' changed" + (changes.isEmpty ? "" : " (rows of \(rows[0]))"),
        vietnamese: "dữ liệu '\(place)' đã thay đổi" + (changes.isEmpty ? "" : " (số dòng \(rows[1]))"))
    case .statements:
      return LocalizedText(english: "statements of cells were edited", vietnamese: "câu lệnh trong ô đã được sửa")
    case .definitions: return LocalizedText(english: "a definition changed", vietnamese: "định nghĩa đã thay đổi")
    case .settings: return LocalizedText(english: "a setting changed", vietnamese: "thiết lập đã thay đổi")
    case .parameter(let name, let before, let now):
      return LocalizedText(
        english: "\(name) is \(now) and was \(before)", vietnamese: "\(name) nay là \(now), trước là \(before)")
    case .program(let before, let now):
      return LocalizedText(
        english: "the answers are of version \(before) of the program, this is \(now)",
        vietnamese: "kết quả được tạo bằng phiên bản \(before), nay là \(now)")
    case .nothingPinned:
      return LocalizedText(
        english:
          "nothing that the document pins; the recorded answer itself was edited, or the program under its version",
        vietnamese:
          "không phải thứ gì tài liệu có ghi; chính kết quả đã ghi bị sửa, hoặc chương trình thay đổi mà giữ phiên bản")
    case .unknown:
      return LocalizedText(
        english: "unknown: the document pins its data alone, and they are the same",
        vietnamese: "không rõ: tài liệu chỉ ghi mã kiểm của dữ liệu, và dữ liệu không đổi")
    }
  }

  /// What is another now than when the answers of a document were recorded.
  ///
  /// - Parameters:
  ///   - document: As recorded.
  ///   - header: With the data as they are now.
  ///   - pins: Of the document as it is now.
  static func causes(
    of document: SessionDocument, now header: SessionHeader, pins: [SessionAttribute]
  ) -> [ChangeCause] {
    var causes = zip(document.header.dataSources, header.dataSources).compactMap { before, now in
      before.sha256 == nil || before.sha256 == now.sha256 ? nil : data(before, now)
    }
    let made = document.header.made
    for pin in pins {
      guard let before = made.first(where: { $0.name == pin.name })?.value, before != pin.value else { continue }
      switch pin.name {
      case "program": causes.append(.program(before, pin.value))
      case "statements": causes.append(.statements)
      case "definitions": causes.append(.definitions)
      case let name where name.hasPrefix(DocumentPins.parameterPrefix):
        causes.append(.parameter(name, before, pin.value))
      default: causes.append(.settings)
      }
    }
    if !causes.isEmpty { return causes }
    return [made.isEmpty ? .unknown : .nothingPinned]
  }

  private static func data(_ before: SessionDataSource, _ now: SessionDataSource) -> ChangeCause {
    let changes = before.rowCounts.compactMap { count -> TableChange? in
      let rows = now.rowCounts.first { $0.table == count.table }?.rows ?? 0
      return rows == count.rows ? nil : TableChange(name: count.table, before: count.rows, now: rows)
    }
    return .data(before.place.text, changes)
  }
}
