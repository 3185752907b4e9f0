import Diagnostics
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// The card of a metric, the sentence of a report, and why a row is in a figure, in both languages.
@Suite struct CardTests {
  @Test func theCardSaysWhatIsCounted() async throws {
    let session = try await Example.ownSession("set as_of 2020-08-31")
    let answer = await session.ask("explain metric online_share in 2020-01-01..2020-08-31")
    #expect(
      answer.firstTable?.lines("rows", "excluded", "denominator", "numerator", "unknown", "result", "verdict") == [
        "41015 | 2973 | 38042 | 10031 | 0 | 10031/38042 | missed",
        "41015 | 18118 | 22897 | 10031 | 0 | 10031/22897 | met",
      ])
    #expect(
      answer.lines == [
        "n numerator · d denominator · x excluded · u unknown",
        "online_share 2: of those of procedures in which online dossiers arose",
        "Dossiers sent online, of those of procedures at level 3–4",
        "Hồ sơ nộp trực tuyến trên hồ sơ của TTHC mức độ 3, 4",
        "measure: ratio(channel = online of level >= 3)", "table: dossiers", "date: received", "calendar: calendar",
        "period: 2020-01-01..2020-08-31 (01/01/2020–31/08/2020)", "as of: 31/08/2020", "unknown values: count as no",
        "target: T3 >= 30% (Administrative reform plan of Hà Nội for 2020, as the same article tells it)",
        "better: higher", "definition: Kế hoạch CCHC năm 2020 của Hà Nội", "a metric of the program",
        "10,031/38,042 = 0.263682… ≈ 26.37%", "counted in the numerator, for example:",
        "only in the denominator, for example:", "left out, for example:",
      ])
    #expect(answer.ids.contains(.periodInParentheses))
  }

  @Test func theCardIsVietnamese() async throws {
    let session = try await Example.ownSession("thiết lập lịch kỳ báo cáo", in: .vietnamese)
    let answer = await session.ask("giải thích chỉ số tracked_share trong quý III/2020")
    #expect(
      answer.lines.prefix(15)
        == [
          "n tử số · d mẫu số · x ngoài mẫu số · u chưa rõ", "theo_dõi_hồ_sơ 2: trên tổng số hồ sơ tiếp nhận",
          "Hồ sơ đã giải quyết được cập nhật, theo dõi trên hệ thống một cửa điện tử",
          "Resolved dossiers updated and tracked in the one-stop system",
          "số đo: tỷ lệ(tracked trên resolved là không thiếu)", "bảng: hồ sơ", "ngày dùng để xếp kỳ: resolved",
          "lịch: kỳ báo cáo, từ ngày 15 đến ngày 14", "kỳ: quý III/2020 (15/06/2020–14/09/2020)",
          "giá trị chưa rõ: tính là không",
          "chỉ tiêu: T4 >= 100% (Kế hoạch cải cách hành chính năm 2020 của thành phố Hà Nội, theo cùng bài báo)",
          "tốt khi: cao hơn", "nguồn định nghĩa: Kế hoạch CCHC năm 2020 của Hà Nội", "chỉ số có sẵn của chương trình",
          answer.lines[14],
        ][...], "\(answer.written(in: .vietnamese))")
    #expect(answer.lines[14].contains("… ≈ ") && answer.lines[14].hasSuffix("%"))
  }

  /// Three rows of each kind, which are what the line above them says.
  @Test func samplesAreWhatTheySay() async throws {
    let answer = try await Example.ask("explain metric on_time_d1.reading_2 in 2020Q2")
    let samples = answer.tables.dropFirst().map(ReportedTable.init)
    #expect(samples.map(\.rowCount) == [3, 3, 3])
    func days(_ table: ReportedTable, _ row: Int) -> (resolved: String, due: String) {
      (table.text(row, "resolved"), table.text(row, "due"))
    }
    for row in 0..<3 {
      let (inside, beside, outside) = (days(samples[0], row), days(samples[1], row), days(samples[2], row))
      #expect(inside.resolved <= inside.due && inside.due != "-")
      #expect(beside.resolved > beside.due && beside.due != "-")
      #expect(outside.due == "-" && outside.resolved.hasPrefix("2020-0"))
    }
  }

  /// A stock is as of the day that is asked for.
  @Test func aStockSaysItsDay() async throws {
    let session = try await Example.ownSession("set as_of 2020-08-31")
    for (period, day) in [("in 2020-06-30", "30/06/2020"), ("", "31/08/2020")] {
      let answer = await session.ask("explain metric dossiers_pending \(period)")
      #expect(answer.lines.filter { $0.hasPrefix("as of: ") } == ["as of: \(day)"], "\(answer.lines)")
      #expect(answer.lines.contains("date: a stock: what there is on a day"))
    }
    #expect(
      await session.ask("sentence dossiers_pending in 2020-06-30").lines == [
        "Up to 30/06/2020: Dossiers pending: 1,461."
      ])
  }

  @Test func anExactQuotientIsNoApproximation() async throws {
    let folder = try ScratchFolder()
    let session = try await OnTimeTests.session(folder)
    let half = await session.ask("explain metric on_time_d1 in 2020Q2")
    #expect(half.lines.contains("1/2 = 0.500000 = 50.00%"), "\(half.lines)")
    let third = await session.ask("explain metric on_time_d5")
    #expect(third.lines.contains("3/9 = 0.333333… ≈ 33.33%"), "\(third.lines)")
  }

  // MARK: Sentences

  @Test func sentencesHaveBasePeriodAndTarget() async throws {
    let session = try await Example.ownSession("set as_of 2020-08-31")
    let english = await session.ask("sentence post_received in 2020-01-01..2020-08-31")
    let start = "In 2020-01-01..2020-08-31: Dossiers received by public post, of all received"
    #expect(
      english.lines == [
        "\(start): 3,737 of 41,015, 9.11%; the target >= 15% (T6) is missed by 2,416.",
        "\(start) (under the reading: of procedures with postal service): 3,724 of 27,357, 13.61%; the target >= 15% (T6) is missed by 380.",
        "\(start) (under the reading: of procedures in which postal dossiers arose): 3,724 of 14,655, 25.41%; the target >= 15% (T6) is met.",
      ])
    let second = await session.ask("sentence post_received.reading_2 in 2020Q3")
    #expect(second.lines.count == 1)
    #expect(second.lines.first?.hasPrefix("In 2020Q3 (data to 31/08/2020): ") == true, "\(second.lines)")
  }

  @Test func sentencesAreVietnamese() async throws {
    let answer = try await Example.ask("câu văn online_share trong quý II/2020", .vietnamese)
    let start = "Trong quý II/2020, Hồ sơ nộp trực tuyến trên hồ sơ của TTHC mức độ 3, 4"
    #expect(
      answer.lines == [
        "\(start): 4.183/13.739, đạt tỷ lệ 30,45%; đạt chỉ tiêu >= 30% (T3).",
        "\(start) (theo cách hiểu: trên hồ sơ của TTHC có phát sinh hồ sơ trực tuyến): 4.183/7.978, đạt tỷ lệ 52,43%; đạt chỉ tiêu >= 30% (T3).",
      ])
    let missed = try await Example.ask("câu văn postal_used", .vietnamese)
    #expect(missed.lines.first?.contains("chưa đạt chỉ tiêu >= 50% (T5), còn thiếu") == true, "\(missed.lines)")
    // A sentence is a table for the stages that follow.
    let listed = try await Example.ask("sentence online_share in 2020Q2 | list metric")
    #expect(listed.table?.lines("metric") == ["online_share", "online_share.reading_2"])
  }

  @Test func aMetricWithoutATargetHasNoVerdict() async throws {
    let answer = try await Example.ask("sentence dossiers_received in 2020Q2")
    #expect(answer.lines == ["In 2020Q2: Dossiers received: 14,792."])
    let median = try await Example.ask("câu văn median_days trong quý II/2020", .vietnamese)
    #expect(median.lines.first == "Trong quý II/2020, Số ngày giải quyết, trung vị: 2,00.", "\(median.lines)")
  }

  // MARK: Rows

  @Test func aRowIsExplainedConditionByCondition() async throws {
    let id = "000.01.56.H26-191216-0001"
    let english = try await Example.ask("explain dossiers \"\(id)\" for on_time_d1")
    #expect(
      english.table?.lines("part", "condition", "values", "holds") == [
        "denominator | resolved is not missing | resolved = 17/12/2019 | yes",
        "numerator | deadline in (early, on_time) | due = 18/12/2019, resolved = 17/12/2019 | yes",
      ])
    #expect(english.lines == ["counted in: numerator and denominator"])
    let vietnamese = try await Example.ask("giải thích hồ sơ \"\(id)\" cho online_share", .vietnamese)
    #expect(
      vietnamese.table?.lines("part", "condition", "values", "holds") == [
        "mẫu số | level >= 3 | mức độ = 3 | có", "tử số | channel = online | kênh = counter | không",
      ])
    #expect(vietnamese.lines == ["được tính vào: chỉ mẫu số"])
    let procedure = try await Example.ask("explain procedures \"9.000104\" for online_used")
    #expect(procedure.table?.lines("part", "holds").first == "denominator | yes", "\(procedure.written())")
  }

  /// What a row is to each metric is what the rows behind the figures say.
  @Test(arguments: ["000.01.56.H26-191216-0001", "000.00.51.H26-191216-0001", "000.00.38.H26-200102-0001"])
  func placesAreThoseOfTheRows(_ id: String) async throws {
    let table = try #require(try await Example.ask("explain dossiers \"\(id)\"").table)
    #expect(table.rowCount == 31)
    for row in table.rows {
      let metric = table.text(row, "metric")
      func isBehind(_ part: String) async throws -> Bool {
        let answer = try await Example.ask("rows \(metric).\(part) | where id = \"\(id)\" | show count")
        return try #require(answer.table, "\(answer.written())").count(0, "count") == 1
      }
      let (n, d) = (try await isBehind("n"), try await isBehind("d"))
      switch table.text(row, "place") {
      case "numerator and denominator": #expect(n && d, "\(metric)")
      case "denominator only": #expect(!n && d, "\(metric)")
      case "left out": #expect(!n && !d, "\(metric)")
      case "unknown": #expect(!n, "\(metric)")
      default: Issue.record("\(metric): \(table.text(row, "place"))")
      }
    }
  }

  @Test(arguments: [
    ("explain dossiers \"nothing\"", DiagnosticID.noSuchRowID), ("explain decision_procedures \"1\"", .tableHasNoKey),
    ("explain dossiers \"000.01.56.H26-191216-0001\" for level3", .metricOnOtherTable),
    ("explain dossiers \"000.01.56.H26-191216-0001\" for nothing", .unknownMetric),
  ])
  func faultsAreTold(_ text: String, _ id: DiagnosticID) async throws {
    for language in [Language.english, .vietnamese] {
      #expect(try await Example.ask(text, language).errors == [id], "\(text)")
    }
  }
}
