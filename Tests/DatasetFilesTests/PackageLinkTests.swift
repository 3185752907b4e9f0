import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Links in a package's folder: they lead to files of the package, or the package is refused.
@Suite struct PackageLinkTests {
  private static let description = #"{"name": "p", "resources": [{"name": "a", "path": "in/a.csv"}]}"#

  /// A package of one table, and a folder beside it with a table of its own.
  private func package() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write(Self.description, to: "p/datapackage.json")
    try scratch.write("n\n1\n", to: "p/real.csv")
    try scratch.write("n\n2\n", to: "other/a.csv")
    try scratch.write(Self.description, to: "other/datapackage.json")
    return scratch
  }

  private func fault(opening path: String) -> DiagnosticID? {
    do throws(DiagnosticError) {
      _ = try DatasetReader().open(path: path)
      return nil
    } catch {
      return error.diagnostic.id
    }
  }

  @Test func aLinkWithinThePackageIsFollowed() throws {
    let scratch = try package()
    try FileManager.default.createDirectory(atPath: scratch.path("p/in"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("p/in/a.csv"), withDestinationPath: "../real.csv")
    #expect(fault(opening: scratch.path("p")) == nil)
    // By a link to the package itself, too.
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "p")
    #expect(fault(opening: scratch.path("link")) == nil)
  }

  @Test(arguments: ["file", "folder", "description"])
  func aLinkOutOfThePackageIsRefused(_ kind: String) throws {
    let scratch = try package()
    let files = FileManager.default
    if kind == "folder" {
      try files.createSymbolicLink(atPath: scratch.path("p/in"), withDestinationPath: "../other")
    } else {
      try files.createDirectory(atPath: scratch.path("p/in"), withIntermediateDirectories: false)
    }
    if kind == "file" {
      try files.createSymbolicLink(atPath: scratch.path("p/in/a.csv"), withDestinationPath: "../../other/a.csv")
    }
    if kind == "description" {
      try scratch.write("n\n1\n", to: "p/in/a.csv")
      try files.removeItem(atPath: scratch.path("p/datapackage.json"))
      try files.createSymbolicLink(
        atPath: scratch.path("p/datapackage.json"), withDestinationPath: "../other/datapackage.json")
    }
    #expect(fault(opening: scratch.path("p")) == .packageLinkUnsafe)
    // The file itself can be opened by that path.
    if kind == "file" { #expect(fault(opening: scratch.path("p/in/a.csv")) == nil) }
  }
}
