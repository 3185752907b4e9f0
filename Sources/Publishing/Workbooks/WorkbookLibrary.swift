import Diagnostics
import Glibc

/// The functions of libxlsxwriter that are used, found when the first workbook is written: a start without one does not
/// load the library. Sheets, workbooks and formats belong to the library and end with the workbook.
@safe struct WorkbookLibrary {
  typealias Handle = OpaquePointer

  let newWorkbook: @convention(c) (UnsafePointer<CChar>) -> Handle?
  let close: @convention(c) (Handle) -> CInt
  let addSheet: @convention(c) (Handle, UnsafePointer<CChar>) -> Handle?
  let addFormat: @convention(c) (Handle) -> Handle?
  let setBold: @convention(c) (Handle) -> Void
  let setWrap: @convention(c) (Handle) -> Void
  let setNumberFormat: @convention(c) (Handle, UnsafePointer<CChar>) -> Void
  let writeText: @convention(c) (Handle, UInt32, UInt16, UnsafePointer<CChar>, Handle?) -> CInt
  let writeNumber: @convention(c) (Handle, UInt32, UInt16, Double, Handle?) -> CInt
  let writeBoolean: @convention(c) (Handle, UInt32, UInt16, CInt, Handle?) -> CInt
  let freeze: @convention(c) (Handle, UInt32, UInt16) -> Void
  let setWidth: @convention(c) (Handle, UInt16, UInt16, Double, Handle?) -> CInt

  /// The library's file name, and Debian's package that has it.
  private static let file = "libxlsxwriter.so.4"
  private static let package = "libxlsxwriter4"

  /// - Throws: Where the library is not installed, with the name of its package.
  init() throws(DiagnosticError) {
    let missing = DiagnosticError(.workbookLibraryMissing, ["package": .text(Self.package)])
    guard let library = unsafe dlopen(Self.file, RTLD_NOW | RTLD_LOCAL) else { throw missing }
    func symbol<Function>(_ name: String, _: Function.Type) throws(DiagnosticError) -> Function {
      guard let address = unsafe dlsym(library, name) else { throw missing }
      return unsafe unsafeBitCast(address, to: Function.self)
    }
    typealias OfHandle = @convention(c) (Handle) -> Void
    unsafe newWorkbook = try unsafe symbol("workbook_new", (@convention(c) (UnsafePointer<CChar>) -> Handle?).self)
    unsafe close = try unsafe symbol("workbook_close", (@convention(c) (Handle) -> CInt).self)
    unsafe addSheet = try unsafe symbol(
      "workbook_add_worksheet", (@convention(c) (Handle, UnsafePointer<CChar>) -> Handle?).self)
    unsafe addFormat = try unsafe symbol("workbook_add_format", (@convention(c) (Handle) -> Handle?).self)
    unsafe setBold = try unsafe symbol("format_set_bold", OfHandle.self)
    unsafe setWrap = try unsafe symbol("format_set_text_wrap", OfHandle.self)
    unsafe setNumberFormat = try unsafe symbol(
      "format_set_num_format", (@convention(c) (Handle, UnsafePointer<CChar>) -> Void).self)
    unsafe writeText = try unsafe symbol(
      "worksheet_write_string",
      (@convention(c) (Handle, UInt32, UInt16, UnsafePointer<CChar>, Handle?) -> CInt).self)
    unsafe writeNumber = try unsafe symbol(
      "worksheet_write_number", (@convention(c) (Handle, UInt32, UInt16, Double, Handle?) -> CInt).self)
    unsafe writeBoolean = try unsafe symbol(
      "worksheet_write_boolean", (@convention(c) (Handle, UInt32, UInt16, CInt, Handle?) -> CInt).self)
    unsafe freeze = try unsafe symbol("worksheet_freeze_panes", (@convention(c) (Handle, UInt32, UInt16) -> Void).self)
    unsafe setWidth = try unsafe symbol(
      "worksheet_set_column", (@convention(c) (Handle, UInt16, UInt16, Double, Handle?) -> CInt).self)
  }
}
