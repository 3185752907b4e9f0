import TableTyping

extension PackageDocument.Resource {
  /// What is said of the bytes of its files; nil for nothing that can be compared.
  ///
  /// - Parameter paths: Of the files; none for records in the package's own.
  func content(of paths: [String]) -> DeclaredContent? {
    DeclaredContent(
      table: DeclaredSchema.titles(title, titles, fallback: name), paths: paths, byteCount: byteCount, hash: contentHash
    )
  }

  /// Bytes of its files, as the package says them.
  private var byteCount: Int? { bytes.flatMap { Int($0.text) }.flatMap { $0 < 0 ? nil : $0 } }

  private var contentHash: DeclaredContent.Hash? { (hash?.text).flatMap(DeclaredContent.Hash.init) }

  /// What is said of its bytes and cannot be compared with them, each as `bytes: 1 MB`.
  var unfollowedContent: [String] {
    let isInline = inline != nil
    let unfollowedBytes = bytes.flatMap { isInline || byteCount == nil ? "bytes: \($0.text)" : nil }
    let unfollowedHash = hash.flatMap {
      !$0.text.isEmpty && (isInline || contentHash == nil) ? "hash: \($0.text)" : nil
    }
    return [unfollowedBytes, unfollowedHash].compactMap(\.self)
  }
}
