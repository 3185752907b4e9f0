import VietnameseText

/// A column that the program knows by name, whatever a file calls it.
struct KnownColumn: Hashable, Sendable {
  let name: String
  let english: String
  let isCode: Bool

  /// Whether a file that has this column is one of dossiers.
  var isOfDossiersOnly: Bool { name == "id" }
}

/// The headings of real exports, folded, and the columns of procedures and dossiers that they mean.
enum HeadingAliases {
  /// - Parameter isDossierFile: Where dossiers are listed, a procedure's code is the dossier's `procedure`.
  static func column(for heading: String, isDossierFile: Bool) -> KnownColumn? {
    guard let name = names[ColumnNames.identifier(heading)] else { return nil }
    if isDossierFile && name == "code" { return known("procedure") }
    if isDossierFile && name == "name" { return known("procedure_name") }
    return known(name)
  }

  /// The column that the program knows by a name or by one of its headings, folded; nil where it knows none.
  static func column(named name: String) -> KnownColumn? {
    if titles[name] != nil { return known(name) }
    return names[name].map(known)
  }

  private static func known(_ name: String) -> KnownColumn {
    KnownColumn(name: name, english: titles[name] ?? name, isCode: codes.contains(name))
  }

  /// Whether a heading means ids in one file and counts in another, so that its values decide.
  static func mayCount(_ heading: String) -> Bool {
    ["so_ho_so", "so_hs"].contains(TextFolding.identifier(heading))
  }

  /// Columns whose values are never numbers, whatever they look like.
  private static let codes: Set<String> = ["code", "procedure", "id"]

  private static let titles: [String: String] = Dictionary(
    uniqueKeysWithValues: table.map { ($0.name, $0.english) })

  private static let names: [String: String] = Dictionary(
    table.flatMap { row in row.headings.map { ($0, row.name) } }, uniquingKeysWith: { first, _ in first })

  private static let table: [(name: String, english: String, headings: [String])] = [
    (
      "code", "Code",
      [
        "code", "ma_tthc", "ma_so", "ma_so_tthc", "ma_thu_tuc", "ma_so_thu_tuc", "ma_thu_tuc_hanh_chinh",
        "ma_so_thu_tuc_hanh_chinh", "procedure_code",
      ]
    ),
    (
      "name", "Name",
      [
        "name", "ten", "ten_tthc", "ten_thu_tuc", "ten_thu_tuc_hanh_chinh", "thu_tuc_hanh_chinh", "procedure_name",
      ]
    ),
    ("domain", "Domain", ["domain", "linh_vuc", "ten_linh_vuc"]),
    (
      "unit", "Unit",
      [
        "unit", "co_quan_thuc_hien", "don_vi_thuc_hien", "co_quan_giai_quyet", "don_vi_giai_quyet", "don_vi_xu_ly",
        "co_quan_xu_ly", "don_vi_tiep_nhan", "co_quan_tiep_nhan", "agency",
      ]
    ),
    ("issuer", "Issuing body", ["issuer", "co_quan_ban_hanh", "co_quan_cong_bo"]),
    (
      "level", "Level",
      ["level", "muc_do_dvc", "muc_do_dvctt", "muc_do_dich_vu_cong", "muc_do_dich_vu_cong_truc_tuyen", "muc_dvc"]
    ),
    ("tier", "Tier", ["tier", "cap_thuc_hien", "cap_giai_quyet"]),
    ("limit_days", "Time limit (days)", ["limit_days", "thoi_han_giai_quyet", "thoi_gian_giai_quyet"]),
    ("fee", "Fee (VND)", ["fee", "phi_le_phi", "phi_va_le_phi", "le_phi", "phi", "muc_phi", "muc_le_phi"]),
    ("status", "Status", ["status", "trang_thai", "trang_thai_ho_so", "tinh_trang", "tinh_trang_ho_so"]),
    (
      "id", "Id",
      ["id", "ma_ho_so", "so_ho_so", "ma_so_ho_so", "so_bien_nhan", "ma_bien_nhan", "dossier_id", "ma_hs", "so_hs"]
    ),
    ("procedure", "Procedure", ["procedure"]),
    ("procedure_name", "Procedure name", []),
    ("district", "District", ["district", "quan_huyen", "huyen", "quan_huyen_thi_xa"]),
    (
      "submitted", "Submitted",
      [
        "submitted", "ngay_nop", "ngay_nop_ho_so", "ngay_gio_nop", "thoi_gian_nop", "thoi_gian_nop_ho_so",
        "thoi_diem_nop",
      ]
    ),
    (
      "received", "Received",
      [
        "received", "ngay_tiep_nhan", "ngay_tiep_nhan_ho_so", "ngay_nhan", "ngay_nhan_ho_so", "ngay_gio_tiep_nhan",
        "thoi_gian_tiep_nhan", "thoi_gian_tiep_nhan_ho_so", "thoi_diem_tiep_nhan", "thoi_gian_nhan",
        "thoi_gian_nhan_ho_so",
      ]
    ),
    (
      "due", "Due",
      [
        "due", "ngay_hen", "ngay_hen_tra", "ngay_hen_tra_ket_qua", "ngay_hen_tra_kq", "ngay_hen_tra_ho_so",
        "thoi_gian_hen_tra", "thoi_gian_hen_tra_ket_qua", "thoi_diem_hen_tra", "thoi_diem_hen_tra_ket_qua", "han_xu_ly",
        "han_giai_quyet", "han_tra", "han_tra_ket_qua", "ngay_het_han",
      ]
    ),
    (
      "resolved", "Resolved",
      [
        "resolved", "ngay_xu_ly_xong", "ngay_giai_quyet_xong", "ngay_giai_quyet", "ngay_ket_thuc",
        "ngay_ket_thuc_xu_ly",
        "ngay_ket_thuc_giai_quyet", "ngay_ket_thuc_ho_so", "ngay_hoan_thanh", "ngay_hoan_thanh_xu_ly",
        "ngay_hoan_thanh_giai_quyet", "ngay_hoan_thanh_ho_so", "ngay_hoan_tat", "ngay_co_ket_qua", "thoi_gian_ket_thuc",
        "thoi_gian_ket_thuc_xu_ly", "thoi_gian_hoan_thanh", "thoi_diem_ket_thuc", "thoi_diem_hoan_thanh",
      ]
    ),
    (
      "returned", "Returned",
      [
        "returned", "ngay_tra", "ngay_tra_kq", "ngay_tra_ket_qua", "ngay_tra_ho_so", "ngay_nhan_ket_qua",
        "thoi_gian_tra_ket_qua", "thoi_diem_tra_ket_qua",
      ]
    ),
    (
      "channel", "Channel",
      [
        "channel", "kenh", "kenh_nop", "kenh_nop_ho_so", "kenh_tiep_nhan", "kenh_tiep_nhan_ho_so", "hinh_thuc_nop",
        "hinh_thuc_nop_ho_so", "hinh_thuc_tiep_nhan", "hinh_thuc_tiep_nhan_ho_so", "phuong_thuc_nop",
        "phuong_thuc_nop_ho_so", "phuong_thuc_tiep_nhan", "cach_thuc_nop", "cach_thuc_nop_ho_so",
      ]
    ),
    (
      "return_channel", "Return channel",
      [
        "return_channel", "kenh_tra", "kenh_tra_ket_qua", "kenh_nhan_ket_qua", "hinh_thuc_tra", "hinh_thuc_tra_kq",
        "hinh_thuc_tra_ket_qua", "hinh_thuc_nhan_kq", "hinh_thuc_nhan_ket_qua", "phuong_thuc_tra_ket_qua",
        "phuong_thuc_nhan_ket_qua", "cach_thuc_tra_ket_qua",
      ]
    ),
  ]
}
