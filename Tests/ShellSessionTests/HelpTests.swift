import Diagnostics
import QuerySyntax
import ShellSession
import Testing
import VietnameseText

/// `help` for a person: it is found, it says how, and what it shows runs.
@Suite struct HelpTests {
  private func help(_ topic: String, _ language: Language = .english) async -> [String] {
    let session = Session(configuration: SessionConfiguration(language: language))
    return await session.tell("help \(topic)").text
  }

  /// The indented lines below `for example:`.
  private func examples(in lines: [String]) -> [String] {
    guard let start = lines.firstIndex(where: { $0 == "  for example:" || $0 == "  ví dụ:" }) else { return [] }
    return lines[(start + 1)...].prefix { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
  }

  @Test func tellsHowAWordIsWritten() async {
    #expect(
      await help("show") == [
        "show  (hiện)", "  computes measures of all rows or of each group", "",
        "  show [NAME =] MEASURE, …  [by KEY, …]  [across KEY]  [total]", "",
        "  by makes rows, across makes columns, total computes the measure anew over", "  all rows.",
        "  for example:", "    dossiers | show count by district total",
        "    procedures | show ratio(online of eligible) by domain total",
        "    dossiers | in 2020 | show count by district across quarter total",
        "  see also: by, across, total, count, ratio, list",
      ])
    let lines = await help("ty le", .vietnamese)
    #expect(lines[0] == "tỷ lệ  (ratio)")
    #expect(lines[3] == "  tỷ lệ(ĐIỀU KIỆN [trên ĐIỀU KIỆN])")
    #expect(lines.contains("  xem thêm: trên, tỷ trọng, tổng, thay đổi"))
    #expect(
      await help("lịch sử", .vietnamese).contains("  lịch sử [SỐ]   lịch sử tìm CHỮ   lịch sử xóa SỐ[..SỐ]|CHỮ|tất cả"))
  }

  /// Every word of a query that help knows, in one session on the example set; a second one runs the Vietnamese forms.
  @Test(arguments: Language.allCases)
  func examplesRun(_ language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    _ = await session.tell(
      "metric used_online on procedures = ratio(has dossiers(channel = online) of online) time dossiers.received target >= 60%"
    )
    let roles: Set<Keyword.Role> = [.stage, .clause, .measure, .condition, .unit, .function, .period, .statement]
    for word in Keyword.allCases
    where roles.contains(word.role) || word == .statement(.metrics) || word == .metricOption(.target) {
      let lines = await help(word.title(language), language)
      #expect(lines.first?.hasPrefix(word.title(language)) == true)
      for example in examples(in: lines) {
        let told = await session.tell(example)
        #expect(told.status == .answered || told.status == .expectationFailed, "\(word): \(example): \(told.written())")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func linesFitAnOrdinaryScreen(_ language: Language) async {
    let topics =
      Keyword.allCases.map { $0.title(language) } + (language == .english ? ["keys", "periods"] : ["phím", "kỳ"])
    for topic in topics + [""] {
      for line in await help(topic, language)
      where !line.contains("|") && !line.contains("metric") && !line.contains("chỉ số") {
        #expect(DisplayWidth.cells(in: line) <= 110, "\(line)")
      }
    }
  }

  @Test func keysNameEveryBoundCommandOfUse() async {
    let text = await help("keys").joined(separator: "\n")
    for key in ["Enter", "Tab", "Ctrl-R", "Ctrl-C", "Ctrl-D", "Ctrl-Z", "Ctrl-_", "Ctrl-W", "Ctrl-Y", ".editrc"] {
      #expect(text.contains(key), "\(key)")
    }
  }

  @Test func aCodeIsExplainedWithWhatTriggersIt() async {
    #expect(
      await help("MC1042") == [
        "MC1042", "  two conditions are joined by 'or', two stages by one '|'", "  an error: nothing is answered",
        "  told of, for example:", "    procedures | where online || eligible",
      ])
    for id in DiagnosticID.allCases {
      let lines = await help(id.rawValue, .vietnamese)
      // No place is left open; an example may have braces of its own, as a document's header has.
      #expect(lines.count >= 3 && !lines.joined().contains(/\{[A-Za-z]+\}/), "\(id)")
    }
  }

  /// What is no word of the language but what officials say, a column or a value has its help too.
  @Test(arguments: [
    (Language.english, "deadline", "dossiers.deadline  (Deadline): a column worked out of the dates of 'dossiers'"),
    (.english, "on time", "    where deadline in (early, on_time)"),
    (.english, "level", "procedures.level"),
    (.english, "full", "a value of procedures.mode: mode = full"),
    (.english, "one-stop", "Decree 61/2018/NĐ-CP"),
    (.english, "channel", "values: counter, online"),
    (.vietnamese, "đúng hạn", "    lọc tình trạng hạn trong (\"trước hạn\", \"đúng hạn\")"),
    (.vietnamese, "mức độ", "Nghị định 43/2011/NĐ-CP"),
    (.vietnamese, "một cửa", "một cửa  (one-stop)"),
    (.vietnamese, "toàn trình", "giá trị của procedures.mode: mode = full"),
    (.vietnamese, "ngay hen tra", "dossiers.due  (ngày hẹn trả): cột của bảng 'hồ sơ'"),
    (.vietnamese, "TTHC", "bảng 'thủ tục'"),
    (.vietnamese, "số ngày giải quyết", "cột tính từ các ngày của 'hồ sơ'"),
    (.english, "VLOOKUP", "a column of the other table is typed after a dot"),
    (.vietnamese, "dò tìm", "cột của bảng kia viết sau dấu chấm"),
    (.english, "pivot", "dossiers | show count by tier across channel total"),
    (.english, "group by", "show  (hiện)"), (.vietnamese, "sumif", "cộng  (sum)"),
    (.english, "networkdays", "workdays  (số ngày làm việc)"),
  ])
  func termsColumnsAndValuesAreExplained(_ language: Language, _ name: String, _ text: String) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let told = await session.tell("help \"\(name)\"")
    #expect(told.status == .answered)
    #expect(
      told.written(in: language).replacing("\n  ", with: " ").contains(text)
        || told.written(in: language).contains(text))
  }

  /// Every concept is found by each of its names, fits the screen, and its example runs.
  @Test(arguments: Language.allCases)
  func everyConceptIsWhole(_ language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    for entry in Glossary.entries {
      for name in [entry.name.english, entry.name.vietnamese] + entry.otherNames {
        #expect(Glossary.entry(named: name)?.name == entry.name, "\(name) is of two concepts")
      }
      let told = await session.tell("help \"\(entry.name[language])\"").written(in: language)
      #expect(told.split(separator: "\n").allSatisfy { $0.count <= 100 }, "\(told)")
      #expect(await session.tell(entry.example).errors == [], "\(entry.example)")
    }
  }
}
