import Diagnostics
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Which period stands before a row: a word for one of another length than the rows have never means the row before.
@Suite struct ComparedUnitTests {
  private static let keys = [
    ("week", "tuần"), ("month", "tháng"), ("quarter", "quý"), ("half", "nửa năm"), ("year", "năm"),
  ]

  /// `change from previous UNIT` by that unit is `change from previous`; by any other it is an error that offers no line
  /// but that of the year before.
  @Test(arguments: keys, keys)
  func thePeriodBeforeIsOfTheKeysLength(_ key: (String, String), _ unit: (String, String)) async throws {
    let session = try await Session.onExample()
    let told = await session.tell("dossiers | show count by \(key.0) | change from previous \(unit.0)")
    if key.0 == unit.0 {
      let plain = await session.tell("dossiers | show count by \(key.0) | change from previous")
      #expect(told.status == .answered && told.readAs == nil)
      #expect(try told.canonical == plain.canonical && told.rows == plain.rows)
      return
    }
    #expect(told.results.isEmpty)
    let isYear = unit.0 == "year" && key.0 != "week"
    #expect(told.errors == [isYear ? .previousIsLonger : .changeFromPeriodWithKey], "\(told.written())")
    let offered = told.diagnostics.flatMap(\.fixes).map {
      $0.applied(to: "dossiers | show count by \(key.0) | change from previous \(unit.0)")
    }
    #expect(offered == (isYear ? ["dossiers | show count by \(key.0) | change from last year"] : []))
  }

  /// As officials and analysts say it: read only where it says one thing.
  @Test(
    arguments: keys.filter { $0.0 != "half" && $0.0 != "week" },
    [
      ("quý trước", "quarter"), ("tháng trước", "month"), ("năm trước", "year"), ("quý liền trước", "quarter"),
      ("tháng liền kề trước", "month"), ("năm ngoái", "year"), ("năm liền kề trước", "year"),
    ])
  func aWordForAPeriodBeforeIsReadByItsLength(_ key: (String, String), _ said: (text: String, unit: String))
    async throws
  {
    let session = try await Session.onExample(SessionConfiguration(language: .vietnamese))
    for comparing in ["so với", "so sánh với", "thay đổi so với"] {
      let typed = "hồ sơ | hiện đếm theo \(key.1) | \(comparing) \(said.text)"
      let told = await session.tell(typed)
      let plain = await session.tell("dossiers | show count by \(key.0) | change from previous")
      let yearBefore = await session.tell("dossiers | show count by \(key.0) | change from last year")
      let lines = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: typed) }
      var answers: [Told] = told.status == .answered ? [told] : []
      for line in lines { answers.append(await session.tell(line)) }
      for answer in answers {
        let means = try answer.canonical == plain.canonical ? "previous" : "last year"
        #expect(try answer.canonical == plain.canonical || answer.canonical == yearBefore.canonical, "\(typed)")
        // By year, the year before is both.
        #expect(key.0 == said.unit || (said.unit == "year" && means == "last year"), "\(typed): \(answer.written())")
      }
      #expect(!answers.isEmpty || (key.0 != said.unit && said.unit != "year"), "\(typed): \(told.written())")
    }
  }

  @Test(arguments: [
    ("change from last quarter", "quarter", "change from previous quarter"),
    ("change from the previous month", "month", "change from previous month"),
    ("compared to last month", "month", "change from previous month"),
    ("compared with previous quarter", "quarter", "change from previous quarter"),
  ])
  func theSameInEnglish(_ typed: String, _ unit: String, _ read: String) async throws {
    let session = try await Session.onExample()
    for key in ["month", "quarter", "year"] {
      let line = "dossiers | show count by \(key) | \(typed)"
      let told = await session.tell(line)
      let fixed = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: line) }
      if key == unit {
        let isAnswered = told.status == .answered
        #expect(isAnswered || fixed.contains("dossiers | show count by \(key) | \(read)"), "\(told.written())")
      } else {
        #expect(told.results.isEmpty && fixed.isEmpty, "\(told.written())")
      }
    }
  }
}
