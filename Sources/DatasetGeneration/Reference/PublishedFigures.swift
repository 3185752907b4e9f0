/// One figure that the report gives, and the query over the set that gives it again.
struct PublishedFigure: Sendable {
  let id: String
  let english: String
  let vietnamese: String
  let value: Int
  let unit: String
  let query: String
}

/// One target of the city's plan.
struct PlanTarget: Sendable {
  let id: String
  let english: String
  let vietnamese: String
  let metric: String
  let percent: Int
  let base: String
}

/// What the report and the plan say.
enum PublishedFigures {
  static let reportSource =
    "Report of the People's Committee of Hà Nội of 11/09/2020, data to 31/08/2020, published 17/09/2020"
  static let planSource = "Administrative reform plan of Hà Nội for 2020"

  static let figures: [PublishedFigure] = procedureFigures + inspectionFigures + decisionFigures

  private static let procedureFigures = [
    PublishedFigure(
      id: "R1", english: "Procedures under the city's bodies, jointly managed units left out",
      vietnamese: "Thủ tục hành chính thuộc thẩm quyền của thành phố, không gồm đơn vị hiệp quản", value: 1813,
      unit: "procedure", query: "procedures | show count"),
    PublishedFigure(
      id: "R2", english: "Procedures eligible for level 3–4",
      vietnamese: "Thủ tục đủ điều kiện cung cấp mức độ 3, 4", value: 1720, unit: "procedure",
      query: "procedures | where eligible | show count"),
    PublishedFigure(
      id: "R3", english: "Procedures provided online at level 3–4, ministries' and self-deployed ones included",
      vietnamese: "Thủ tục cung cấp trực tuyến mức độ 3, 4, gồm của bộ, ngành và đơn vị tự triển khai", value: 1671,
      unit: "procedure", query: "procedures | where online | show count"),
    PublishedFigure(
      id: "R4", english: "Of the eligible procedures, those online", vietnamese: "Tỷ lệ trên số thủ tục đủ điều kiện",
      value: 97, unit: "percent", query: "procedures | show ratio(online of eligible)"),
    PublishedFigure(
      id: "R5", english: "Procedures at level 3", vietnamese: "Thủ tục ở mức độ 3", value: 1227, unit: "procedure",
      query: "procedures | where level = 3 | show count"),
    PublishedFigure(
      id: "R6", english: "Procedures at level 4", vietnamese: "Thủ tục ở mức độ 4", value: 444, unit: "procedure",
      query: "procedures | where level = 4 | show count"),
  ]

  private static let inspectionFigures = [
    PublishedFigure(
      id: "R7", english: "Units inspected, scheduled and unannounced",
      vietnamese: "Đơn vị được kiểm tra định kỳ và đột xuất", value: 26, unit: "unit",
      query: "inspections | show distinct(unit)"),
    PublishedFigure(
      id: "R8", english: "Communes inspected on PAPI and SIPAS", vietnamese: "Xã được kiểm tra chỉ số PAPI, SIPAS",
      value: 12, unit: "commune", query: "inspections | where kind = papi_sipas | show count"),
    PublishedFigure(
      id: "R9", english: "Districts of the communes inspected on PAPI and SIPAS",
      vietnamese: "Huyện có xã được kiểm tra chỉ số PAPI, SIPAS", value: 6, unit: "district",
      query: "inspections | where kind = papi_sipas | show distinct(district)"),
    PublishedFigure(
      id: "R10", english: "Units inspected on administrative reform",
      vietnamese: "Đơn vị được kiểm tra cải cách hành chính", value: 14, unit: "unit",
      query: "inspections | where kind = administrative_reform | show count"),
    PublishedFigure(
      id: "R11", english: "Units inspected unannounced on public duty",
      vietnamese: "Đơn vị được kiểm tra công vụ đột xuất", value: 4, unit: "unit",
      query: "inspections | where kind = public_duty_unannounced | show count"),
    PublishedFigure(
      id: "R12", english: "Cases inspected by order", vietnamese: "Vụ việc được kiểm tra theo chỉ đạo", value: 2,
      unit: "case", query: "inspections | where kind = case_by_order | show count"),
    PublishedFigure(
      id: "R13", english: "Complaints about the attitude of officials",
      vietnamese: "Phản ánh về thái độ của cán bộ, công chức", value: 0, unit: "complaint",
      query: "inspections | show sum(attitude_complaints)"),
  ]

  private static let decisionFigures = [
    PublishedFigure(
      id: "R14", english: "Foreign affairs: plans for simplifying procedures, for 3 procedures",
      vietnamese: "Ngoại vụ: phương án đơn giản hóa, đối với 3 thủ tục", value: 3, unit: "plan",
      query: "decisions | where kind = simplification | show sum(items)"),
    PublishedFigure(
      id: "R15", english: "Culture and sports: procedures published",
      vietnamese: "Văn hóa và thể thao: thủ tục được công bố", value: 112, unit: "procedure",
      query: #"decisions | where kind = publication and domain = "Văn hóa và thể thao" | show sum(items)"#),
    PublishedFigure(
      id: "R16", english: "Road transport: procedures published", vietnamese: "Đường bộ: thủ tục được công bố",
      value: 6,
      unit: "procedure", query: #"decisions | where kind = publication and domain = "Đường bộ" | show sum(items)"#),
    PublishedFigure(
      id: "R17", english: "Finance: procedures published", vietnamese: "Tài chính: thủ tục được công bố", value: 12,
      unit: "procedure", query: #"decisions | where kind = publication and domain = "Tài chính" | show sum(items)"#),
    PublishedFigure(
      id: "R18", english: "Natural resources and environment: internal workflows approved",
      vietnamese: "Tài nguyên và môi trường: quy trình nội bộ được phê duyệt", value: 30, unit: "workflow",
      query: "decisions | where kind = internal_workflows | show sum(items)"),
  ]

  static let targets = [
    PlanTarget(
      id: "T1", english: "Procedures provided online at level 3–4",
      vietnamese: "Thủ tục hành chính được cung cấp trực tuyến mức độ 3, 4", metric: "online_provision", percent: 100,
      base: "not stated: all 1,813 procedures or the 1,720 eligible"),
    PlanTarget(
      id: "T2", english: "Procedures at level 3–4 with at least one online dossier",
      vietnamese: "Thủ tục cung cấp mức độ 3, 4 có phát sinh hồ sơ trực tuyến", metric: "online_used", percent: 60,
      base: "procedures provided at level 3–4"),
    PlanTarget(
      id: "T3", english: "Dossiers processed online at level 3–4",
      vietnamese: "Hồ sơ được giải quyết trực tuyến mức độ 3, 4", metric: "online_share", percent: 30,
      base: "ambiguous: taken as the dossiers of procedures at level 3–4"),
    PlanTarget(
      id: "T4", english: "Resolved dossiers updated and tracked in the one-stop electronic system",
      vietnamese: "Hồ sơ giải quyết được cập nhật, theo dõi trên hệ thống một cửa điện tử", metric: "tracked_share",
      percent: 100, base: "dossiers resolved"),
    PlanTarget(
      id: "T5", english: "Procedures with postal service with at least one postal dossier",
      vietnamese: "Thủ tục có dịch vụ bưu chính công ích có phát sinh hồ sơ", metric: "postal_used", percent: 50,
      base: "procedures with postal service"),
    PlanTarget(
      id: "T6", english: "Dossiers received by public post",
      vietnamese: "Hồ sơ tiếp nhận qua dịch vụ bưu chính công ích", metric: "post_received", percent: 15,
      base: "dossiers received"),
    PlanTarget(
      id: "T7", english: "Results returned by public post",
      vietnamese: "Kết quả trả qua dịch vụ bưu chính công ích", metric: "post_returned", percent: 15,
      base: "dossiers resolved"),
  ]
}
