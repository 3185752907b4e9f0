/// One decision behind the figures R14 to R18; its number, date and procedures are assumed, how many is the report's.
struct Decision: Sendable {
  let number: String
  let date: String
  let domain: String
  let kind: String
  let title: String
  let items: Int
  /// The domains whose procedures it is about, so many as it has items, in the order of the catalogue.
  let procedureDomains: [String]

  /// Decisions that publish procedures are the chairman's, not the People's Committee's.
  static let issuer = "Chủ tịch UBND thành phố Hà Nội"

  static let all = [
    Decision(
      number: "9014/QĐ-UBND", date: "2020-07-06", domain: "Ngoại vụ", kind: "simplification",
      title: "Về việc thông qua phương án đơn giản hóa thủ tục hành chính lĩnh vực ngoại vụ", items: 3,
      procedureDomains: ["Ngoại vụ"]),
    Decision(
      number: "9027/QĐ-UBND", date: "2020-07-15", domain: "Văn hóa và thể thao", kind: "publication",
      title: "Về việc công bố Danh mục thủ tục hành chính thuộc phạm vi quản lý của Sở Văn hóa và Thể thao", items: 112,
      procedureDomains: ["Văn hóa và thể thao"]),
    Decision(
      number: "9035/QĐ-UBND", date: "2020-07-27", domain: "Đường bộ", kind: "publication",
      title: "Về việc công bố Danh mục thủ tục hành chính được sửa đổi, bổ sung lĩnh vực đường bộ", items: 6,
      procedureDomains: ["Đường bộ"]),
    Decision(
      number: "9041/QĐ-UBND", date: "2020-08-10", domain: "Tài chính", kind: "publication",
      title: "Về việc công bố Danh mục thủ tục hành chính thuộc phạm vi quản lý của Sở Tài chính", items: 12,
      procedureDomains: ["Tài chính"]),
    Decision(
      number: "9052/QĐ-UBND", date: "2020-08-21", domain: "Tài nguyên và môi trường", kind: "internal_workflows",
      title: "Về việc phê duyệt quy trình nội bộ giải quyết thủ tục hành chính lĩnh vực tài nguyên và môi trường",
      items: 30,
      procedureDomains: ["Tài nguyên và môi trường", "Môi trường"]),
  ]
}
