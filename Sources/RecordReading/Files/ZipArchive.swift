import CZip
import Diagnostics
import Foundation

/// A ZIP archive in memory, read with libzip.
///
/// The unsafe part: libzip's C functions. Proof: the archive's bytes are copied into memory that the source owns and
/// frees (`zip_source_buffer_create` with its last argument 1 takes memory of `malloc`); every handle is closed once, in
/// `deinit` or in the function that opened it; `zip_fread` gets the true size of the memory that it fills.
@safe final class ZipArchive {
  /// The greatest part that is unpacked, in bytes; a greater one is refused, whatever the archive says of its size.
  static let partLimit = 1 << 29

  private let path: String
  private let archive: OpaquePointer

  init(_ file: FileBytes) throws(DiagnosticError) {
    let path = file.path
    let bytes = try file.readAll()
    if bytes.isEmpty { throw DiagnosticError(.emptyFile, ["path": .text(path)]) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Self.compoundFileFault(bytes, path) }
    self.path = path
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let memory = unsafe malloc(bytes.count)
    unsafe memory?.copyMemory(from: bytes, byteCount: bytes.count)
    guard let memory = unsafe memory,
      let source = unsafe zip_source_buffer_create(memory, zip_uint64_t(bytes.count), 1, &error)
    else { throw Self.fault(path, "out of memory") }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_source_free(source)
      throw Self.fault(path, reason)
    }
    unsafe self.archive = archive
  }

  deinit { unsafe zip_discard(archive) }

  /// The one file that is packed in the archive; throws where it holds none, or more.
  func onlyFile() throws(DiagnosticError) -> (name: String, bytes: [UInt8]) {
    let count = unsafe max(0, zip_get_num_entries(archive, 0))
    let names = (0..<count).compactMap { entry -> String? in
      guard let name = unsafe zip_get_name(archive, zip_uint64_t(entry), 0) else { return nil }
      let text = unsafe String(cString: name)
      // Folders, and what the Finder adds.
      return text.hasSuffix("/") || text.hasPrefix("__MACOSX/") ? nil : text
    }
    guard names.count == 1, let bytes = try part(names[0]) else {
      throw DiagnosticError(.archiveOfSeveral, ["path": .text(path), "count": .number(names.count)])
    }
    return (names[0], bytes)
  }

  /// The bytes of a part; nil where the archive has none of that name.
  func part(_ name: String) throws(DiagnosticError) -> [UInt8]? {
    guard let index = index(of: name) else { return nil }
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw archiveFault() }
    if unsafe status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw DiagnosticError(.workbookEncrypted, ["path": .text(path)])
    }
    if unsafe status.size > UInt64(Self.partLimit) { throw tooLarge(name) }
    guard let file = unsafe zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw archiveFault() }
    defer { unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    unsafe bytes.reserveCapacity(Int(status.size))
    var chunk: [UInt8] = Array(repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      if count < 0 { throw Self.fault(path, unsafe String(cString: zip_file_strerror(file))) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<Int(count)])
      if bytes.count > Self.partLimit { throw tooLarge(name) }
    }
  }

  /// The place of a part, whatever the case of its letters. Some programs write the paths of Windows, wholly or in part.
  private func index(of name: String) -> zip_int64_t? {
    let index = unsafe zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    if index >= 0 { return index }
    let wanted = name.lowercased()
    let count = unsafe zip_get_num_entries(archive, 0)
    for entry in 0..<max(0, count) {
      guard let found = unsafe zip_get_name(archive, zip_uint64_t(entry), 0) else { continue }
      if unsafe String(cString: found).replacing("\\", with: "/").lowercased() == wanted { return entry }
    }
    return nil
  }

  private func tooLarge(_ part: String) -> DiagnosticError {
    DiagnosticError(
      .workbookTooLarge, ["path": .text(path), "part": .text(part), "limit": .number(Self.partLimit >> 20)])
  }

  private func archiveFault() -> DiagnosticError {
    Self.fault(path, unsafe String(cString: zip_strerror(archive)))
  }

  private static func fault(_ path: String, _ reason: String) -> DiagnosticError {
    DiagnosticError(.workbookUnreadable, ["path": .text(path), "reason": .text(reason)])
  }

  /// An OLE compound file is a workbook with a password, or one of the old format.
  private static func compoundFileFault(_ bytes: [UInt8], _ path: String) -> DiagnosticError {
    let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var start = 0
    while let first = bytes[start...].firstIndex(of: mark[0]) {
      if bytes[first...].starts(with: mark) { return DiagnosticError(.workbookEncrypted, ["path": .text(path)]) }
      start = first + 1
    }
    return fault(path, "Excel 97–2003 (.xls)")
  }
}
