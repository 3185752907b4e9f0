/// One body of the city: the city itself, a department, a district's or a commune's People's Committee.
struct AdministrativeUnit: Sendable {
  let name: String
  /// The organisation code that begins the numbers of the unit's dossiers; nil for the two rows that stand for all
  /// districts and all communes.
  let code: String?
  let parent: String?
  let tier: Tier
  let district: String?

  /// Whether it is one of the two rows that stand for all districts and all communes, and no unit.
  var isCollective: Bool { code == nil }

  static let cityName = "UBND thành phố Hà Nội"
  /// The body that the catalogue names for a procedure of every district, and of every commune.
  static let everyDistrict = "UBND cấp huyện"
  static let everyCommune = "UBND cấp xã"

  static let departmentNames = [
    "Văn phòng UBND Thành phố", "Sở Nội vụ", "Sở Tư pháp", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Công Thương",
    "Sở Nông nghiệp và Phát triển nông thôn", "Sở Giao thông vận tải", "Sở Xây dựng", "Sở Tài nguyên và Môi trường",
    "Sở Thông tin và Truyền thông", "Sở Lao động - Thương binh và Xã hội", "Sở Văn hóa và Thể thao", "Sở Du lịch",
    "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Ngoại vụ", "Sở Quy hoạch - Kiến trúc",
    "Thanh tra Thành phố", "Ban Dân tộc", "Ban Quản lý các khu công nghiệp và chế xuất",
  ]

  /// The city, the 22 departments, then each district with its communes, and last the two collective rows.
  static let all: [AdministrativeUnit] = {
    var units = [AdministrativeUnit(name: cityName, code: "000.00.00.H26", parent: nil, tier: .province, district: nil)]
    for (index, name) in departmentNames.enumerated() {
      let code = "000.00.\(twoDigits(index + 1)).H26"
      units.append(AdministrativeUnit(name: name, code: code, parent: cityName, tier: .province, district: nil))
    }
    for (index, district) in District.all.enumerated() {
      let number = twoDigits(index + 31)
      units.append(
        AdministrativeUnit(
          name: district.unitName, code: "000.00.\(number).H26", parent: cityName, tier: .district,
          district: district.name))
      for (position, commune) in district.communes.enumerated() {
        units.append(
          AdministrativeUnit(
            name: "UBND \(commune)", code: "000.\(twoDigits(position + 1)).\(number).H26", parent: district.unitName,
            tier: .commune, district: district.name))
      }
    }
    units.append(
      AdministrativeUnit(name: everyDistrict, code: nil, parent: cityName, tier: .district, district: nil))
    units.append(AdministrativeUnit(name: everyCommune, code: nil, parent: cityName, tier: .commune, district: nil))
    return units
  }()

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
