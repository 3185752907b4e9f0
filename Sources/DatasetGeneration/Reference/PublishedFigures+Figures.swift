import VietnameseText

extension PublishedFigures {
  private static let date = PublishedFigure.Time.asOf("2020-08-31")
  private static let quarter = PublishedFigure.Time.during("2020Q3")

  static let procedureFigures = [
    PublishedFigure(
      id: "R1",
      wording: LocalizedText(
        english: "Procedures that the city's administrative bodies handle, jointly managed units left out",
        vietnamese: """
          Thủ tục hành chính thuộc thẩm quyền giải quyết của các cơ quan hành chính thuộc thành phố (không bao gồm đơn \
          vị hiệp quản)
          """), value: 1813, unit: "procedure", time: date,
      statement: LocalizedText(
        english: "1,813 procedures are handled by the city's bodies, not counting jointly managed units.",
        vietnamese: "1.813 thủ tục do các cơ quan của thành phố giải quyết, không tính đơn vị hiệp quản."),
      query: "procedures | show count"),
    PublishedFigure(
      id: "R2",
      wording: LocalizedText(
        english: "Procedures eligible for online service at level 3 and 4",
        vietnamese: "Thủ tục hành chính đủ điều kiện cung cấp dịch vụ công trực tuyến mức độ 3, 4"), value: 1720,
      unit: "procedure", time: date,
      statement: LocalizedText(
        english: "Of these, 1,720 meet the conditions for level 3 and 4.",
        vietnamese: "Trong đó có 1.720 thủ tục đủ điều kiện mức độ 3, 4."),
      query: "procedures | where eligible | show count"),
    PublishedFigure(
      id: "R3",
      wording: LocalizedText(
        english: "Procedures provided online at level 3 and 4, those of ministries and self-deployed units included",
        vietnamese: """
          Thủ tục hành chính cung cấp dịch vụ công trực tuyến mức độ 3, 4, bao gồm DVCTT của bộ, ngành và của các đơn vị \
          tự triển khai
          """), value: 1671, unit: "procedure", time: date,
      statement: LocalizedText(
        english: "1,671 are provided online, services of ministries and self-deployed ones counted in.",
        vietnamese: "1.671 thủ tục được cung cấp trực tuyến, tính cả dịch vụ của bộ, ngành và tự triển khai."),
      query: "procedures | where online | show count"),
    PublishedFigure(
      id: "R4",
      wording: LocalizedText(
        english: "Of the eligible procedures, those provided online at level 3 and 4",
        vietnamese: "Tỷ lệ TTHC cung cấp DVCTT mức độ 3, 4 trên số TTHC đủ điều kiện"), value: 97, unit: "percent",
      time: date,
      statement: LocalizedText(
        english: "That is 97% of those that are eligible.", vietnamese: "Bằng 97% số thủ tục đủ điều kiện."),
      query: "procedures | show ratio(online of eligible)"),
    PublishedFigure(
      id: "R5",
      wording: LocalizedText(
        english: "Procedures at level 3", vietnamese: "Thủ tục hành chính cung cấp DVCTT mức độ 3"), value: 1227,
      unit: "procedure", time: date,
      statement: LocalizedText(
        english: "Of the 1,671, 1,227 are at level 3.", vietnamese: "Trong 1.671 thủ tục, 1.227 ở mức độ 3."),
      query: "procedures | where level = 3 | show count"),
    PublishedFigure(
      id: "R6",
      wording: LocalizedText(
        english: "Procedures at level 4", vietnamese: "Thủ tục hành chính cung cấp DVCTT mức độ 4"), value: 444,
      unit: "procedure", time: date,
      statement: LocalizedText(
        english: "Of the 1,671, 444 are at level 4.", vietnamese: "Trong 1.671 thủ tục, 444 ở mức độ 4."),
      query: "procedures | where level = 4 | show count"),
  ]

  static let inspectionFigures = [
    PublishedFigure(
      id: "R7",
      wording: LocalizedText(
        english: "Bodies inspected, on schedule and unannounced",
        vietnamese: "Cơ quan, đơn vị được kiểm tra định kỳ và kiểm tra đột xuất không báo trước"), value: 26,
      unit: "unit", time: quarter,
      statement: LocalizedText(
        english: "26 bodies were inspected, on schedule and without notice.",
        vietnamese: "26 cơ quan, đơn vị được kiểm tra, cả định kỳ và đột xuất."),
      query: "inspections | show distinct(unit)"),
    PublishedFigure(
      id: "R8",
      wording: LocalizedText(
        english: "Communes inspected on PAPI and SIPAS",
        vietnamese: "Xã, phường, thị trấn được kiểm tra chuyên đề PAPI, SIPAS"), value: 12, unit: "commune",
      time: quarter,
      statement: LocalizedText(
        english: "12 communes were inspected on the subject of PAPI and SIPAS.",
        vietnamese: "12 xã, phường, thị trấn được kiểm tra chuyên đề PAPI, SIPAS."),
      query: "inspections | where kind = papi_sipas | show count"),
    PublishedFigure(
      id: "R9",
      wording: LocalizedText(
        english: "Districts of the communes inspected on PAPI and SIPAS",
        vietnamese: "Quận, huyện có xã, phường, thị trấn được kiểm tra chuyên đề PAPI, SIPAS"), value: 6,
      unit: "district", time: quarter,
      statement: LocalizedText(
        english: "The 12 communes lie in 6 districts.",
        vietnamese: "12 xã, phường, thị trấn đó thuộc 6 quận, huyện."),
      query: "inspections | where kind = papi_sipas | show distinct(district)"),
    PublishedFigure(
      id: "R10",
      wording: LocalizedText(
        english: "Units inspected on administrative reform: districts and their communes",
        vietnamese: "Đơn vị được kiểm tra cải cách hành chính: quận, huyện và xã, phường, thị trấn trực thuộc"),
      value: 14, unit: "unit", time: quarter,
      statement: LocalizedText(
        english: "14 units, districts and communes of theirs, were inspected on administrative reform.",
        vietnamese: "14 đơn vị, gồm quận, huyện và xã, phường, thị trấn trực thuộc, được kiểm tra cải cách hành chính."),
      query: "inspections | where kind = administrative_reform | show count"),
    PublishedFigure(
      id: "R11",
      wording: LocalizedText(
        english: "Units inspected unannounced on public duty", vietnamese: "Đơn vị được kiểm tra đột xuất công vụ"),
      value: 4, unit: "unit", time: quarter,
      statement: LocalizedText(
        english: "4 units were inspected without notice on public duty.",
        vietnamese: "4 đơn vị được kiểm tra đột xuất về công vụ."),
      query: "inspections | where kind = public_duty_unannounced | show count"),
    PublishedFigure(
      id: "R12",
      wording: LocalizedText(
        english: "Cases inspected by order", vietnamese: "Vụ việc được kiểm tra theo chỉ đạo"), value: 2, unit: "case",
      time: quarter,
      statement: LocalizedText(
        english: "2 cases were inspected by order.", vietnamese: "2 vụ việc được kiểm tra theo chỉ đạo."),
      query: "inspections | where kind = case_by_order | show count"),
    PublishedFigure(
      id: "R13",
      wording: LocalizedText(
        english: "Reports of improper conduct of officials at the inspected bodies",
        vietnamese: """
          Phản ánh, kiến nghị về thái độ ứng xử không phù hợp của cán bộ, công chức, viên chức, người lao động
          """), value: 0, unit: "conduct_report", time: quarter,
      statement: LocalizedText(
        english: "At the inspected bodies there was no report of improper conduct.",
        vietnamese: "Tại các đơn vị được kiểm tra không có phản ánh, kiến nghị về thái độ ứng xử."),
      query: "inspections | show sum(attitude_complaints)"),
  ]

  static let decisionFigures = [
    PublishedFigure(
      id: "R14",
      wording: LocalizedText(
        english: "Foreign affairs: plans for simplifying procedures, for 3 procedures",
        vietnamese: "Ngoại vụ: phương án đơn giản hóa thủ tục hành chính, đối với 3 thủ tục"), value: 3, unit: "plan",
      time: quarter,
      statement: LocalizedText(
        english: "Plans for simplifying 3 procedures of foreign affairs were adopted.",
        vietnamese: "Thông qua phương án đơn giản hóa 3 thủ tục lĩnh vực ngoại vụ."),
      query: "decisions | where kind = simplification | show sum(items)"),
    PublishedFigure(
      id: "R15",
      wording: LocalizedText(
        english: "Culture and sports: procedures published",
        vietnamese: "Văn hóa và thể thao: thủ tục hành chính được công bố"), value: 112, unit: "procedure",
      time: quarter,
      statement: LocalizedText(
        english: "112 procedures of culture and sports were published.",
        vietnamese: "Công bố 112 thủ tục của ngành văn hóa và thể thao."),
      query: #"decisions | where kind = publication and domain = "Văn hóa và thể thao" | show sum(items)"#),
    PublishedFigure(
      id: "R16",
      wording: LocalizedText(
        english: "Road transport: procedures published", vietnamese: "Đường bộ: thủ tục hành chính được công bố"),
      value: 6, unit: "procedure", time: quarter,
      statement: LocalizedText(
        english: "A list of 6 procedures of road transport was published.",
        vietnamese: "Công bố danh mục 6 thủ tục lĩnh vực đường bộ."),
      query: #"decisions | where kind = publication and domain = "Đường bộ" | show sum(items)"#),
    PublishedFigure(
      id: "R17",
      wording: LocalizedText(
        english: "Finance: procedures published", vietnamese: "Tài chính: thủ tục hành chính được công bố"), value: 12,
      unit: "procedure", time: quarter,
      statement: LocalizedText(
        english: "A list of 12 procedures of finance was published.",
        vietnamese: "Công bố danh mục 12 thủ tục lĩnh vực tài chính."),
      query: #"decisions | where kind = publication and domain = "Tài chính" | show sum(items)"#),
    PublishedFigure(
      id: "R18",
      wording: LocalizedText(
        english: "Natural resources and environment: internal workflows approved",
        vietnamese: "Tài nguyên và môi trường: quy trình nội bộ được phê duyệt"), value: 30, unit: "workflow",
      time: quarter,
      statement: LocalizedText(
        english: "30 internal workflows of natural resources and environment were approved.",
        vietnamese: "Phê duyệt 30 quy trình nội bộ lĩnh vực tài nguyên và môi trường."),
      query: "decisions | where kind = internal_workflows | show sum(items)"),
  ]
}
