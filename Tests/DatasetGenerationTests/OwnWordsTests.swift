import Foundation
import Testing

/// What the set says of itself: sources, times, readings, and what of it is assumed.
@Suite struct OwnWordsTests {
  private func column(_ name: String, of table: String) throws -> PackageFile.Field {
    let resource = try #require(try CommittedSet.package().resources.first { $0.name == table })
    return try #require(resource.schema.fields.first { $0.name == name })
  }

  @Test func everythingIsDescribedInBothLanguages() throws {
    let package = try CommittedSet.package()
    var texts = [("package", package.description, package.descriptions.vi)]
    for resource in package.resources {
      texts.append((resource.name, resource.description, resource.descriptions.vi))
      for field in resource.schema.fields {
        texts.append(("\(resource.name).\(field.name)", field.description, field.descriptions.vi))
      }
    }
    for (name, english, vietnamese) in texts {
      #expect(!english.isEmpty && !vietnamese.isEmpty && english != vietnamese, "\(name)")
      #expect(english.contains("ssumed") == vietnamese.contains("iả định"), "\(name)")
    }
  }

  /// The splits that the article does not give are counted in the descriptions, as they are in the rows.
  @Test(arguments: ["tier", "provider", "system"])
  func assumedSplitsAreThoseOfTheRows(_ name: String) throws {
    let field = try column(name, of: "procedures")
    #expect(field.description.contains("assumed") && field.descriptions.vi.contains("giả định"))
    let procedures = try CommittedSet.table("procedures")
    for value in field.constraints?.enum ?? [] {
      let count = procedures.count { $0[name] == value }
      #expect(count > 0)
      #expect(field.description.contains(grouped(count, ",")), "\(value) \(count)")
      #expect(field.descriptions.vi.contains(grouped(count, ".")), "\(value) \(count)")
    }
  }

  private func grouped(_ number: Int, _ mark: String) -> String {
    let digits = String(number)
    return digits.count > 3 ? "\(digits.dropLast(3))\(mark)\(digits.suffix(3))" : digits
  }

  @Test func aFigureHasADateOrAPeriod() throws {
    let periods = try CommittedSet.table("periods").distinct("name")
    for (index, row) in try CommittedSet.table("reported").rows.enumerated() {
      let isStock = index < 6
      #expect(row["as_of"] == (isStock ? "2020-08-31" : ""))
      #expect(row["period"] == (isStock ? "" : "2020Q3"))
      #expect(isStock || periods.contains(row["period"] ?? ""))
    }
  }

  @Test func theSourceIsTheArticle() throws {
    for row in try CommittedSet.table("reported").rows {
      for name in ["source", "source_vi"] {
        let source = row[name] ?? ""
        #expect(source.contains("Báo Công Thương điện tử") && source.contains("17/09/2020") && source.contains("14:20"))
        #expect(source.contains("11/09/2020"))
      }
      #expect(row["statement"] != "" && row["statement_vi"] != "" && row["statement"] != row["statement_vi"])
    }
    let sources = try CommittedSet.package().sources
    #expect(sources.count == 2 && sources.allSatisfy { !$0.titles.vi.isEmpty && $0.titles.vi != $0.title })
  }

  /// Where the statement of a figure names a number, it is the figure's.
  @Test func aStatementNamesItsFigure() throws {
    for row in try CommittedSet.table("reported").rows where row["id"] != "R13" {
      let value = try #require(row["value"].flatMap { Int($0) })
      #expect(row["statement"]?.contains(grouped(value, ",")) == true, "\(row)")
      #expect(row["statement_vi"]?.contains(grouped(value, ".")) == true, "\(row)")
    }
  }

  @Test func aTargetStatesItsBasesInBothLanguages() throws {
    let readings = ["2", "3", "2", "2", "1", "3", "3"]
    let targets = try CommittedSet.table("targets").rows
    #expect(targets.map { $0["readings"] } == readings)
    for row in targets {
      let count = try #require(row["readings"].flatMap { Int($0) })
      for name in ["base", "base_vi"] {
        let base = row[name] ?? ""
        #expect(!base.isEmpty && (count > 1) == base.contains("(\(count))") && !base.contains("(\(count + 1))"))
      }
    }
  }

  @Test func collectiveRowsAreMarkedAndAreNoUnits() throws {
    let units = try CommittedSet.table("units")
    let collective = units.distinct("name") { $0["collective"] == "true" }
    #expect(collective == ["UBND cấp huyện", "UBND cấp xã"])
    #expect(units.count { $0["tier"] == "district" } == 30)
    #expect(units.count { $0["tier"] == "commune" } == 90)
    #expect(units.count { $0["collective"] == "false" } == 143)
    #expect(units.count { $0["tier"] == "" } == 2)
  }

  @Test func noDepartmentIsAmongTheInspected() throws {
    let inspections = try CommittedSet.table("inspections")
    #expect(inspections.rows.allSatisfy { $0["target_tier"] == "district" || $0["target_tier"] == "commune" })
    let reform = inspections.rows.filter { $0["kind"] == "administrative_reform" }
    let districts = Set(reform.filter { $0["target_tier"] == "district" }.compactMap { $0["district"] })
    let communes = Set(reform.filter { $0["target_tier"] == "commune" }.compactMap { $0["district"] })
    #expect(districts == communes, "districts and communes of theirs")
    #expect(inspections.rows.count == 32)
  }

  @Test func decisionsAreTheChairmans() throws {
    for row in try CommittedSet.table("decisions").rows {
      #expect(row["issuer"] == "Chủ tịch UBND thành phố Hà Nội")
      #expect(row["title"]?.hasPrefix("Về việc ") == true)
    }
  }

  @Test(arguments: [
    ("Đăng ký khai sinh", "0"), ("Đăng ký khai tử", "0"), ("Đăng ký kết hôn", "0"),
    ("Cấp bản sao trích lục hộ tịch", "8000"),
    ("Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp", "2000"),
    ("Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp", "135000"),
  ])
  func theCommonestFeesAreThoseOfTheLaw(_ name: String, _ fee: String) throws {
    #expect(try CommittedSet.table("procedures").rows.first { $0["name"] == name }?["fee"] == fee)
  }

  @Test func officialWordingOfExcavations() throws {
    let names = try CommittedSet.table("procedures").distinct("name")
    #expect(names.contains("Cấp Giấy phép khai quật khảo cổ khẩn cấp"))
    #expect(!names.contains { $0.contains("khẩn cấp khảo cổ") })
  }

  /// No alias of a status is an official term for several.
  @Test(arguments: ["đã giải quyết", "đang giải quyết", "trả lại", "tralai"])
  func noAliasIsNarrowerThanTheTerm(_ term: String) throws {
    for category in try column("status", of: "dossiers").categories ?? [] {
      #expect(!([category.label, category.labels.vi] + category.aliases).contains(term), "\(category.value)")
    }
  }
}
