extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let kernel: [DiagnosticID] = [
    kernelLibraryMissing, connectionFileUnusable, connectionFileLacks, kernelAddressUnusable, kernelNotInstalled,
  ]
}

/// What can go wrong where the program is the kernel of a notebook.
package extension DiagnosticID {
  /// The example, where Debian's package is not installed.
  static let kernelLibraryMissing = DiagnosticID(
    "MC1775", example: "motcua kernel run -f connection.json",
    english: "the kernel of a notebook needs the library of the package {package}: apt-get install {package}",
    vietnamese: "nhân Jupyter cần thư viện của gói {package}: apt-get install {package}")

  /// The example, where the file cannot be read or made.
  static let connectionFileUnusable = DiagnosticID(
    "MC1776", example: "motcua kernel run -f /root/connection.json",
    english: "the connection file '{path}' cannot be used: {reason}",
    vietnamese: "không dùng được tệp kết nối '{path}': {reason}")

  /// The example, where the file is not what Jupyter gives to a kernel.
  static let connectionFileLacks = DiagnosticID(
    "MC1777", example: "motcua kernel run -f README.md",
    english: "the connection file '{path}' has no usable {what}",
    vietnamese: "tệp kết nối '{path}' thiếu hoặc ghi sai: {what}")

  /// The example, where another kernel listens at an address of the file.
  static let kernelAddressUnusable = DiagnosticID(
    "MC1778", example: "motcua kernel run -f connection.json",
    english: "the kernel cannot listen at {address}: {reason}",
    vietnamese: "nhân Jupyter không nhận được kết nối tại {address}: {reason}")

  /// The example, where the folder cannot be written.
  static let kernelNotInstalled = DiagnosticID(
    "MC1779", example: "motcua kernel install --prefix /proc",
    english: "'{path}' cannot be written: {reason}",
    vietnamese: "không ghi được '{path}': {reason}")
}
