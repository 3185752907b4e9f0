import Diagnostics
import Foundation
import TestSupport
import Testing
import VietnameseText

@testable import ShellSession

/// Periods, dates and bounds in everyday words, in every combination: what is read or offered says all of them.
@Suite struct EverydayPeriodsTests {
  /// The line as which a statement is read, or else those that are offered.
  private func lines(of typed: String, in session: Session) async -> [String] {
    let told = await session.tell(typed)
    if let read = told.readAs { return [read] }
    return told.diagnostics.flatMap { $0.fixes.map { $0.applied(to: typed) } }
  }

  private static let spans: [(typed: [String], line: String)] = [
    (
      [
        "Q2 to Q3 2020", "from Q2 to Q3 2020", "Q2 through Q3", "Q2-Q3 2020", "between Q2 2020 and Q3 2020",
        "Q2 until Q3 2020",
      ],
      "2020Q2..2020Q3"
    ),
    (
      [
        "July to September 2020", "from July to September 2020", "July-September 2020",
        "July 2020 through September 2020",
        "from Jul to Sep", "between July and September 2020", "2020-07 to 2020-09",
      ], "2020-07..2020-09"
    ),
  ]
  private static let vietnameseSpans: [(typed: [String], line: String)] = [
    (
      [
        "quý 2 đến quý 3/2020", "từ quý 2 đến quý 3 năm 2020", "quý 2 tới quý 3", "từ quý 2/2020 đến quý 3/2020",
        "quý 2-3/2020", "từ quý 2 đến hết quý 3/2020",
      ], "quý 2/2020..quý 3/2020"
    ),
    (
      ["tháng 7 đến tháng 9/2020", "từ tháng 7 đến tháng 9", "tháng 7-9/2020", "từ tháng 7/2020 đến tháng 9/2020"],
      "tháng 7/2020..tháng 9/2020"
    ),
  ]

  @Test func bothEndsOfASpanAreSaid() async throws {
    let session = try await Session.onExample()
    let languages = [
      (Self.spans, "dossiers", "in", "by tier", "show count by tier"),
      (Self.vietnameseSpans, "hồ sơ", "trong", "theo cấp", "hiện đếm theo cấp"),
    ]
    for (spans, table, within, key, shown) in languages {
      for (typed, span) in spans {
        for words in typed {
          let line = "\(table) | \(within) \(span)"
          #expect(await lines(of: "\(table) \(words)", in: session) == [line], "\(words)")
          #expect(await lines(of: "\(table) \(words) \(key)", in: session) == ["\(line) | \(shown)"], "\(words)")
        }
      }
    }
  }

  private static let happenings = [
    ("submitted", "submitted"), ("resolved", "resolved"), ("due", "due"), ("returned", "returned"),
    ("finished", "resolved"),
    ("closed", "resolved"),
  ]
  private static let vietnameseHappenings = [
    ("nộp", "ngày nộp", "nộp"), ("giải quyết", "ngày xử lý xong", "xong"),
    ("giải quyết xong", "ngày xử lý xong", "xong"),
    ("hẹn trả", "ngày hẹn trả", "hẹn_trả"), ("đến hạn", "ngày hẹn trả", "hẹn_trả"),
    ("trả kết quả", "ngày trả kết quả", "trả"),
  ]

  @Test func whatHappenedNamesTheDate() async throws {
    let session = try await Session.onExample()
    for (verb, date) in Self.happenings {
      for (words, period) in [
        ("in Q3 2020", "2020Q3"), ("in July 2020", "2020-07"), ("last month", "previous month"),
        ("Q2 to Q3 2020", "2020Q2..2020Q3"),
        ("in 2020-08", "2020-08"),
      ] {
        let found = await lines(of: "dossiers \(verb) \(words)", in: session)
        #expect(
          !found.isEmpty
            && found.allSatisfy { $0.hasPrefix("dossiers | in \(period) by \(date)") || $0.contains("where \(date) ") },
          "\(verb) \(words): \(found)")
      }
      for unit in ["week", "month", "quarter"] {
        let found = await lines(of: "dossiers \(verb) by \(unit)", in: session)
        #expect(
          found == ["dossiers | add \(date)_\(unit) = \(unit)(\(date)) | show count by \(date)_\(unit)"], "\(found)")
      }
      for (words, sign) in [("before", "<"), ("after", ">"), ("since", ">="), ("until", "<="), ("by", "<=")] {
        for (day, written) in [
          ("1 July 2020", "1/7/2020"), ("July 2020", "2020-07"), ("2020-07-01", "2020-07-01"), ("July", "2020-07"),
        ] {
          let found = await lines(of: "dossiers \(verb) \(words) \(day)", in: session)
          #expect(found == ["dossiers | where \(date) \(sign) \(written)"], "\(verb) \(words) \(day): \(found)")
        }
      }
    }
  }

  @Test func whatHappenedNamesTheDateInVietnamese() async throws {
    let session = try await Session.onExample(SessionConfiguration(language: .vietnamese))
    for (verb, date, name) in Self.vietnameseHappenings {
      for (words, period) in [
        ("trong quý III/2020", "quý III/2020"), ("tháng 8/2020", "tháng 8/2020"), ("tháng 8", "tháng 8/2020"),
        ("quý 2 đến quý 3/2020", "quý 2/2020..quý 3/2020"), ("năm 2020", "năm 2020"), ("tháng trước", "tháng trước"),
      ] {
        let found = await lines(of: "hồ sơ \(verb) \(words)", in: session)
        #expect(
          !found.isEmpty
            && found.allSatisfy {
              $0.hasPrefix("hồ sơ | trong \(period) theo \(date)") || $0.hasPrefix("hồ sơ | lọc \(verb) ")
            },
          "\(verb) \(words): \(found)")
      }
      for unit in ["tuần", "tháng", "quý"] {
        let found = await lines(of: "hồ sơ \(verb) theo \(unit)", in: session)
        #expect(
          found == ["hồ sơ | thêm \(unit)_\(name) = \(unit)(\(date)) | hiện đếm theo \(unit)_\(name)"],
          "\(verb) \(unit): \(found)")
      }
      for (words, sign) in [("trước", "<"), ("sau", ">"), ("từ", ">="), ("đến hết", "<=")] {
        for (day, written) in [("1/7/2020", "1/7/2020"), ("tháng 7/2020", "tháng 7/2020"), ("quý 3", "quý 3/2020")] {
          let found = await lines(of: "hồ sơ \(verb) \(words) \(day)", in: session)
          #expect(found == ["hồ sơ | lọc \(date) \(sign) \(written)"], "\(verb) \(words) \(day): \(found)")
        }
      }
    }
  }

  @Test func aSignBeforeAPeriodIsKept() async throws {
    let session = try await Session.onExample()
    for sign in ["<", ">", "<=", ">="] {
      for (period, written) in [
        ("2020-07", "2020-07"), ("Q3 2020", "2020Q3"), ("2020-07-01", "2020-07-01"), ("July 2020", "2020-07"),
      ] {
        #expect(
          await lines(of: "dossiers \(sign) \(period)", in: session) == [
            "dossiers | where received \(sign) \(written)"
          ], "\(sign) \(period)")
      }
      for period in ["1/7/2020", "quý 3/2020", "tháng 7/2020"] {
        #expect(
          await lines(of: "hồ sơ \(sign) \(period)", in: session) == ["hồ sơ | lọc ngày tiếp nhận \(sign) \(period)"],
          "\(sign) \(period)")
      }
    }
  }

  @Test func aBoundIsOnItsOwnSide() async throws {
    let session = try await Session.onExample()
    let english = [
      ("over", ">"), ("above", ">"), ("more than", ">"), ("under", "<"), ("below", "<"), ("less than", "<"),
      ("at least", ">="),
      ("at most", "<="), ("not over", "<="), ("not above", "<="), ("no more than", "<="), ("not under", ">="),
      ("not below", ">="),
      ("no less than", ">="),
    ]
    for (words, sign) in english {
      #expect(
        await lines(of: "dossiers with fee \(words) 8000", in: session) == ["dossiers | where fee \(sign) 8000"],
        "\(words)")
    }
    let vietnamese = [
      ("trên", ">"), ("dưới", "<"), ("lớn hơn", ">"), ("nhỏ hơn", "<"), ("không quá", "<="), ("không dưới", ">="),
      ("không hơn", "<="),
    ]
    for (words, sign) in vietnamese {
      #expect(
        await lines(of: "hồ sơ có phí \(words) 8000", in: session) == ["hồ sơ | lọc phí \(sign) 8000"], "\(words)")
      #expect(
        await lines(of: "hồ sơ phí \(words) 8000 theo cấp", in: session) == [
          "hồ sơ | lọc phí \(sign) 8000 | hiện đếm theo cấp"
        ], "\(words)")
    }
  }

  /// By one date, whether the period is said or is the key, and with one definition, whatever else is asked.
  @Test func whatIsOnTimeIsAlwaysOfWhatWasEnded() async throws {
    let session = try await Session.onExample()
    let onTime = "on_time = ratio(deadline in (early, on_time) of deadline in (early, on_time, late))"
    for (typed, line) in [
      ("on time rate", "dossiers | show \(onTime)"),
      ("on time rate in Q3 2020", "dossiers | in 2020Q3 by resolved | show \(onTime)"),
      (
        "on time rate by quarter",
        "dossiers | add resolved_quarter = quarter(resolved) | show \(onTime) by resolved_quarter"
      ),
      ("on time rate of level 4 dossiers", "dossiers | where level = 4 | show \(onTime)"),
      ("on time rate by tier", "dossiers | show \(onTime) by tier"),
    ] {
      #expect(await lines(of: typed, in: session) == [line], "\(typed)")
    }
    let share =
      "tỷ lệ(tình trạng hạn trong (\"trước hạn\", \"đúng hạn\") trên tình trạng hạn trong (\"trước hạn\", \"đúng hạn\", \"quá hạn\"))"
    for (typed, line) in [
      ("tỷ lệ đúng hạn quý 3", "hồ sơ | trong quý 3/2020 theo ngày xử lý xong | hiện \(share)"),
      ("tỷ lệ đúng hạn theo quý", "hồ sơ | thêm quý_xong = quý(ngày xử lý xong) | hiện \(share) theo quý_xong"),
      ("tỷ lệ đúng hạn của hồ sơ mức độ 4", "hồ sơ | lọc mức độ = 4 | hiện \(share)"),
    ] {
      #expect(await lines(of: typed, in: session) == [line], "\(typed)")
    }
  }
}
