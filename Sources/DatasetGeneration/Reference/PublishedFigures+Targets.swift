import VietnameseText

extension PublishedFigures {
  static let targets = [
    PlanTarget(
      id: "T1",
      wording: LocalizedText(
        english: "Procedures provided online at level 3–4",
        vietnamese: "Thủ tục hành chính được cung cấp trực tuyến mức độ 3, 4"), metric: "online_provision",
      percent: 100,
      bases: [eligibleProcedures, allProcedures]),
    PlanTarget(
      id: "T2",
      wording: LocalizedText(
        english: "Procedures at level 3–4 with at least one online dossier",
        vietnamese: "Thủ tục cung cấp mức độ 3, 4 có phát sinh hồ sơ trực tuyến"), metric: "online_used", percent: 60,
      bases: [
        LocalizedText(
          english: "the 1,671 procedures provided at level 3–4", vietnamese: "1.671 thủ tục cung cấp mức độ 3, 4"),
        eligibleProcedures, allProcedures,
      ]),
    PlanTarget(
      id: "T3",
      wording: LocalizedText(
        english: "Dossiers processed online at level 3–4",
        vietnamese: "Hồ sơ được giải quyết trực tuyến mức độ 3, 4"), metric: "online_share", percent: 30,
      bases: [
        LocalizedText(
          english: "the dossiers of procedures provided at level 3–4",
          vietnamese: "hồ sơ của các thủ tục cung cấp mức độ 3, 4"),
        LocalizedText(
          english: "the dossiers of those procedures in which online dossiers arose",
          vietnamese: "hồ sơ của các thủ tục có phát sinh hồ sơ trực tuyến"),
      ]),
    PlanTarget(
      id: "T4",
      wording: LocalizedText(
        english: "Resolved dossiers updated and tracked in the one-stop electronic system",
        vietnamese: "Hồ sơ giải quyết được cập nhật, theo dõi trên hệ thống một cửa điện tử"), metric: "tracked_share",
      percent: 100,
      bases: [
        LocalizedText(english: "the dossiers resolved", vietnamese: "hồ sơ đã giải quyết"),
        LocalizedText(english: "all dossiers received", vietnamese: "toàn bộ hồ sơ tiếp nhận"),
      ]),
    PlanTarget(
      id: "T5",
      wording: LocalizedText(
        english: "Procedures with postal service with at least one postal dossier",
        vietnamese: "Thủ tục có dịch vụ bưu chính công ích có phát sinh hồ sơ"), metric: "postal_used", percent: 50,
      bases: [
        LocalizedText(
          english: "the procedures with postal service", vietnamese: "các thủ tục có dịch vụ bưu chính công ích")
      ]),
    PlanTarget(
      id: "T6",
      wording: LocalizedText(
        english: "Dossiers received by public post", vietnamese: "Hồ sơ tiếp nhận qua dịch vụ bưu chính công ích"),
      metric: "post_received", percent: 15,
      bases: postalBases(LocalizedText(english: "dossiers received", vietnamese: "hồ sơ tiếp nhận"))),
    PlanTarget(
      id: "T7",
      wording: LocalizedText(
        english: "Results returned by public post", vietnamese: "Kết quả trả qua dịch vụ bưu chính công ích"),
      metric: "post_returned", percent: 15,
      bases: postalBases(LocalizedText(english: "dossiers resolved", vietnamese: "hồ sơ đã giải quyết"))),
  ]

  private static let eligibleProcedures = LocalizedText(
    english: "the 1,720 eligible procedures", vietnamese: "1.720 thủ tục đủ điều kiện")
  private static let allProcedures = LocalizedText(english: "all 1,813 procedures", vietnamese: "toàn bộ 1.813 thủ tục")

  private static func postalBases(_ dossiers: LocalizedText) -> [LocalizedText] {
    [
      LocalizedText(english: "all \(dossiers.english)", vietnamese: "toàn bộ \(dossiers.vietnamese)"),
      LocalizedText(
        english: "\(dossiers.english) of procedures with postal service",
        vietnamese: "\(dossiers.vietnamese) của các thủ tục có dịch vụ bưu chính công ích"),
      LocalizedText(
        english: "\(dossiers.english) of procedures in which postal dossiers arose",
        vietnamese: "\(dossiers.vietnamese) của các thủ tục có phát sinh hồ sơ bưu chính"),
    ]
  }
}
