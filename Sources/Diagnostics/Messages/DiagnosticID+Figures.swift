extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let figures: [DiagnosticID] = [
    figureCellUnknown, figureUnknown, figureAmbiguous, figureIncomplete, figureNotAnswered, figureAddressUnreadable,
    figureDiffers, figuresSame, figuresDifferent, parameterUnknown, parameterMissing, parameterValueWrong,
    parameterUndeclared, parameterHasNoList, parameterHasNoValues, parameterFilesCollide,
  ]
}

/// Figures in the prose of documents, which are links to the answers of named cells, and parameters of documents.
package extension DiagnosticID {
  /// A document with a cell `name=provision` and the link of the example.
  static let figureCellUnknown = DiagnosticID(
    "MC1730", example: "[1,671](#provison.n)",
    english: "line {line}: no cell or parameter is named '{name}'",
    vietnamese: "dòng {line}: không có ô hay tham số nào tên là '{name}'")

  /// A document whose cell `provision` has no such column.
  static let figureUnknown = DiagnosticID(
    "MC1731", example: "[1,671](#provision.onlin)",
    english: "line {line}: '{address}' is not in the answer, which has no '{part}'",
    vietnamese: "dòng {line}: không tìm thấy '{address}': kết quả không có '{part}'")

  /// A document with two cells named `provision`.
  static let figureAmbiguous = DiagnosticID(
    "MC1732", example: "[1,671](#provision.n)",
    english: "line {line}: '{address}' means several values: {names}",
    vietnamese: "dòng {line}: '{address}' ứng với nhiều giá trị: {names}")

  /// A document whose cell `by_tier` has several rows.
  static let figureIncomplete = DiagnosticID(
    "MC1733", example: "[1,412](#by_tier)",
    english: "line {line}: '{address}' is more than one value; one of these tells which: {names}",
    vietnamese: "dòng {line}: '{address}' có nhiều giá trị; cần ghi thêm một trong số: {names}")

  /// A document whose cell `provision` is marked `skip`.
  static let figureNotAnswered = DiagnosticID(
    "MC1734", example: "[1,671](#provision.n)",
    english: "line {line}: the cell '{name}' gave no table, so that '{address}' has no value",
    vietnamese: "dòng {line}: ô '{name}' không cho bảng kết quả nên '{address}' không có giá trị")

  static let figureAddressUnreadable = DiagnosticID(
    "MC1735", example: "[1,671](#provision..n)",
    english: "line {line}: '{address}' cannot be read as the address of a figure, such as provision.n",
    vietnamese: "dòng {line}: không đọc được '{address}' thành địa chỉ của một số liệu, ví dụ provision.n")

  /// A document whose cell `provision` gives 1,671.
  static let figureDiffers = DiagnosticID(
    "MC2730", example: "[1,617](#provision.n)",
    english: "line {line}: '{text}' is not what '{address}' gives: {found}",
    vietnamese: "dòng {line}: '{text}' không đúng với '{address}': {found}")

  /// A document whose figures are right.
  static let figuresSame = DiagnosticID(
    "MC3730", example: nil,
    english: "{figures} in the prose; each is what its cell gives",
    vietnamese: "{figures} trong lời văn; tất cả đúng với kết quả của ô")

  /// A document with a wrong figure.
  static let figuresDifferent = DiagnosticID(
    "MC3731", example: nil,
    english: "{figures} in the prose; {different} not what the cells give",
    vietnamese: "{figures} trong lời văn; {different} không đúng với kết quả của ô")

  /// A document without such a parameter, run with `--set`.
  static let parameterUnknown = DiagnosticID(
    "MC1740", example: "--set quartr=2020Q3",
    english: "the document has no parameter '{name}'",
    vietnamese: "tài liệu không có tham số '{name}'")

  /// A document whose parameter `unit` has no default.
  static let parameterMissing = DiagnosticID(
    "MC1741", example: nil,
    english: "the parameter '{name}' has no default: give its value by --set {name}=…",
    vietnamese: "tham số '{name}' không có giá trị mặc định: cần ghi --set {name}=…")

  /// The example where the parameter is a period.
  static let parameterValueWrong = DiagnosticID(
    "MC1742", example: "--set quarter=2020Q5",
    english: "'{value}' is no value of the parameter '{name}', which takes {kind}",
    vietnamese: "'{value}' không phải là giá trị của tham số '{name}'; tham số này nhận {kind}")

  /// A cell that uses `$quartr`, which the header does not declare.
  static let parameterUndeclared = DiagnosticID(
    "MC1743", example: "dossiers | in $quartr | show count",
    english: "cell {cell} uses '${name}', which the header's parameters do not name",
    vietnamese: "ô {cell} dùng '${name}' nhưng phần đầu tệp không khai báo tham số này")

  /// A document whose parameter is a period, run for each of its values.
  static let parameterHasNoList = DiagnosticID(
    "MC1744", example: "--each quarter",
    english: "the parameter '{name}' has no list of values to go through",
    vietnamese: "tham số '{name}' không có danh sách giá trị để chạy lần lượt")

  /// A document whose parameter takes the values of a column that no table has.
  static let parameterHasNoValues = DiagnosticID(
    "MC1745", example: "parameters: {unit: {values: units.nothing}}",
    english: "the parameter '{name}' takes the values of '{column}', which cannot be listed",
    vietnamese: "tham số '{name}' nhận giá trị của '{column}' nhưng không liệt kê được cột này")

  /// A document run for each value of a parameter, of which two differ only in signs that no file name has.
  static let parameterFilesCollide = DiagnosticID(
    "MC1746", example: nil,
    english: "two values of '{name}' would be written to one file, '{path}'",
    vietnamese: "hai giá trị của '{name}' sẽ ghi vào cùng một tệp '{path}'")
}
