import Diagnostics

extension MessageExample {
  /// What the dates of dossiers give, and values by condition.
  static let ofDerived: [MessageExample] = [
    MessageExample(
      .derivedNeedsDates,
      english: """
        error MC1290: 'pending' is worked out of received, resolved; 'procedures' lacks received, resolved
          procedures | where pending | show count
                             ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1290: 'pending' được tính từ ngày tiếp nhận, ngày xử lý xong; bảng 'thủ tục hành chính' thiếu ngày tiếp nhận, ngày xử lý xong
          procedures | where pending | show count
                             ^^^^^^^
        """),
    MessageExample(
      .stockAfterShow,
      english: """
        error MC1291: 'pending' is asked of dossiers: it stands before 'show'
          dossiers | show count by district | where pending
                                                    ^^^^^^^
          try: dossiers | where pending | show count by district
        """,
      vietnamese: """
        lỗi MC1291: 'đang giải quyết' xét trên từng hồ sơ: phải đứng trước 'hiện'
          dossiers | show count by district | where pending
                                                    ^^^^^^^
          thử: dossiers | where pending | show count by district
        """),
    MessageExample(
      .dayOutsideData,
      english: """
        error MC1292: 01/01/2031 lies outside the data, which tell of 16/12/2019 to 30/09/2020
          dossiers | where pending at 2031-01-01 | show count
                                      ^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1292: 01/01/2031 nằm ngoài dữ liệu; dữ liệu phản ánh từ 16/12/2019 đến 30/09/2020
          dossiers | where pending at 2031-01-01 | show count
                                      ^^^^^^^^^^
        """),
    MessageExample(
      .officialTerm,
      english: """
        error MC1293: 'đã giải quyết' is a matter of dates, not a status; it may mean 'ngày xử lý xong là không thiếu'
          dossiers | where status = "đã giải quyết" | show count
                                    ^^^^^^^^^^^^^^^
          try: dossiers | where ngày xử lý xong là không thiếu | show count
        """,
      vietnamese: """
        lỗi MC1293: 'đã giải quyết' xét theo ngày, không phải một trạng thái; có thể là 'ngày xử lý xong là không thiếu'
          dossiers | where status = "đã giải quyết" | show count
                                    ^^^^^^^^^^^^^^^
          thử: dossiers | where ngày xử lý xong là không thiếu | show count
        """),
    MessageExample(
      .branchesDiffer,
      english: """
        error MC1294: 'if' would give text or a number; both values must be of one kind
          dossiers | add x = if(resolved > due, "late", 0)
                                                        ^
        """,
      vietnamese: """
        lỗi MC1294: 'nếu' sẽ cho chữ hoặc số; hai giá trị phải cùng loại
          dossiers | add x = if(resolved > due, "late", 0)
                                                        ^
        """),
    MessageExample(
      .bandLimits,
      english: """
        error MC1295: the limits of bands are written numbers, each greater than the one before
          dossiers | add x = band(fee, 10, 5)
                                           ^
        """,
      vietnamese: """
        lỗi MC1295: đầu các khoảng phải là số viết sẵn, số sau lớn hơn số trước
          dossiers | add x = band(fee, 10, 5)
                                           ^
        """),
    MessageExample(
      .noHolidays,
      english: """
        warning MC2230: no holidays are known of 2018–2019: Saturdays and Sundays alone are left out there
        """,
      vietnamese: """
        cảnh báo MC2230: chưa có ngày nghỉ lễ của 2018–2019: những năm đó chỉ trừ thứ bảy và chủ nhật
        """),
  ]
}
