/// Whole sentences, taken apart a step at a time: có bao nhiêu …, … nào nhiều … nhất, tỷ lệ … theo ….
extension PhraseRule {
  static let vietnameseSentences = requests + rows + shares + orders + others

  private static let table = "(ho so|thu tuc hanh chinh|thu tuc)"

  private static let requests = [
    PhraseRule(
      #"^(?:hien thi|hien|xem|cho biet|cho xem|liet ke|danh sach|thong ke|tong hop)(?: cac| danh sach| so lieu)* ([^|?]+?)\??( \|.*)?$"#,
      "$1$2"),
    PhraseRule(#"^(?:hãy )?tính (?:toán )?([^|?]+?)\??$"#, "$1", needsMarks: true),
    PhraseRule(#"^([^|]+?) gom (?:nhung |cac )?cot (?:nao|gi)\??$"#, "mô tả $1"),
    PhraseRule(#"^([^|]+?) co (?:nhung |cac )?cot (?:nao|gi)\??$"#, "mô tả $1"),
    PhraseRule(#"\btrong quy ([1-4]|i{1,3}|iv) (\d{4})\b"#, "trong quý $1/$2"),
    PhraseRule(#"^([^|]+?) (?:nghia )?la gi\??$"#, "trợ giúp $1"),
    PhraseRule(#"^(?:so luong|so|tong so) "# + table + #"([^|?]*?)\??$"#, "$1$2 | hiện đếm"),
    PhraseRule(
      #"^(?:so luong|so|tong so|co bao nhieu|bao nhieu|dem) "# + table + #"([^|?]*?)( theo [^|?]+)\??$"#,
      "$1$2 | hiện đếm$3"),
    PhraseRule(#"^xuat (?:ra |sang |cho )?(?:tep |file )?excel$"#, "xuất ket-qua.csv cho excel", isGuess: true),
    PhraseRule(
      #"^(?:luu|ghi|xuat)(?: ket qua)?(?: ra| thanh| vao| sang)?(?: tep| tap tin| file)? ([\w.-]+\.(?:csv|tsv|xlsx|json|jsonl|html))$"#,
      "xuất $1"),
    PhraseRule(#"^(?:cac|danh sach|danh muc|liet ke(?: cac)?) bang$"#, "bảng"),
    PhraseRule(#"^(?:cac )?gia tri (?:cua )?(?:cot )?([^|]+)$"#, "giá trị $1"),
    PhraseRule(
      #"^(?:giai thich|dinh nghia|y nghia)(?: cua)? (?:ty le )?((?:dung|truoc|qua|tre) han|muc do|mot cua|toan trinh|truc tuyen|dvctt)$"#,
      "trợ giúp $1"),
    PhraseRule(#"\bloc nam (?=\d{4})"#, "trong "),
    PhraseRule(#" chia (?:thanh )?cot theo (?=[^|]+)"#, " ngang "),
    PhraseRule(#"^([^|]+?) theo ([^|]+)$"#, "$1 | hiện đếm theo $2"),
    PhraseRule(#"^(?:ho so|dong|ban ghi)\b"#, "{only}"), PhraseRule(#"^mo (?:tep|tap tin|file) "#, "mở "),
  ]

  private static let rows = [
    PhraseRule(
      "^" + table + #" (?:da )?tiep nhan (trong|tu|nam|thang|quy) "#, "$1 $2 "),
    PhraseRule(
      "^" + table + #" (?:da )?nop trong ([^|]+?)( \|.*)?$"#, "$1 | trong $2 theo {submitted}$3"),
    PhraseRule(
      "^" + table + #" (?:da )?nop ((?:nam|thang|quy) [^|]+?)( \|.*)?$"#, "$1 | trong $2 theo {submitted}$3"),
    PhraseRule(
      "^" + table
        + #" (?:con )?(?:dang giai quyet|ton|ton dong) (?:den|tai|den ngay|tai ngay|ngay) (\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})"#,
      "$1 | lọc đang giải quyết tại $2"),
    PhraseRule(
      "^" + table + #" (?:da )?(?:giai quyet|xu ly)(?: xong)? trong ([^|]+?)( \|.*)?$"#,
      "$1 | trong $2 theo {resolved}$3"),
    PhraseRule(
      "^" + table
        + #" (?:da )?(?:giai quyet|xu ly)(?: xong)? (?:trong )?((?:nam|thang|quy) [\divx/]+(?: nam \d{4})?)( theo [^|]+)?$"#,
      "$1 | trong $2 theo {resolved} | hiện đếm$3", isGuess: true),
    PhraseRule(
      "^" + table
        + #" (dung han|truoc han|qua han) (?:trong )?((?:nam|thang|quy) [\divx/]+(?: nam \d{4})?)( theo [^|]+)?$"#,
      "$1 | trong $3 theo {resolved} | lọc tình trạng hạn = \"$2\" | hiện đếm$4", isGuess: true),
    PhraseRule(
      "^" + table
        + #" (?:qua han|tre han|cham han) (?:trong )?((?:nam|thang|quy) [\divx/]+(?: nam \d{4})?)( theo [^|]+)?( \| hien dem[^|]*)?$"#,
      "$1 | trong $2 theo {due} | lọc tình trạng hạn trong (\"quá hạn\", \"quá hạn chưa xong\") | hiện đếm$3",
      isGuess: true),
    PhraseRule(
      "^" + table + #" ((?:nam|thang|quy) [\divx/]+(?: nam \d{4})?) (qua han|tre han|cham han)\b"#, "$1 $3 $2",
      isGuess: true),
    PhraseRule("^" + table + #" tu ([\d/-]+) den ([\d/-]+)"#, "$1 | trong $2..$3"),
    PhraseRule("^" + table + #" (?:trong )?nam (\d{4}) theo ([^|]+)$"#, "$1 | trong $2 | hiện đếm theo $3"),
    PhraseRule("^" + table + #" (?:trong )?nam (\d{4})"#, "$1 | trong $2"),
    PhraseRule("^" + table + #" (?:trong )?((?:quy|thang) [\w/]+)(?= ?(?:\||$))"#, "$1 | trong $2"),
    PhraseRule(#"(\btrong [^|]+?) theo ([^|]+)$"#, "$1 | hiện đếm theo $2"),
    PhraseRule(
      "^" + table + #" (?!theo |trong |tu \d|nam \d|quy |thang )(?:con |dang con )?([^|?]+?)( \|.*)?$"#,
      "$1 | lọc $2$3"),
    PhraseRule(
      "^" + table + #" (?!theo |trong |tu \d|nam \d|quy |thang )(?:con |dang con )?([^|?]+?) theo ([^|?]+)$"#,
      "$1 | lọc $2 | hiện đếm theo $3"),
    PhraseRule(
      "^" + table + #" (?!theo |trong |tu \d|nam \d|quy |thang )([^|?]+?) (trong (?:quy|thang|nam|\d)[^|]*?)( \|.*)?$"#,
      "$1 | lọc $2 | $3$4"),
    PhraseRule("^" + table + #" (?:da )?(?:tiep nhan|nop)(?= ?\|| theo )"#, "$1"),
    PhraseRule(
      "^" + table + #" (?:trong )?((?:quy|thang) [\divx]+(?:/\d{4}| nam \d{4})?) theo ([^|]+)$"#,
      "$1 | trong $2 | hiện đếm theo $3"),
    PhraseRule("^" + table + #" co ([^|?]+? ?[<>]=? ?\d[^|]*)$"#, "$1 | lọc $2"),
    PhraseRule(#" không (?:quá|hơn|vượt quá) (?=\d)"#, " <= ", needsMarks: true),
    PhraseRule(#" không (?:dưới|ít hơn|thấp hơn) (?=\d)"#, " >= ", needsMarks: true),
    PhraseRule(#"\blay (\d+) (?:dong|ho so|thu tuc) dau(?: tien)?(?= ?(?:\||$))"#, "lấy đầu $1"),
    PhraseRule(#"(\bsap xep [^|]+\| ?)(?:lay|dau) (\d+)(?: dong)?(?: dau)?(?= ?(?:\||$))"#, "$1lấy đầu $2"),
    PhraseRule(#"\bloc (thang|quy) (?=[\divx])"#, "trong $1 "),
    PhraseRule(#"\blọc ([^|=<>]+?) (?:còn |để |bị )?trống(?= ?(?:\||$))"#, "lọc $1 là thiếu", needsMarks: true),
    PhraseRule(#"\blọc chưa có ([^|]+?)(?= ?(?:\||$))"#, "lọc $1 là thiếu", needsMarks: true),
    PhraseRule(#"\blọc (?:chưa|không) có ([^|]+?)(?= ?(?:\||$))"#, "lọc không $1", needsMarks: true),
    PhraseRule(#"\blọc (?:chưa|không) có ([^|]+?)(?= ?(?:\||$))"#, "lọc $1 = 0", needsMarks: true, isGuess: true),
    // Kỳ nói sau nhóm.
    PhraseRule(
      #"^([^|]+?) theo ([^|]+?) ((?:trong |tu )?(?:ngay |quy |thang |nam )?\d[^|]*)$"#, "$1 $3 theo $2"),
    PhraseRule(
      #"^(\d+) ([^|]+?) (?:co )?nhieu (ho so|thu tuc) nhat (?:moi|cua moi|trong moi|cua tung|trong tung|o moi) ([^|]+)$"#,
      "$3 | hiện đếm theo $4, $2 | đầu $1 mỗi $4"),
    PhraseRule(
      #"^(?:moi|tung) ([^|]+?)(?: lay)? (\d+) ([^|]+?) (?:co )?nhieu (ho so|thu tuc) nhat$"#,
      "$4 | hiện đếm theo $1, $3 | đầu $2 mỗi $1"),
    PhraseRule(
      #"(\| ?trong [^|]*\d[^|]*?) ?\| ?(?:thay doi )?so (?:sanh )?voi (?:tuan|thang|quy) (?:lien )?truoc(?= ?(?:\||$))"#,
      "$1 | hiện đếm | thay đổi so với kỳ trước"),
    PhraseRule(
      #"^([^|]+ \| trong [^|]+?) so (?:sanh )?voi (?:tuan|thang|quy) (?:lien )?truoc( theo [^|]+)?$"#,
      "$1 | hiện đếm$2 | thay đổi so với kỳ trước"),
    PhraseRule(
      "^" + table
        + #" ((?:quy|thang|tuan) [\divx/]+) so (?:sanh )?voi (?:tuan|thang|quy) (?:lien (?:ke )?)?truoc( theo [^|]+)?$"#,
      "$1 | trong $2 | hiện đếm$3 | thay đổi so với kỳ trước"),
    PhraseRule("^" + table + #" (luy ke \d{4})"#, "$1 | trong $2"),
    PhraseRule("^" + table + #" (?:duoc )?mien phi\b"#, "$1 | lọc phí = 0"),
    PhraseRule(#"\b(?:tu )?dau nam (?:den|toi) nay\b"#, "lũy kế {year}"),
    PhraseRule("^" + table + #" (9|chin) thang (?:dau )?nam (\d{4})\b"#, "$1 | trong $3-01..$3-09"),
    PhraseRule(
      #"\bloc (?:nop|gui|tiep nhan) (?:ho so )?(?:qua )?(truc tuyen|truc tiep|buu chinh)\b"#, "lọc kênh = \"$1\""),
    PhraseRule(#"\b(?:khong|chua) (?:co )?phat sinh ho so\b"#, "không có hồ sơ"),
    PhraseRule(#"^(thu tuc|don vi) khong co ho so\b"#, "$1 | lọc không có hồ sơ"),
    PhraseRule(#"\blọc (?:chưa giải quyết|chưa xử lý|chưa xong)\b"#, "lọc đang giải quyết", needsMarks: true),
    PhraseRule(#"\bco phat sinh ho so\b"#, "có hồ sơ"),
    PhraseRule(
      #"\bloc dang giai quyet (?:nhung )?(?:da )?(?:qua han|tre han)\b"#, "lọc tình trạng hạn = \"quá hạn chưa xong\""),
    PhraseRule(
      #"\b(?:qua han|tre han) (?:hon|tren|qua) (\d+) ngay\b"#, "số ngày({due}, {resolved}) > $1"),
  ]

  private static let shares = [
    PhraseRule(
      #"\bty le (?:ho so |giai quyet |tra ket qua |xu ly )+(dung han|truoc han|qua han|tre han|cham han)\b"#, "tỷ lệ $1"
    ),
    PhraseRule(
      #"\b(?:thoi gian|so ngay) (?:giai quyet|xu ly)(?: ho so)? (?:trung binh|binh quan)\b"#,
      "trung bình(số ngày giải quyết)"),
    PhraseRule(
      #"\b(?:trung binh|binh quan) (?:thoi gian|so ngay) (?:giai quyet|xu ly)\b"#, "trung bình(số ngày giải quyết)"),
    PhraseRule(#"\btrung vi (?:thoi gian|so ngay) (?:giai quyet|xu ly)\b"#, "trung vị(số ngày giải quyết)"),
    PhraseRule("^(ty le [^|]+?) theo ([^|]+?) cua (?:cac )?" + table + " ([^|]+)$", "$1 của $3 $4 theo $2"),
    // Trong số hồ sơ nào, nói sau tỷ lệ.
    PhraseRule(
      #"^ty le (dung han|truoc han|qua han|tre han) (?:cua |doi voi |trong so |trong )?(?:cac )?"# + table
        + #" ([^|]+?)( theo [^|]+)?$"#, "$2 | lọc $3 | hiện tỷ lệ $1$4"),
    PhraseRule(
      #"\| ?(hien ty le\(tinh trang han[^|]*?) theo (tuan|thang|quy|nam)(?= ?(?:\||$))"#,
      "| thêm $2_xong = $2({resolved}) | $1 theo $2_xong"),
    PhraseRule(
      #"^(?:so|so luong|co bao nhieu|bao nhieu) (?!ho so|thu tuc)([^|?]+?)\??$"#, "{dated} | hiện đếm khác nhau($1)",
      isGuess: true),
    PhraseRule(
      "^" + table + #" (?:chua|khong) (?:bi )?(?:qua han|tre han|cham han)$"#,
      "$1 | lọc không tình trạng hạn trong (\"quá hạn\", \"quá hạn chưa xong\")", isGuess: true),
    PhraseRule(
      #"^ty le (dung han|truoc han|qua han|tre han) (?:cua |doi voi |trong so )?(?!theo |quy |thang |nam |trong |ho so|thu tuc)([^|]+?)( theo [^|]+)?$"#,
      "{dated} | lọc $2 | hiện tỷ lệ $1$3", isGuess: true),
    PhraseRule(#"^((?:ty le|tong|trung binh|trung vi|cong|dem khac nhau)[ (][^|]+)$"#, "{dated} | hiện $1"),
    PhraseRule("^ty le " + table + #" ([^|]+?)( theo [^|]+)?$"#, "$1 | hiện tỷ lệ($2)$3"),
    PhraseRule(#"\| ?(?=(?:ty le|trung binh|trung vi)[ (])"#, "| hiện "),
    PhraseRule(#"\| ?(?:thong ke|tong hop)(?= theo )"#, "| hiện đếm"),
    PhraseRule(#"\bhien (?:thong ke|tong hop)(?= theo )"#, "hiện đếm"),
    PhraseRule(#"\| ?phan tram(?= theo )"#, "| hiện tỷ trọng(đếm)"),
    PhraseRule(#"\bhien phan tram(?= theo | ?\||$)"#, "hiện tỷ trọng(đếm)"),
    PhraseRule(#"\bhien phan tram (?:ho so )?([^|,]+?)(?= theo | ?\||$)"#, "hiện tỷ lệ($1)"),
    PhraseRule(#"(\bhien [^|]*?[^ ]) va (?=[^|]+$)"#, "$1, "),
    PhraseRule(#"(\bhien |, )([^|,()]+?) (?:trung binh|binh quan)(?= theo |,| ?\||$)"#, "$1trung bình($2)"),
    PhraseRule(#"(\bhien |, )so (?:ho so|thu tuc|luong)(?= theo |,| ?\||$)"#, "$1đếm"),
    PhraseRule(
      #"^([^|]+) \| (hien (?!ty le ?\(?(?:(?:ho so|giai quyet|tra ket qua|xu ly) )*(?:tinh trang han|(?:dung|truoc|qua|tre|cham) han))[^|]+?) (?:trong |cua )?((?:quy|thang|nam) [\divx]+(?:/\d{4}| nam \d{4})?)( theo [^|]+)?$"#,
      "$1 | trong $3 | $2$4"),
    // What is on time is counted among what was ended in the period, as reports do.
    PhraseRule(
      #"^([^|]+) \| (hien ty le\(tinh trang han[^|]+?) (?:trong |cua )?((?:quy|thang|nam) [\divx]+(?:/\d{4}| nam \d{4})?)( theo [^|]+)?$"#,
      "$1 | trong $3 theo {resolved} | $2$4"),
  ]

  private static let orders = [
    PhraseRule(
      #"(\bhien (dem|ty le|cong|trung binh|trung vi)\b[^|]*\| ?)(?:sap xep|sap) (giam|tang)(?: dan)?(?= ?(?:\||$))"#,
      "$1sắp xếp $2 $3 dần"),
    PhraseRule(
      #"^([^|]+?) nao (?:co )?nhieu "# + table + #" ([^|?]+?) nhat\??$"#, "$2 | lọc $3 | hiện đếm theo $1 | đầu 1"),
    PhraseRule(
      #"^([^|]+?) nao (?:co )?it "# + table + #" ([^|?]+?) nhat\??$"#, "$2 | lọc $3 | hiện đếm theo $1 | cuối 1"),
    PhraseRule(#"^([^|]+?) (?:cao|lon) nhat( theo [^|]+)?$"#, "{dated} | hiện lớn nhất($1)$2"),
    PhraseRule(#"^([^|]+?) (?:thap|nho) nhat( theo [^|]+)?$"#, "{dated} | hiện nhỏ nhất($1)$2"),
    PhraseRule(#"^([^|]+?) nao (?:co )?nhieu ([^|?]+?) nhat\??$"#, "$2 | hiện đếm theo $1 | đầu 1"),
    PhraseRule(#"^([^|]+?) nao (?:co )?it ([^|?]+?) nhat\??$"#, "$2 | hiện đếm theo $1 | cuối 1"),
    PhraseRule(
      #"^([^|]+?) nao (?:co )?([^|?]+?) (?:cao|lon) nhat\??$"#, "{dated} | hiện $2 theo $1 | đầu 1"),
    PhraseRule(
      #"^([^|]+?) nao (?:co )?([^|?]+?) (?:thap|nho) nhat\??$"#, "{dated} | hiện $2 theo $1 | cuối 1"),
    PhraseRule(#"^(\d+) ([^|]+?) nhieu (ho so|thu tuc) nhat$"#, "$3 | hiện đếm theo $2 | đầu $1"),
    PhraseRule(#"^(\d+) ([^|]+?) co it ([^|]+?) nhat$"#, "$3 | hiện đếm theo $2 | cuối $1"),
  ]

  private static let others = [
    PhraseRule(#"^(muc tieu) ([\w.]+) (\d+(?:[.,]\d+)?%)( trong [^|]+)?$"#, "$1 $2 >= $3$4", isGuess: true),
    PhraseRule(
      #"^(vi sao|tai sao) ([\w.]+) trong ([^|]+?) theo ([^|]+)$"#,
      "vì sao {dated} | trong $3 | hiện $2 theo $4 | thay đổi so với kỳ trước", isGuess: true),
    PhraseRule(#"^([^|()]+?) trung binh( theo [^|]+)?$"#, "{dated} | hiện trung bình($1)$2"),
    PhraseRule(#"^([^|()]+?) trung binh( theo [^|]+)?$"#, "{measured} | hiện trung bình($1)$2"),
    PhraseRule(
      "^" + table + #" (?:qua han|tre han)(?: (?:den|tai|den ngay|tai ngay|ngay))? (\d{1,2}/\d{1,2}/\d{4})$"#,
      "$1 | lọc đang giải quyết tại $2 và hạn trả < $2", isGuess: true),
    PhraseRule(
      #"^so sanh (quy|thang) ([\divx]+) va (?:quy|thang) ([\divx]+) nam (\d{4})$"#,
      "{dated} | trong $1 $3/$4 | hiện đếm | thay đổi so với $1 $2/$4"),
    PhraseRule(
      #"^so sanh (quy|thang) ([\divx]+) voi (?:quy|thang) ([\divx]+) nam (\d{4})$"#,
      "{dated} | trong $1 $2/$4 | hiện đếm | thay đổi so với $1 $3/$4"),
    PhraseRule(
      #"\| ?so sanh (quy|thang) ([\divx]+) va (?:quy|thang) ([\divx]+)( theo [^|]+)?$"#,
      "| trong $1 $3/{year} | hiện đếm$4 | thay đổi so với $1 $2/{year}"),
    PhraseRule(
      #"\| ?so sanh (quy|thang) ([\divx]+) voi (?:quy|thang) ([\divx]+)( theo [^|]+)?$"#,
      "| trong $1 $2/{year} | hiện đếm$4 | thay đổi so với $1 $3/{year}"),
    PhraseRule(#"^luy ke (?:tu dau nam|ca nam)$"#, "{dated} | trong lũy kế {year} | hiện đếm"),
    PhraseRule(#"\| ?luy ke(?: tu dau nam| ca nam)?(?= ?(?:\||$))"#, "| trong lũy kế {year}"),
  ]
}
