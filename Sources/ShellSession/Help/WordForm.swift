import QuerySyntax
import VietnameseText

extension WordDefinition {
  /// How the word is written, with the words of a language; nil where it is written alone.
  func form(in language: Language) -> String? {
    if language == .english { return form }
    return form?.replacing(/"[^"]*"|one table|last year|starts with|answers on|answers off|[a-z_]+|[A-Z]+/) { match in
      let word = String(match.output)
      return Self.placeholders[word] ?? Keyword(writtenAs: word)?.title(language)
        ?? HistoryWord(writtenAs: word)?.title[language] ?? OpenWord(writtenAs: word)?.title[language]
        ?? CellWord(writtenAs: word)?.title[language] ?? LearnWord(writtenAs: word)?.title[language] ?? word
    }
  }

  private static let placeholders: [String: String] = [
    "CONDITION": "ĐIỀU KIỆN", "PERIOD": "KỲ", "DATE": "NGÀY", "NAME": "TÊN", "EXPRESSION": "BIỂU THỨC",
    "MEASURE": "SỐ ĐO",
    "KEY": "CỘT NHÓM", "COLUMN": "CỘT", "NUMBER": "SỐ", "UNIT": "ĐƠN VỊ THỜI GIAN", "QUERY": "TRUY VẤN",
    "TABLE": "BẢNG",
    "PATH": "TỆP",
    "HEADING": "TIÊU ĐỀ", "VALUE": "GIÁ TRỊ", "TEXT": "CHỮ", "WORD": "TỪ", "SETTING": "THIẾT LẬP", "CODE": "MÃ",
    "LESSON": "BÀI",
    "\"STATEMENT\"": "\"CÂU LỆNH\"",
    "\"TITLE\"": "\"TIÊU ĐỀ\"",
    "\"SOURCE\"": "\"NGUỒN\"", "\"TEXT\"": "\"CHỮ\"", "keys": "phím", "one table": "một bảng", "periods": "kỳ",
  ]
}
