import Diagnostics

extension MessageExample {
  /// Comparisons of periods, and notes of the sense in which a statement was taken.
  static let ofChanges: [MessageExample] = [
    MessageExample(
      .cumulativeStartsLate,
      english: """
        warning MC2201: cumulative from 01/07/2020 only, where 2020Q3 starts, not from the start of the year; 'in ytd …' takes the whole year
        """,
      vietnamese: """
        cảnh báo MC2201: chỉ lũy kế từ 01/07/2020, ngày bắt đầu của quý III/2020, không phải từ đầu năm; dùng 'trong lũy kế …' để tính cả năm
        """),
    MessageExample(
      .periodOutsideData,
      english: """
        error MC1272: 2031 lies outside the data: 'received' goes from 16/12/2019 to 30/09/2020
          dossiers | in 2031 | show count
                        ^^^^
        """,
      vietnamese: """
        lỗi MC1272: năm 2031 nằm ngoài dữ liệu: 'ngày tiếp nhận' chỉ từ 16/12/2019 đến 30/09/2020
          dossiers | in 2031 | show count
                        ^^^^
        """),
    MessageExample(
      .periodsApart,
      english: """
        error MC1273: 2020Q2 and 2020Q3 have no day in common
          dossiers | in 2020Q2 | in 2020Q3 | show count
                                    ^^^^^^
        """,
      vietnamese: """
        lỗi MC1273: quý II/2020 và quý III/2020 không có ngày nào chung
          dossiers | in 2020Q2 | in 2020Q3 | show count
                                    ^^^^^^
        """),
    MessageExample(
      .changeAfterTwoPeriods,
      english: """
        error MC1274: 'change' compares one period with another, and two 'in' stand before it: keep one of them
          dossiers | in 2020 | in 2020Q3 | show count | change from previous
                                                        ^^^^^^
        """,
      vietnamese: """
        lỗi MC1274: 'thay đổi' so một kỳ với kỳ khác, nhưng phía trước có hai 'trong': chỉ để lại một
          dossiers | in 2020 | in 2020Q3 | show count | change from previous
                                                        ^^^^^^
        """),
    MessageExample(
      .noDataInPeriod,
      english: """
        warning MC2213: no data of 2031: 'received' goes from 16/12/2019 to 30/09/2020
        """,
      vietnamese: """
        cảnh báo MC2213: không có số liệu của năm 2031: 'ngày tiếp nhận' chỉ từ 16/12/2019 đến 30/09/2020
        """),
    MessageExample(
      .cumulativeOfFewerDays,
      english: """
        warning MC2214: cumulative from 01/08/2020 only, where the filter on 'received' begins, not from the start of the year
        """,
      vietnamese: """
        cảnh báo MC2214: chỉ lũy kế từ 01/08/2020, ngày bắt đầu theo bộ lọc 'ngày tiếp nhận', không phải từ đầu năm
        """),
    MessageExample(
      .todaysState, before: "set as_of 2020-08-31", after: "set as_of none",
      english: """
        warning MC2215: 'status' tells how things stand on 30/09/2020, where the data end; how they stood on 31/08/2020 is not known
        """,
      vietnamese: """
        cảnh báo MC2215: 'trạng thái' là tình trạng vào ngày chốt số liệu 30/09/2020; không biết tình trạng vào ngày 31/08/2020
        """),
    MessageExample(
      .periodTaken,
      english: """
        note: this quarter = 2020Q3
        """,
      vietnamese: """
        ghi chú: this quarter = quý III/2020
        """),
    MessageExample(
      .periodsIntersect,
      english: """
        note: 2020 and 2020Q3: the days of both, 01/07/2020–30/09/2020
        """,
      vietnamese: """
        ghi chú: năm 2020 và quý III/2020: chỉ tính những ngày chung, 01/07/2020–30/09/2020
        """),
    MessageExample(
      .rangeByMinus,
      english: """
        error MC1275: '3-4' is a difference here, below 0; from the one to the other is '3..4'
          procedures | where level = 3-4
                                     ^^^
          try: procedures | where level in 3..4
        """,
      vietnamese: """
        lỗi MC1275: '3-4' ở đây là phép trừ, ra số âm; từ số này đến số kia viết là '3..4'
          procedures | where level = 3-4
                                     ^^^
          thử: procedures | where level in 3..4
        """),
    MessageExample(
      .listBySlash,
      english: """
        error MC1296: '3/4' is a quotient here, and no whole number; several values are written in a list: (3, 4)
          procedures | where level = 3/4
                                     ^^^
          try: procedures | where level in (3, 4)
        """,
      vietnamese: """
        lỗi MC1296: '3/4' ở đây là phép chia, không ra số nguyên; nhiều giá trị thì viết thành danh sách: (3, 4)
          procedures | where level = 3/4
                                     ^^^
          thử: procedures | where level in (3, 4)
        """),
    MessageExample(
      .derivedColumnHidden,
      english: """
        warning MC2216: 'deadline' takes the place of the column of that name that is worked out of the dates of 'dossiers'
        """,
      vietnamese: """
        cảnh báo MC2216: 'deadline' thay cho cột cùng tên được tính từ các ngày của 'hồ sơ'
        """),
    MessageExample(
      .previousIsLonger,
      english: """
        error MC1276: 'previous year' is longer than 2020Q3: the same period of the year before is 'last year', and a whole year is written as such
          dossiers | in 2020Q3 | show count | change from previous year
                                                          ^^^^^^^^^^^^^
          try: dossiers | in 2020Q3 | show count | change from last year
        """,
      vietnamese: """
        lỗi MC1276: 'previous year' dài hơn quý III/2020: cùng kỳ năm trước viết là 'cùng kỳ', cả năm thì viết rõ năm đó
          dossiers | in 2020Q3 | show count | change from previous year
                                                          ^^^^^^^^^^^^^
          thử: dossiers | in 2020Q3 | show count | change from last year
        """),
    MessageExample(
      .totalOfAllGroups,
      english: """
        note: the total is of all groups, also of those that 'where' leaves out; a 'where' before 'show' counts only what it keeps
        """,
      vietnamese: """
        ghi chú: dòng tổng tính trên mọi nhóm, kể cả nhóm mà 'where' loại ra; đặt 'where' trước 'hiện' để chỉ tính phần được giữ lại
        """),
    MessageExample(
      .partialPeriod,
      english: """
        warning MC2202: 2020 goes past the data's cut-off date 30/09/2020: it is not complete
        """,
      vietnamese: """
        cảnh báo MC2202: năm 2020 vượt quá ngày chốt số liệu 30/09/2020: kỳ chưa đủ
        """),
    MessageExample(
      .sameNumberOfDays, before: "set as_of 2020-08-15", after: "set as_of none",
      english: """
        warning MC2203: 2020Q3 and 2020Q2: both sides count their first 46 days only
        """,
      vietnamese: """
        cảnh báo MC2203: quý III/2020 và quý II/2020: cả hai bên chỉ tính 46 ngày đầu
        """),
    MessageExample(
      .beforeFirstDay,
      english: """
        warning MC2204: the data begin on 16/12/2019: they do not tell all of 2019Q4
        """,
      vietnamese: """
        cảnh báo MC2204: dữ liệu bắt đầu từ 16/12/2019: chưa phản ánh đủ quý IV/2019
        """),
    MessageExample(
      .sameDates, before: "set as_of 2020-08-15", after: "set as_of none",
      english: """
        warning MC2210: 2020Q3 and 2019Q3 count up to 15/08/2020 and 15/08/2019 only
        """,
      vietnamese: """
        cảnh báo MC2210: quý III/2020 và quý III/2019: chỉ tính đến 15/08/2020 và 15/08/2019
        """),
    MessageExample(
      .differentLengths,
      english: """
        warning MC2211: the two sides are not equally long: 92 days of 2020Q3, 274 of 2020
        """,
      vietnamese: """
        cảnh báo MC2211: độ dài hai kỳ khác nhau: quý III/2020 tính 92 ngày, năm 2020 tính 274 ngày
        """),
    MessageExample(
      .noDataBefore,
      english: """
        warning MC2212: the data begin on 16/12/2019: there are none of 2018 to compare with
        """,
      vietnamese: """
        cảnh báo MC2212: dữ liệu bắt đầu từ 16/12/2019: không có số liệu của năm 2018 để so sánh
        """),
    MessageExample(
      .innerQueryByKey,
      english: "note: rows of 'procedures' in parentheses are compared by 'code'",
      vietnamese: "ghi chú: các dòng của 'thủ tục hành chính' trong ngoặc được so theo cột 'mã thủ tục'"),
    MessageExample(
      .rankedBy,
      english: """
        note: ranked by 'count'
        """,
      vietnamese: """
        ghi chú: xếp theo 'đếm'
        """),
    MessageExample(
      .periodNotBegun,
      english: """
        error MC1270: 2020Q4 has not begun on 30/09/2020, where the data end: there is nothing to compare
          dossiers | in 2020Q4 by due | show count | change from previous
                                                     ^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1270: đến ngày chốt số liệu 30/09/2020, quý IV/2020 chưa bắt đầu: không có gì để so sánh
          dossiers | in 2020Q4 by due | show count | change from previous
                                                     ^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .availableNames,
      english: """
        error MC1201: no table 'zzz'
          zzz | show count
          ^^^
          there are: procedures, dossiers, domains, units, inspections, decisions, decision_procedures, targets, reported, periods, holidays
        """,
      vietnamese: """
        lỗi MC1201: không có bảng 'zzz'
          zzz | show count
          ^^^
          hiện có: thủ tục hành chính, hồ sơ, danh mục lĩnh vực, đơn vị, kiểm tra, quyết định, thủ tục của quyết định, chỉ tiêu, số liệu báo cáo, kỳ báo cáo, ngày nghỉ lễ
        """),
    MessageExample(
      .numberRead,
      english: """
        note: 100.000 read as 100 000
        """,
      vietnamese: """
        ghi chú: 100.000 được đọc là 100 000
        """),
    MessageExample(
      .valueTaken,
      english: """
        note: domain = "Y tế"
        """,
      vietnamese: """
        ghi chú: lĩnh vực = "Y tế"
        """),
    MessageExample(
      .shortWay,
      english: """
        note: level = procedure.level
        """,
      vietnamese: """
        ghi chú: level = thủ tục hành chính.mức độ
        """),
    MessageExample(
      .reportingDays, "dossiers | in 2020Q3 | show count", before: "set calendar reporting",
      after: "set calendar calendar",
      english: """
        note: reporting period 2020Q3: 15/06/2020–14/09/2020
        """,
      vietnamese: """
        ghi chú: kỳ báo cáo quý III/2020: 15/06/2020–14/09/2020
        """),
    MessageExample(
      .periodBy,
      english: """
        note: periods go by 'resolved'
        """,
      vietnamese: """
        ghi chú: kỳ tính theo 'ngày xử lý xong'
        """),
    MessageExample(
      .periodInsideHas,
      before:
        "metric used_online on procedures = ratio(has dossiers(channel = online) of online) time dossiers.received",
      english: """
        note: the period holds for the rows of 'dossiers', by 'received'
        """,
      vietnamese: """
        ghi chú: kỳ áp dụng cho các dòng của 'hồ sơ', theo 'ngày tiếp nhận'
        """),
    MessageExample(
      .comparedWith,
      english: """
        note: compared with 2020Q2: 01/04/2020–30/06/2020
        """,
      vietnamese: """
        ghi chú: so với quý II/2020: 01/04/2020–30/06/2020
        """),
    MessageExample(
      .changeNeedsShow,
      english: """
        error MC1249: 'change' compares measures and so needs a 'show' before it
          dossiers | in 2020Q3 | change from previous
                                 ^^^^^^
          try: dossiers | in 2020Q3 | show count | change from previous
        """,
      vietnamese: """
        lỗi MC1249: 'thay đổi' so sánh số đo nên cần 'hiện' đứng trước
          dossiers | in 2020Q3 | change from previous
                                 ^^^^^^
          thử: dossiers | in 2020Q3 | show count | change from previous
        """),
    MessageExample(
      .changeNeedsPeriod,
      english: """
        error MC1250: 'change' needs a period: an 'in' before the 'show', or a key such as 'by quarter'
          dossiers | show count | change from previous
                                  ^^^^^^
        """,
      vietnamese: """
        lỗi MC1250: 'thay đổi' cần một kỳ: 'trong' đứng trước 'hiện', hoặc nhóm theo kỳ như 'theo quý'
          dossiers | show count | change from previous
                                  ^^^^^^
        """),
    MessageExample(
      .changeAfterAcross, "dossiers | in 2020 | show count by district across quarter | change from previous",
      english: """
        error MC1251: 'change' compares rows; after 'across' the periods are columns: use 'by' in its place
          dossiers | in 2020 | show count by district across quarter | change from previous
                                                                       ^^^^^^
        """,
      vietnamese: """
        lỗi MC1251: 'thay đổi' so sánh các dòng; sau 'ngang' các kỳ là cột: dùng 'theo' thay thế
          dossiers | in 2020 | show count by district across quarter | change from previous
                                                                       ^^^^^^
        """),
    MessageExample(
      .changeTwice, "dossiers | in 2020Q3 | show count | change from previous | change from last year",
      english: """
        error MC1252: only one 'change' in a query
          dossiers | in 2020Q3 | show count | change from previous | change from last year
                                                                     ^^^^^^
        """,
      vietnamese: """
        lỗi MC1252: mỗi truy vấn chỉ có một 'thay đổi'
          dossiers | in 2020Q3 | show count | change from previous | change from last year
                                                                     ^^^^^^
        """),
    MessageExample(
      .changeAfterGroupsChanged, "dossiers | in 2020Q3 | show count by district | top 1 other | change from previous",
      english: """
        error MC1256: 'change' compares the groups that 'show' made; 'top 1 other' must come after it
          dossiers | in 2020Q3 | show count by district | top 1 other | change from previous
                                                                        ^^^^^^
        """,
      vietnamese: """
        lỗi MC1256: 'thay đổi' so sánh các nhóm do 'hiện' tạo; 'top 1 other' phải đứng sau nó
          dossiers | in 2020Q3 | show count by district | top 1 other | change from previous
                                                                        ^^^^^^
        """),
    MessageExample(
      .changeFromPeriodWithKey,
      english: """
        error MC1253: each row is a period already (by quarter): only 'previous' and 'last year' can be compared with
          dossiers | in 2020 | show count by quarter | change from 2019
                                                                   ^^^^
        """,
      vietnamese: """
        lỗi MC1253: mỗi dòng đã là một kỳ (theo quý): chỉ so được với 'kỳ trước' và 'cùng kỳ'
          dossiers | in 2020 | show count by quarter | change from 2019
                                                                   ^^^^
        """),
  ]
}
