extension PhraseRule {
  /// As reports count: among what is done and has a due date.
  private static let onTimeStates = "tình trạng hạn trong (\"trước hạn\", \"đúng hạn\")"
  private static let lateStates = "tình trạng hạn trong (\"quá hạn\", \"quá hạn chưa xong\")"
  private static let done = "tình trạng hạn trong (\"trước hạn\", \"đúng hạn\", \"quá hạn\")"

  static let onTimeInVietnamese = "tỷ lệ(\(onTimeStates) trên \(done))"
  static let lateInVietnamese = "tỷ lệ(tình trạng hạn = \"quá hạn\" trên \(done))"

  static let vietnamese: [PhraseRule] = changes + spans + conditions + measures + questions

  private static let changes = [
    PhraseRule(
      #"(?:thay doi )?so (?:sanh )?voi cung ky(?: nam (?:truoc|ngoai))?"#, "thay đổi so với cùng kỳ"),
    PhraseRule(
      #"(?:thay doi )?(?:so (?:sanh )?voi|tu) (quy|thang|tuan) (?:lien )?(?:ke )?truoc"#, "thay đổi so với $1 trước"),
    // By quarter, the quarter before is not meant, nor is the whole year: both are offered where they can be.
    PhraseRule(
      #"(?:thay doi )?(?:so (?:sanh )?voi|tu) nam (?:(?:lien )?(?:ke )?truoc|ngoai)"#, "thay đổi so với năm trước",
      "thay đổi so với cùng kỳ"),
    PhraseRule(
      #"(?:thay doi )?(?:so (?:sanh )?voi|tu) (?:ky )?(?:lien )?(?:ke )?truoc"#, "thay đổi so với kỳ trước"),
    PhraseRule(#"\| ?so (?:sanh )?voi "#, "| thay đổi so với "),
  ]

  private static let spans = [
    PhraseRule(#"\b6 thang dau nam (?:nam )?(\d{4})"#, "$1H1"), PhraseRule(#"\b6 thang cuoi nam (\d{4})"#, "$1H2"),
    PhraseRule(#"\b9 thang dau nam (\d{4})"#, "$1-01..$1-09"), PhraseRule(#"\b3 thang dau nam (\d{4})"#, "$1Q1"),
    PhraseRule(#"\b6 thang dau nam(?: nay)?"#, "{year}H1"), PhraseRule(#"\b6 thang cuoi nam(?: nay)?"#, "{year}H2"),
    PhraseRule(#"\b9 thang dau nam(?: nay)?"#, "{year}-01..{year}-09"),
    PhraseRule(#"\btrong quy ([1-4])(?= ?(?:\||$))"#, "trong {year}Q$1"),
    PhraseRule(#"\btrong thang (\d{1,2})(?= ?(?:\||$))"#, "trong tháng $1/{year}"),
    PhraseRule(#"\bthang (\d{1,2}) nam (\d{4})"#, "tháng $1/$2"),
    PhraseRule(#"\bnua dau(?: cua)?(?: nam)? (\d{4})\b"#, "$1H1"),
    PhraseRule(#"\bnua cuoi(?: cua)?(?: nam)? (\d{4})\b"#, "$1H2"),
    PhraseRule(#"\bnua dau nam\b(?! \d)"#, "{year}H1"), PhraseRule(#"\bnua cuoi nam\b(?! \d)"#, "{year}H2"),
    PhraseRule(#"\b(\d+) (quy|thang|tuan|ngay) (?:vua |da )?qua\b(?! han)"#, "$1 $2 gần nhất"),
    PhraseRule(#"\b(\d+) (quy|thang|tuan|nam) gan (?:nhat|day)\b"#, "$1 $2 gần nhất"),
    PhraseRule(#"\bluy ke (?:tu dau nam|ca nam)(?: (\d{4}))"#, "lũy kế $1"),
    PhraseRule(#"\bluy ke (?:tu dau nam|ca nam)"#, "lũy kế {year}"),
    PhraseRule(#"\| ?(?:loc )?tu ([\d/-]+) den ([\d/-]+)"#, "| trong $1..$2"),
  ]

  private static let conditions = [
    // Không dòng nào có hai giá trị ở một cột: một trong hai là điều muốn hỏi.
    PhraseRule(
      #"\b(muc do|muc)(?: =)? (\d+)(?:,| va) (?:muc do |muc )?(?:= )?(\d+)(?= ?(?:\||$| theo ))"#, "$1 trong ($2, $3)"),
    PhraseRule("chưa ", "không ", needsMarks: true), PhraseRule(" khác ", " != ", needsMarks: true),
    PhraseRule(#" tu (\d+) den (\d+)"#, " trong $1..$2"), PhraseRule(#" (?:tu )?(\d+) den (\d+)"#, " trong $1..$2"),
    PhraseRule(#" (?:tu )?(\d+) tro len"#, " >= $1"), PhraseRule(#" (?:tu )?(\d+) tro xuong"#, " <= $1"),
    PhraseRule(#" (?:lon hon|cao hon|nhieu hon) hoac bang "#, " >= "),
    PhraseRule(#" (?:nho hon|thap hon|it hon) hoac bang "#, " <= "),
    PhraseRule(#" (?:lon hon|cao hon|nhieu hon|tren) (?=\d)"#, " > "),
    PhraseRule(#" (?:nho hon|thap hon|it hon|duoi) (?=\d)"#, " < "),
    PhraseRule(#" (?:thuoc|nam trong) (?=[(\d])"#, " trong "), PhraseRule(#" thuoc "#, " = "),
    PhraseRule(#"\bla (?:trong|rong|de trong|chua co)\b"#, "là thiếu"),
    PhraseRule(#"\bla (?!thieu|khong)(?=["\w])"#, "= "), PhraseRule(#"\bbang (?=["\w])"#, "= "),
    PhraseRule(#"\bco chua\b"#, "chứa"),
    PhraseRule(
      #" ([^|=(]+?) ?= ?("§*"|[\w.-]+) hoac ("§*"|[\w.-]+)(?= ?(?:\||$))"#, " $1 trong ($2, $3)"),
    PhraseRule(#"(\d+) hoac (?:muc do |= ?)*(\d+)(?= ?(?:\||$))"#, "trong ($1, $2)"),
    PhraseRule(#"\bloc (?:cac ho so )?dung han\b"#, "lọc \(onTimeStates)", "lọc tình trạng hạn = \"đúng hạn\""),
    PhraseRule(
      #"\bloc (?:cac ho so )?(?:qua han|tre han)\b"#, "lọc \(lateStates)", "lọc tình trạng hạn = \"quá hạn\"",
      "lọc tình trạng hạn = \"quá hạn chưa xong\""),
    PhraseRule(#"\bloc (?:chua giai quyet|ton dong|ton)\b"#, "lọc đang giải quyết"),
    PhraseRule(#"\bmuc do (?=\d)"#, "mức độ = "),
  ]

  private static let measures = [
    PhraseRule(#"\bty le ?\(? ?dung han\b(?: ?\))?"#, "tỷ lệ(\(onTimeStates) trên \(done))", isStrong: true),
    PhraseRule(
      #"\bty le ?\(? ?truoc han\b(?: ?\))?"#, "tỷ lệ(tình trạng hạn = \"trước hạn\" trên \(done))", isStrong: true),
    PhraseRule(
      #"\bty le ?\(? ?(?:qua han|tre han|cham han)\b(?: ?\))?"#, "tỷ lệ(tình trạng hạn = \"quá hạn\" trên \(done))",
      isStrong: true),
    PhraseRule(#"\btrung vi ?\(? ?so ngay(?: giai quyet)?\b(?: ?\))?"#, "trung vị(số ngày giải quyết)"),
    PhraseRule(#"\bti le\b"#, "tỷ lệ"), PhraseRule(#"\b(?:ti trong|co cau)\b"#, "tỷ trọng"),
    PhraseRule(#"(\bty le ?\([^()/]+?) ?/ ?"#, "$1 trên "), PhraseRule(#"\bbinh quan\b"#, "trung bình"),
    PhraseRule(#"\btong ?\("#, "cộng("), PhraseRule(#"\b(?:tong cong|tong so)\b"#, "tổng"),
    PhraseRule(#"\btrung binh (?!\()([^|,()]+?)(?= theo | ?\|| *$)"#, "trung bình($1)"),
    PhraseRule(#"\b(?:tong|cong) (?!\()([^|,()]+?)(?= theo | ?\|| *$)"#, "cộng($1)"),
    PhraseRule(#"\bty trong(?= theo | *$)"#, "tỷ trọng(đếm)"),
    PhraseRule(#"\b(?:thong ke|hien thi) "#, "hiện "),
    PhraseRule(#"\bhien (?:so luong|so dong|so ho so|so thu tuc)"#, "hiện đếm"),
    PhraseRule(#"\| ?dem\b"#, "| hiện đếm"), PhraseRule(#"\btheo ([^|,]+?) theo "#, "theo $1, "),
    PhraseRule(#"(\bhien [^|]*?) (?:moi|theo tung|o tung|tung) "#, "$1 theo "),
    PhraseRule(#"(?:cao|lon|nhieu) nhat (\d+)"#, "đầu $1"),
    PhraseRule(#"\| ?(?:lay )?(\d+) [^|]*?(?:cao|lon|nhieu) nhat(?= ?(?:\||$))"#, "| đầu $1"),
    PhraseRule(#"\| ?(?:lay )?(\d+) [^|]*?(?:thap|nho|it) nhat(?= ?(?:\||$))"#, "| cuối $1"),
    PhraseRule(#"(?:thap|nho|it) nhat (\d+)"#, "cuối $1"),
    PhraseRule(#"\b(\d+) (?:dong|ban ghi) dau(?: tien)?(?= ?(?:\||$))"#, "lấy đầu $1", isStrong: true),
    PhraseRule(#"\b(?:lay )?(\d+) (?:dong )?dau(?: tien)?(?= ?(?:\||$))"#, "đầu $1 theo {number}"),
    PhraseRule(#"\b(?:dau|lay) (\d+)(?= ?(?:\||$))"#, "lấy đầu $1", "đầu $1 theo {number}"),
  ]

  private static let questions = [
    PhraseRule(#"\bthu tuc hanh chinh\b"#, "thủ tục"),
    PhraseRule(
      #"^(?:co bao nhieu|bao nhieu|so luong|dem|thong ke|tong so) ([^|]+?) theo ([^|?]+)\??$"#, "$1 | hiện đếm theo $2"),
    PhraseRule(#"^(?:co bao nhieu|bao nhieu|so luong|dem|thong ke|tong so) ([^|?]+?)\??$"#, "$1 | hiện đếm"),
    PhraseRule(#"^(?:cac )?cot (?:cua )?(?:bang )?([^|]+)$"#, "mô tả $1"),
    PhraseRule(
      #"^ty le dung han( theo [^|]+)?$"#, "{dated} | hiện tỷ lệ(\(onTimeStates) trên \(done))$1"),
    PhraseRule(#"^(\d+) ([^|]+?) co nhieu ([^|]+?) nhat$"#, "$3 | hiện đếm theo $2 | đầu $1"),
    PhraseRule(#"\| ?(quy|thang|tuan|nam) (nay|truoc)(?= ?(?:\||$))"#, "| trong $1 $2"),
    PhraseRule(#"\| ?(\d+) (quy|thang|tuan|nam) gan (?:nhat|day)"#, "| trong $1 $2 gần nhất"),
    PhraseRule(#"\bty le truc tuyen\b"#, "tỷ lệ(trực tuyến)"),
    PhraseRule(#"\b(?:sap xep|sap) ([^|]+?) giam(?: dan)?\b"#, "sắp xếp $1 giảm dần"),
    PhraseRule(
      #"\bloc (?:ton|ton dong|dang giai quyet) (?:den|tai|den ngay|tai ngay) ([\d/-]+)"#, "lọc đang giải quyết tại $1"),
  ]
}
