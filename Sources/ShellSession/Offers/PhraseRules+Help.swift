/// Questions on the tool itself and on what is open, put to the command that answers them.
extension PhraseRule {
  static let help = englishHelp + vietnameseHelp

  private static let how = #"^(?:how (?:do|can|could|should|would) (?:i|you|we)|how to|can i|is there a way to) "#

  private static let englishHelp =
    [
      (#"(?:save|export|write|put|get|copy) .*\b(?:excel|csv|xlsx|spreadsheet|results?|answer)\b.*"#, "export"),
      (#"(?:save|keep|store)\b.*"#, "save"), (#"(?:export|write|get .* into excel|get .* to excel)\b.*"#, "export"),
      (#"(?:open|load|import|read)\b.*"#, "open"), (#"(?:filter|select|keep only|choose)\b.*"#, "where"),
      (#"(?:sort|order|rank)\b.*"#, "sort"), (#"(?:group|count|summari[sz]e|aggregate|total|pivot)\b.*"#, "show"),
      (#"(?:compare)\b.*"#, "change"), (#"(?:quit|exit|leave|stop|end|close)\b.*"#, "quit"),
      (#"(?:undo|go back)\b.*"#, "undo"),
      (#"(?:chart|plot|graph|draw)\b.*"#, "chart"), (#"(?:define|make|create) (?:a |my own )?metrics?\b.*"#, "metric"),
      (#"(?:replay|rerun|run|repeat)\b.*"#, "run"), (#"(?:check|verify)\b.*"#, "check"),
      (#"(?:learn|practi[sc]e|start)\b.*"#, "learn"),
    ].map { PhraseRule(how + $0.0, "help \($0.1)") } + [
      PhraseRule(#"^(?:which|what) tables (?:are|do|does|is|can)\b.*"#, "tables"),
      PhraseRule(#"^(?:list|show)(?: me)?(?: all)?(?: the)? tables$"#, "tables"),
      PhraseRule(#"^how many rows (?:are|does|do) .*\b(?:each|every|the) tables?(?: have)?$"#, "tables"),
      PhraseRule(
        #"^(?:which|what) (?:dates|days|period|periods|time|years|months) (?:do|does|is|are) the data (?:cover|covered|have)$"#,
        "tables"),
      PhraseRule(
        #"^(?:which|what) metrics (?:are there|are defined|are available|exist|do you have|can i use)$"#, "metrics"),
      PhraseRule(#"^(?:list|show)(?: me)?(?: all)?(?: the)? metrics$"#, "metrics"),
      PhraseRule(
        #"^(?:which|what) (?:targets|goals) (?:are|were|have been|do we) (?:met|reached|missed|not met|meet|miss)$"#,
        "scorecard"),
      PhraseRule(#"^(?:are|were|did we (?:meet|reach)) (?:all )?(?:the|our) targets(?: met| reached)?$"#, "scorecard"),
      PhraseRule(
        #"^(?:explain|define|what (?:is|does))(?: the)?(?: metric)? (\w+_\w+)(?: mean| measure)?$"#, "explain metric $1"
      ),
      PhraseRule(
        #"^(?:explain|define)(?: the)?(?: metric)? (\w+_\w+) in ([^|]+)$"#, "explain metric $1 in $2"),
      PhraseRule(
        #"^(?:reported|published) (?:figures|numbers|values) (?:against|versus|vs|and|compared (?:with|to)) (?:the )?(?:computed|recomputed|calculated|actual|our)(?: ones| figures| numbers)?$"#,
        "reconcile"),
      PhraseRule(#"^(?:show (?:me )?)?(?:the )?rows (?:behind|of|for|under) (\w+_[\w_]+)$"#, "rows $1"),
      PhraseRule(#"^scorecard (?:for|of|at|on) (.+)$"#, "scorecard in $1"),
      PhraseRule(#"^scorecard ((?:q[1-4]|[12]\d{3}).*)$"#, "scorecard in $1"),
      PhraseRule(#"^what (?:does|do|is meant by) (?:an? |the )?([^|]+?)(?: mean)?$"#, "help $1"),
      PhraseRule(
        #"^what (?:is|are) (?:an? )(?:dossier that is |dossier |procedure )?([^|]+?)(?: dossiers?| procedures?)?$"#,
        "help $1"),
      PhraseRule(#"^(?:meaning|definition) of (?:the )?([^|]+)$"#, "help $1"),
      PhraseRule(
        #"^(?:are there|which columns have|are there any) (?:missing|empty|blank) values(?: in(?: the)? (\w+?)(?: table)?)$"#,
        "describe $1"),
      PhraseRule(#"^what are the values of (\w+) in (\w+)$"#, "values $2.$1"),
      PhraseRule(
        #"^(?:what|which) (?:columns|fields) (?:are|is) (?:there )?in(?: the)? (\w+?)(?: table)?$"#, "describe $1"),
      PhraseRule(#"^what (?:is|are) in(?: the)? (\w+?)(?: table)?$"#, "describe $1"),
      PhraseRule(
        #"^(?:what|which) (?:values|options|kinds|types) (?:does|do|of)(?: the)? (?:column )?(\w+)(?: column)?(?: have| take| are there)?$"#,
        "values $1"),
      PhraseRule(
        #"^(?:what|which) (?:(?:can|could) i (?:do|type|ask)|commands (?:are there|exist|can i use))(?: here)?$"#,
        "help"),
      PhraseRule(
        #"^(?:which|what) (?:targets|goals) (?:are|were|have been) (?:met|reached|missed|not met|not reached) in (.+)$"#,
        "scorecard in $1"),
      PhraseRule(#"^(?:which|what) (\w+?)s? (?:are there|exist|do we have)$"#, "values $1"),
      PhraseRule(#"^what are the (?:possible |different )?values of (\w+)$"#, "values $1"),
      PhraseRule(#"^what (?:kinds|types) of (\w+) are there$"#, "values $1.kind", "values $1.type"),
      PhraseRule(#"^explain (\w+)$"#, "help $1"),
      PhraseRule(
        #"^how (?:is|are) (?:an? |the )?(\w+_\w+) (?:calculated|computed|defined|measured|worked out)$"#,
        "explain metric $1"),
      PhraseRule(
        #"^how (?:is|are) (?:an? |the )?([^|]+?)(?: dossiers?| procedures?)? (?:calculated|computed|defined|measured|worked out)$"#,
        "help $1"),
      PhraseRule(
        #"^which columns of (\w+) (?:have|are|contain) (?:empty|blank|missing)(?: cells| values)?$"#, "describe $1"),
    ]

  private static let howVietnamese = #"^(?:toi )?(?:lam (?:sao|the nao|cach nao)|cach|muon)(?: de)?(?: co the)? "#

  private static let vietnameseHelp =
    [
      (#"(?:luu|ghi) .*\b(?:excel|csv|xlsx|ket qua)\b.*"#, "xuất"), (#"luu\b.*"#, "lưu"),
      (#"(?:xuat|ghi ra|chuyen sang)\b.*"#, "xuất"), (#"(?:mo|nap|doc|nhap)\b.*"#, "mở"),
      (#"loc\b.*"#, "lọc"), (#"(?:sap xep|xep hang|xep)\b.*"#, "sắp xếp"),
      (#"(?:nhom|dem|tong hop|cong|thong ke)\b.*"#, "hiện"),
      (#"so sanh\b.*"#, "thay đổi"), (#"(?:thoat|ket thuc|dong)\b.*"#, "thoát"),
      (#"(?:ve|tao) bieu do\b.*"#, "biểu đồ"),
      (#"(?:chay lai|chay)\b.*"#, "chạy"), (#"kiem tra lai\b.*"#, "kiểm tra"), (#"hoc\b.*"#, "học"),
    ].map { PhraseRule(howVietnamese + $0.0, "trợ giúp \($0.1)") } + [
      PhraseRule(#"^(?:co |dang co |dang mo )?(?:nhung|cac) bang(?: du lieu)?(?: nao)?$"#, "bảng"),
      PhraseRule(#"^du lieu (?:co )?(?:tu (?:ngay|thang) nao den|den) (?:ngay|thang) nao$"#, "bảng"),
      PhraseRule(#"^moi bang co bao nhieu dong$"#, "bảng"),
      PhraseRule(#"^bang ([^|]+?) co bao nhieu (?:dong|ban ghi)$"#, "$1 | hiện đếm"),
      PhraseRule(#"^(?:bang )?([^|]+?) co (?:nhung |cac )?(?:cot|truong) (?:nao|gi)$"#, "mô tả $1"),
      PhraseRule(#"^cac cot (?:cua|trong) (?:bang )?([^|]+)$"#, "mô tả $1"),
      PhraseRule(#"^(?:the nao la|hieu the nao la) (?:ho so |thu tuc )?([^|]+)$"#, "trợ giúp $1"),
      PhraseRule(#"^cot nao (?:cua|trong) ([^|]+?) (?:con )?(?:de |bi )?trong$"#, "mô tả $1"),
      PhraseRule(#"^cot ([^|]+?) (?:cua|trong) ([^|]+?) co (?:nhung |cac )?gia tri (?:nao|gi)$"#, "giá trị $2.$1"),
      PhraseRule(#"^cot ([^|]+?) co (?:nhung |cac )?gia tri (?:nao|gi)$"#, "giá trị $1"),
      PhraseRule(
        #"^(?:ten |danh sach )(?:cac )(quan,? huyen|quan huyen|linh vuc|don vi|kenh|trang thai)(?: trong du lieu| co trong du lieu)$"#,
        "giá trị $1"),
      PhraseRule(#"^(?:xem |cho xem )?(?:cac |nhung )?gia tri (?:cua |trong )(?:cot )?([^|]+)$"#, "giá trị $1"),
      PhraseRule(#"^(?:co )?(?:cac |nhung )?chi so(?: nao)?$"#, "các chỉ số"),
      PhraseRule(
        #"^(?:cac |nhung )?chi tieu nao (?:da )?(?:dat|khong dat|chua dat)(?:,? (?:chi tieu )?nao (?:chua|khong) dat)?$"#,
        "bảng điểm"),
      PhraseRule(#"^giai thich(?: chi so)? (\w+_[\w_]+)$"#, "giải thích chỉ số $1"),
      PhraseRule(
        #"^giai thich(?: chi so)? (\w+_[\w_]+) (?:trong |cua )?((?:quy|thang|nam) [^|]+)$"#,
        "giải thích chỉ số $1 trong $2"),
      PhraseRule(
        #"^so lieu (?:cong bo|bao cao) so (?:sanh )?voi so lieu (?:tinh lai|tinh duoc|thuc te)$"#, "đối chiếu"),
      PhraseRule(#"^(?:cho )?xem (?:vai|mot vai|may) dong(?: dau)?(?: cua)?(?: bang)? ([^|]+)$"#, "$1 | lấy đầu 5"),
      PhraseRule(#"^du lieu (?:cua )?([^|]+?) (?:co )?tu (?:ngay|thang) nao den (?:ngay|thang) nao$"#, "bảng"),
      PhraseRule(
        #"^(?:cac |nhung )?chi tieu nao (?:da )?(?:dat|khong dat|chua dat) (?:trong )?(.+)$"#, "bảng điểm trong $1"),
      PhraseRule(#"^(?:bang )?ket qua (?:thuc hien )?(?:cac )?chi tieu (?:trong )?(.+)$"#, "bảng điểm trong $1"),
      PhraseRule(#"^(?:co )?(?:nhung|cac) ([^|]+?) nao$"#, "giá trị $1"),
      PhraseRule(#"^cot ([^|]+?) (?:la|nghia la) gi$"#, "trợ giúp $1"),
      PhraseRule(#"^cot nao (?:cua|trong) ([^|]+?) co o trong$"#, "mô tả $1"),
    ]
}
