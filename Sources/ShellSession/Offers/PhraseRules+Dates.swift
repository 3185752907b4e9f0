/// Days and spans as people write them: with the name of the month, without the year, and with words for before and after.
extension PhraseRule {
  /// A day, month, quarter or year in digits.
  private static let day =
    #"(?:thang \d{1,2}/\d{4}|quy (?:[1-4]|i{1,3}|iv)/\d{4}|\d{4}[qh][1-4]|\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?|\d{4}(?![/-]))"#
  /// What ends a stage.
  private static let end = #"(?= ?(?:\||$))"#

  /// The names of the months come first: the day before them is no number of its own.
  static let dates: [PhraseRule] = namedMonths + spokenDays + dateSpans + sides

  /// Each by its whole name or its first three letters.
  private static let anyMonth = EnglishMonths.names.map { name in
    name == "may" ? name : "\(name.prefix(3))(?:\(name.dropFirst(3)))?"
  }.joined(separator: "|")
  private static let timeWords = "since|from|before|after|to|until|till|through|thru|by|up to|and|or|between"

  private static let namedMonths: [PhraseRule] = EnglishMonths.names.enumerated().flatMap {
    index, name -> [PhraseRule] in
    let month = name == "may" ? name : "(?:\(name)|\(name.prefix(3))\\.?)"
    let ordinal = "(\\d{1,2})(?:st|nd|rd|th)?"
    let number = index + 1
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return [
      PhraseRule("\\b\(ordinal) (?:of )?\(month),? ?(\\d{4})\\b", "$1/\(number)/$2", isStrong: true),
      PhraseRule("\\b\(month) \(ordinal),? (\\d{4})\\b", "$1/\(number)/$2", isStrong: true),
      PhraseRule("\\b\(ordinal) (?:of )?\(month)\\b(?!,? ?\\d)", "$1/\(number)/{year}"),
      PhraseRule("\\b\(month) \(ordinal)\\b(?!,? ?\\d)", "$1/\(number)/{year}"),
      PhraseRule("([<>=]) ?\(month),? (\\d{4})\\b", "$1 $2-\(digits)", isStrong: true),
      PhraseRule("(?<=\\b(?:\(timeWords)) )\(month),? (\\d{4})\\b", "$1-\(digits)"),
      PhraseRule("(?<=\\b(?:\(timeWords)) )\(month)\\b(?!,? ?\\d)", "{year}-\(digits)"),
      PhraseRule("\\b\(month) (?=(?:to|until|till|through|and) [a-z]+\\.?,? (\\d{4}))", "$1-\(digits) "),
      PhraseRule("\\b\(month) ?[-–] ?(?=[a-z]+\\.?,? (\\d{4}))", "$1-\(digits) to "),
      PhraseRule("\\b\(month) (?=(?:to|until|till|through|and|or) (?:\(anyMonth))\\b(?!,? ?\\d))", "{year}-\(digits) "),
      PhraseRule("\\b\(month),? (\\d{4})(?= (?:to|until|till|through|and|or) )", "$1-\(digits)"),
      PhraseRule(
        "\\b(from|between) \(month) (?=(?:to|and|until|through) [a-z]+\\.?,? (\\d{4}))", "$1 $2-\(digits) "),
    ]
  }

  private static let spokenDays: [PhraseRule] = [
    PhraseRule(
      #"\b(?:ngay |mung |mong )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})\b"#, "$1/$2/$3", isStrong: true),
    PhraseRule(#"\b(?:ngay |mung |mong )?(\d{1,2}) thang (\d{1,2})[/-](\d{4})\b"#, "$1/$2/$3", isStrong: true),
    PhraseRule(#"\b(?:ngay|mung|mong) (\d{1,2}) thang (\d{1,2})\b(?! ?(?:[/-]|nam) ?\d)"#, "$1/$2/{year}"),
    PhraseRule(
      #"\btu thang (\d{1,2}) (?:den|toi) thang (\d{1,2})(?:/| nam )(\d{4})\b"#, "từ tháng $1/$3 đến tháng $2/$3"),
    PhraseRule(#"\b(tu|den|truoc|sau) thang (\d{1,2})\b(?! ?(?:[/-]|nam) ?\d)"#, "$1 tháng $2/{year}"),
    PhraseRule(#"\bngay (?=\d{1,4}[/-]\d{1,2}[/-]\d)"#, ""),
    // Not every 3/4 is a day: a word before it tells.
    PhraseRule(
      #"(?<=\b(?:ngay|tu|den|het|truoc|sau|from|to|until|since|before|after|on|between|and) )(\d{1,2})/(\d{1,2})(?![\d/-])"#,
      "$1/$2/{year}"),
  ]

  private static let dateSpans: [PhraseRule] = [
    (#"(?:from|between) (\#(day)) (?:to|until|through|and) (\#(day))"#, "in"),
    (#"(?:loc )?tu (?:ngay )?(\#(day)) (?:den|toi)(?: het)?(?: ngay)? (\#(day))"#, "trong"),
  ].flatMap { span, word -> [PhraseRule] in
    [
      PhraseRule("^([^|]+?) " + span + end, "$1 | \(word) $2..$3"),
      PhraseRule(#"\| ?"# + span + end, "| \(word) $1..$2"),
    ]
  }

  /// What a date is called by what happened on it.
  private static let happenings = [
    (#"(?:submitted|sent(?: in)?|(?:duoc )?nop)"#, "{submitted}"),
    (#"(?:received|(?:duoc )?(?:tiep )?nhan)"#, "{received}"),
    (#"(?:resolved|finished|done|closed|(?:da |duoc )*(?:giai quyet|xu ly|hoan thanh)(?: xong)?)"#, "{resolved}"),
    (#"(?:due|(?:den han|hen tra|phai tra))"#, "{due}"),
    (#"(?:returned|(?:da |duoc )*tra(?: ket qua)?)"#, "{returned}"),
  ]

  /// Before, after, from and up to a day: of the date that is named by what happened, else of that by which periods go.
  private static let sides: [PhraseRule] =
    [
      ("since|from|starting|starting from|tu|ke tu", ">="), ("after|sau", ">"), ("before|truoc", "<"),
      ("until|up to|through|by|den|den het", "<="), ("on|vao", "="),
    ].flatMap { words, sign -> [PhraseRule] in
      let before = #"(?:is |la )?(?:\#(words))(?: ngay)?(?: [<>]=?)?"#
      let other = happenings.map(\.0).joined(separator: "|")
      return [PhraseRule(#"(\b(?:where|loc) [^|<>=]+?) \#(before) (?=\d)"#, "$1 \(sign) ")]
        + happenings.flatMap { happening, date in
          [
            PhraseRule(#"^([^|]+?) \#(happening) \#(before) (\#(day))"# + end, "$1 | {where} \(date) \(sign) $2"),
            PhraseRule(#"\| ?\#(happening) \#(before) (\#(day))"# + end, "| {where} \(date) \(sign) $1"),
          ]
        } + [
          PhraseRule(
            #"^((?!.*\b(?:\#(other))\b)[^|]+?) \#(before) (\#(day))"# + end, "$1 | {where} {received} \(sign) $2"),
          PhraseRule(#"\| ?\#(before) (\#(day))"# + end, "| {where} {received} \(sign) $1"),
        ]
    }
}
