/// Days and spans as people write them: with the name of the month, without the year, and with words for before and after.
extension PhraseRule {
  /// A day in digits, with or without its year.
  private static let day = #"\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?"#
  /// What ends a stage.
  private static let end = #"(?= ?(?:\||$))"#

  /// The names of the months come first: the day before them is no number of its own.
  static let dates: [PhraseRule] = namedMonths + spokenDays + dateSpans + sides

  private static let namedMonths: [PhraseRule] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].enumerated().flatMap { index, name -> [PhraseRule] in
    let month = name == "may" ? name : "(?:\(name)|\(name.prefix(3))\\.?)"
    let ordinal = "(\\d{1,2})(?:st|nd|rd|th)?"
    let number = index + 1
    return [
      PhraseRule("\\b\(ordinal) (?:of )?\(month),? ?(\\d{4})\\b", "$1/\(number)/$2", isStrong: true),
      PhraseRule("\\b\(month) \(ordinal),? (\\d{4})\\b", "$1/\(number)/$2", isStrong: true),
      PhraseRule("\\b\(ordinal) (?:of )?\(month)\\b(?!,? ?\\d)", "$1/\(number)/{year}"),
      PhraseRule("\\b\(month) \(ordinal)\\b(?!,? ?\\d)", "$1/\(number)/{year}"),
      PhraseRule("([<>=]) ?\(month),? (\\d{4})\\b", "$1 $2-\(number < 10 ? "0" : "")\(number)", isStrong: true),
    ]
  }

  private static let spokenDays: [PhraseRule] = [
    PhraseRule(
      #"\b(?:ngay |mung |mong )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})\b"#, "$1/$2/$3", isStrong: true),
    PhraseRule(#"\b(?:ngay |mung |mong )?(\d{1,2}) thang (\d{1,2})[/-](\d{4})\b"#, "$1/$2/$3", isStrong: true),
    PhraseRule(#"\b(?:ngay|mung|mong) (\d{1,2}) thang (\d{1,2})\b(?! ?(?:[/-]|nam) ?\d)"#, "$1/$2/{year}"),
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

  /// Before, after, from and up to a day: of the date that periods go by, or of the column that is named.
  private static let sides: [PhraseRule] =
    [
      ("since|from|starting|starting from|tu|ke tu", ">="), ("after|sau", ">"), ("before|truoc", "<"),
      ("until|up to|through|den|den het", "<="),
    ].flatMap { words, sign -> [PhraseRule] in
      let before = #"(?:is |la )?(?:\#(words))(?: ngay)?(?: [<>]=?)?"#
      return [
        PhraseRule(#"(\b(?:where|loc) [^|<>=]+?) \#(before) (?=\d)"#, "$1 \(sign) "),
        PhraseRule(#"^([^|]+?) \#(before) (\#(day))"# + end, "$1 | {where} {received} \(sign) $2"),
        PhraseRule(#"\| ?\#(before) (\#(day))"# + end, "| {where} {received} \(sign) $1"),
      ]
    } + [PhraseRule(#"(\b(?:where|loc) [^|<>=]+?) (?:is )?(?:on|dated|vao ngay|vao) (?=\d)"#, "$1 = ")]
}
