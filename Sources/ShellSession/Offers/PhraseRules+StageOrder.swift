/// Stages in another order than that in which they work, or with the word of a stage left out; English, then Vietnamese.
extension PhraseRule {
  static let stageOrder =
    englishOrder + englishTotals + englishGuesses + vietnameseOrder + vietnameseTotals + vietnameseGuesses

  private static let englishOrder = [
    PhraseRule(
      #"\| ?(?:group(?:ed)? )?by ([^|]+?) ?\| ?(?:show )?((?:count|sum|avg|median|min|max|ratio|share)\b[^|]*?)(?= ?(?:\||$))"#,
      "| show $2 by $1"),
    PhraseRule(
      #"\| ?(show [^|]+?) ?\| ?((?:in|where|except) [^|]+?)(?= ?(?:\||$))"#, "| $2 | $1", isGuess: true),
    PhraseRule(
      #"\| ?((?:top|bottom) \d+) ?\| ?(show [^|]+? by [^|]+?)(?= ?(?:\||$))"#, "| $2 | $1", isStrong: true,
      isGuess: true),
    PhraseRule(
      #"\| ?(sort [^|]+?) ?\| ?(show [^|]+?)(?= ?(?:\||$))"#, "| $2 | $1", isGuess: true),
    PhraseRule(#"(\| ?in [^|]+?) ?\| ?(change from [^|]+)"#, "$1 | show count | $2", isGuess: true),
    PhraseRule(#"\| ?expect (count [^|]+)"#, "| show count | expect $1"),
    PhraseRule(#"\| ?([\w.]+ ?(?:[<>]=?|!?=) ?[^|=<>]+?)(?= ?(?:\||$))"#, "| where $1"),
    PhraseRule(#"\| ?between (\S+) and (\S+)"#, "| in $1..$2"),
    PhraseRule(#"\band (in (?:\d|q\d)\S*)(?= ?(?:\||$))"#, "| $1"),
    PhraseRule(#"^([^|]+ \| .+?) ?\| ?export ([^|]+)$"#, "$1; export $2"),
    PhraseRule(
      #"\| ?show ([^|]+?) by (year|half|quarter|month|week|day) ?\(([\w.]+)\)"#, "| add $2 = $2($3) | show $1 by $2"),
    PhraseRule(#"\bshow (top|bottom) (\d+) ([\w.]+) by ([\w.]+)"#, "show $4 by $3 | $1 $2"),
    PhraseRule(#"^(?:the )?(top|bottom) (\d+) ([\w ]+?)s?$"#, "{dated} | show count by $3 | $1 $2", isGuess: true),
  ]

  private static let englishTotals = [
    PhraseRule(#", ?across "#, " across "),
    PhraseRule(#",? (?:with|and|plus) (?:a |the )?(?:grand )?totals?(?= ?(?:\||$))"#, " total"),
    PhraseRule(#"\btotal count\b"#, "count"), PhraseRule(#"\bshow total(?= by\b| *$)"#, "show count"),
    PhraseRule(
      #"\bshow (?:the )?(?:share|breakdown|distribution) of ([\w.]+)(?= ?(?:\||$))"#, "show share(count) by $1",
      isGuess: true),
    PhraseRule(#" ?/ ?(?:all|total|everything)(?=\))"#, ""),
    PhraseRule(#"\bshow ([\w.]+) ?/ ?(?:count|total|all)(?= by\b| ?\||$)"#, "show ratio($1)"),
  ]

  private static let vietnameseOrder = [
    PhraseRule(#"\| ?(?:nhom )?theo ([^|]+?) ?\| ?(?:hien )?([^|]+?)(?= ?(?:\||$))"#, "| hiện $2 theo $1"),
    PhraseRule(#"\| ?nhom theo ([^|]+)$"#, "| hiện đếm theo $1"),
    PhraseRule(#"\| ?(hien [^|]+?) ?\| ?((?:trong|loc|tru) [^|]+?)(?= ?(?:\||$))"#, "| $2 | $1", isGuess: true),
    PhraseRule(
      #"\| ?((?:dau|cuoi) \d+) ?\| ?(hien [^|]+? theo [^|]+?)(?= ?(?:\||$))"#, "| $2 | $1", isStrong: true,
      isGuess: true),
    PhraseRule(#"\| ?((?:sap xep|sap) [^|]+?) ?\| ?(hien [^|]+?)(?= ?(?:\||$))"#, "| $2 | $1", isGuess: true),
    PhraseRule(
      #"(\| ?trong [^|]+?) ?\| ?((?:thay doi )?so (?:sanh )?voi [^|]+)"#, "$1 | hiện đếm | $2", isGuess: true),
    PhraseRule(#"\| ?(ky vong|bao dam|phai) (dem [^|]+)"#, "| hiện đếm | $1 $2"),
    PhraseRule(
      #"\| ?(?!(?:loc|hien|them|tru|trong|ky vong|bao dam) )([^|=<>()]+? ?(?:[<>]=?|!?=) ?[^|=<>]+?)(?= ?(?:\||$))"#,
      "| lọc $1"),
    PhraseRule(#" tu (\d+[/-][\d/-]+) den (\d+[/-][\d/-]+)"#, " trong $1..$2"),
    PhraseRule(#"\bva (trong (?:quy|thang|nam|luy ke|\d)[^|]*)"#, "| $1"),
    PhraseRule(#"^([^|]+ \| .+?) ?\| ?(xuat [^|]+)$"#, "$1; $2"),
    PhraseRule(
      #"\| ?hien ([^|]+?) theo (nam|quy|thang|tuan|ngay) ?\(([^()|]+)\)"#, "| thêm kỳ_$2 = $2($3) | hiện $1 theo kỳ_$2"),
    PhraseRule(#"\bhien (dau|cuoi) (\d+) ([^|]+?) theo ([^|]+)$"#, "hiện $4 theo $3 | $1 $2"),
    PhraseRule(#"\| ?(dau|cuoi) (\d+) (?!theo )([^|]+)$"#, "| hiện đếm theo $3 | $1 $2", isGuess: true),
    PhraseRule(#"^(dau|cuoi) (\d+) (?!theo )([^|]+)$"#, "{dated} | hiện đếm theo $3 | $1 $2", isGuess: true),
    PhraseRule(#"\| ?(?:gioi han|chi lay) (\d+)"#, "| lấy đầu $1"),
    PhraseRule(#"\| ?(?:chon|lay|xem) (?:cac )?(?:cot )?(?=\D)"#, "| liệt kê "),
  ]

  private static let vietnameseTotals = [
    PhraseRule(#", ?ngang "#, " ngang "),
    PhraseRule(#",? (?:co|va|kem|kem theo)(?: ca)?(?: dong)? tong(?: cong| so)?(?= ?(?:\||$))"#, " tổng"),
    PhraseRule(#"\bhien (?:tong so|tong)(?= theo | ?\||$)"#, "hiện đếm"),
    PhraseRule(
      #"\bhien (?:ty trong|ti trong|co cau) (?:cua |theo )?([^|(),]+?)(?= ?(?:\||$))"#, "hiện tỷ trọng(đếm) theo $1",
      isGuess: true),
    PhraseRule(#"(\bhien (?:dem|cong|trung binh|trung vi)\b[^|]*?) loc "#, "$1 nếu ", isStrong: true),
    PhraseRule(#" co ((?:dem|ty le|cong|trung binh|trung vi) ?[<>!=][^|]*)"#, " | lọc $1"),
    PhraseRule(
      #"\b(lon nhat|nho nhat|trung vi|dem khac nhau) (?!\()([^|,()]+?)(?= theo | ?\|| *$)"#, "$1($2)"),
    PhraseRule(#"\| ?(?=(?:tong|cong|lon nhat|nho nhat|dem khac nhau) ?\()"#, "| hiện "),
    PhraseRule(#"\| ?tính (?=[^|]+)"#, "| hiện ", needsMarks: true),
    PhraseRule(#" ?/ ?(?:tat ca|tong(?: so)?)(?=\))"#, ""),
    PhraseRule(#"\bhien ([^|()/,]+?) ?/ ?(?:dem|tong(?: so)?|tat ca)(?= theo | ?\||$)"#, "hiện tỷ lệ($1)"),
  ]

  private static let englishGuesses = [
    PhraseRule(
      #"^which (\d+) ([\w ]+?)s? (?:has|have)(?: the)? most (\w+)\??$"#, "$3 | show count by $2 | top $1"),
    PhraseRule(#"^(\w+) not (\w+)$"#, "$1 | where not $2"),
    PhraseRule(#"^(\w+) (overdue|late|pending|on[_ ]time)( by [^|]+)$"#, "$1 | where $2 | show count$3"),
    PhraseRule(
      #"^(?:how many|number of|count(?: of)?) ([^|,]+?) by ([^|,]+), ?top (\d+)$"#, "$1 | show count by $2 | top $3"),
    PhraseRule(
      #"\| ?(?:unique|different) ([\w.]+)(?= ?(?:\||$))"#, "| show distinct($1)", "| show count by $1"),
    PhraseRule(#"^export (\w+) to excel$"#, "$1; export results.csv excel", isGuess: true),
  ]

  private static let vietnameseGuesses = [
    PhraseRule(
      #"^ty le ho so (?:nop |gui |tiep nhan )(?:qua )?(truc tuyen|truc tiep|buu chinh)( theo [^|]+)?$"#,
      "{dated} | hiện tỷ lệ(kênh = \"$1\")$2"),
    PhraseRule(#"\| ?(?:cac |so )?([^|]+?) khac nhau(?= ?(?:\||$))"#, "| hiện đếm khác nhau($1)", isGuess: true),
    PhraseRule(#"(\bloc [^|=<>]+?) tu (?:ngay )?(\d{1,2}/\d{1,2}/\d{4})(?= ?(?:\||$))"#, "$1 >= $2"),
    PhraseRule(
      #"^luy ke (?:so )?ho so(?: tu dau nam| ca nam)?( theo [^|]+)$"#,
      "{dated} | trong lũy kế {year} | hiện lũy kế(đếm)$1", isGuess: true),
    PhraseRule(
      #"^xuat ([^|]+?) (?:ra|sang|cho) (?:tep |file )?excel$"#, "$1; xuất ket-qua.csv cho excel", isGuess: true),
  ]
}
