package import VietnameseText

/// A word among the arguments of a command; anywhere else it is plain.
package protocol ArgumentWord: Sendable, CaseIterable {
  /// The word as it is written in either language.
  var title: LocalizedText { get }
}

extension ArgumentWord {
  /// The word that a text writes in either language, with or without marks, blanks or low lines between its parts.
  package init?(writtenAs text: String) {
    let wanted = TextFolding.identifier(text)
    let word = Self.allCases.first { word in
      Language.allCases.contains { TextFolding.identifier(word.title[$0]) == wanted }
    }
    guard let word else { return nil }
    self = word
  }
}

/// The words behind the path of `open`, each with a value; anywhere else they are plain.
package enum OpenWord: ArgumentWord, Hashable {
  case heading, rows, numbers, mapping, sheet, encoding

  /// The word as it is written in either language.
  package var title: LocalizedText {
    switch self {
    case .heading: LocalizedText(english: "heading", vietnamese: "tiêu đề")
    case .rows: LocalizedText(english: "rows", vietnamese: "dòng")
    case .numbers: LocalizedText(english: "numbers", vietnamese: "kiểu số")
    case .mapping: LocalizedText(english: "mapping", vietnamese: "ánh xạ")
    case .sheet: LocalizedText(english: "sheet", vietnamese: "trang tính")
    case .encoding: LocalizedText(english: "encoding", vietnamese: "bảng mã")
    }
  }

  /// What the word settles, in one line.
  package var meaning: LocalizedText {
    switch self {
    case .heading:
      LocalizedText(
        english: "the lines or rows of the heading; none where there is no heading",
        vietnamese: "dòng tiêu đề của tệp; none nếu tệp không có tiêu đề")
    case .rows:
      LocalizedText(
        english: "all: totals, repeated headings and what stands below stay rows",
        vietnamese: "tất cả: giữ cả dòng tổng, tiêu đề lặp và phần dưới bảng")
    case .numbers:
      LocalizedText(english: "how 1.234 is read: en or vi", vietnamese: "cách đọc 1.234: en hoặc vi")
    case .mapping:
      LocalizedText(english: "which heading is which column", vietnamese: "tiêu đề nào là cột nào")
    case .sheet: LocalizedText(english: "the sheet of a workbook", vietnamese: "trang tính của bảng tính Excel")
    case .encoding:
      LocalizedText(english: "the encoding of a text file", vietnamese: "bảng mã của tệp văn bản")
    }
  }

  /// A statement with the word and a value.
  package var example: String {
    switch self {
    case .heading: "open list.xlsx heading 3"
    case .rows: "open list.xlsx rows all"
    case .numbers: "open list.csv numbers vi"
    case .mapping: "open list.csv mapping id=so_ho_so"
    case .sheet: "open list.xlsx sheet \"Quý II\" as q2"
    case .encoding: "open list.csv encoding windows-1258"
    }
  }
}

/// The words after `learn`; anywhere else they are plain.
package enum LearnWord: ArgumentWord, Hashable {
  case review, report, placement, pause, keepAnswers, dropAnswers

  /// The word as it is written in either language.
  package var title: LocalizedText {
    switch self {
    case .review: LocalizedText(english: "review", vietnamese: "ôn tập")
    case .report: LocalizedText(english: "report", vietnamese: "báo cáo")
    case .placement: LocalizedText(english: "placement", vietnamese: "đầu vào")
    case .pause: LocalizedText(english: "pause", vietnamese: "tạm dừng")
    case .keepAnswers: LocalizedText(english: "answers on", vietnamese: "lưu câu trả lời")
    case .dropAnswers: LocalizedText(english: "answers off", vietnamese: "không lưu câu trả lời")
    }
  }

  /// What comes after the word, in a few words.
  package var meaning: LocalizedText {
    switch self {
    case .review: LocalizedText(english: "exercises that are due again", vietnamese: "các bài tập đến hạn ôn")
    case .report: LocalizedText(english: "what was done so far", vietnamese: "những gì đã làm")
    case .placement: LocalizedText(english: "where to begin", vietnamese: "nên bắt đầu từ bài nào")
    case .pause: LocalizedText(english: "closes the exercise for a while", vietnamese: "gác bài tập lại")
    case .keepAnswers:
      LocalizedText(english: "keeps wrong answers on this computer", vietnamese: "lưu câu trả lời sai trên máy này")
    case .dropAnswers: LocalizedText(english: "keeps no wrong answers", vietnamese: "không lưu câu trả lời sai")
    }
  }
}

/// The words after `move` and `rerun`; anywhere else they are plain.
package enum CellWord: ArgumentWord, Hashable {
  case after, stale

  /// The word as it is written in either language.
  package var title: LocalizedText {
    switch self {
    case .after: LocalizedText(english: "after", vietnamese: "sau")
    case .stale: LocalizedText(english: "stale", vietnamese: "đã cũ")
    }
  }

  /// What comes after the word, or what it stands for, in a few words.
  package var meaning: LocalizedText {
    switch self {
    case .after: LocalizedText(english: "the cell behind which it is put", vietnamese: "ô đứng ngay trước")
    case .stale:
      LocalizedText(english: "cells whose answers may be others by now", vietnamese: "các ô mà kết quả có thể đã khác")
    }
  }
}

/// The words after `history`; anywhere else they are plain.
package enum HistoryWord: Sendable, Hashable, CaseIterable {
  case search, delete

  /// The word as it is written in either language.
  package var title: LocalizedText {
    switch self {
    case .search: LocalizedText(english: "search", vietnamese: "tìm")
    case .delete: LocalizedText(english: "delete", vietnamese: "xóa")
    }
  }

  /// What comes after the word, in a few words.
  package var meaning: LocalizedText {
    switch self {
    case .search: LocalizedText(english: "statements that hold a text", vietnamese: "các câu lệnh có chữ đã nêu")
    case .delete: LocalizedText(english: "statements by number or text", vietnamese: "câu lệnh theo số hoặc theo chữ")
    }
  }

  /// The word that a text writes in either language, with or without marks.
  package init?(writtenAs text: String) {
    let folded = TextFolding.folded(text)
    let word = Self.allCases.first { word in
      Language.allCases.contains { TextFolding.folded(word.title[$0]) == folded }
    }
    guard let word else { return nil }
    self = word
  }
}
