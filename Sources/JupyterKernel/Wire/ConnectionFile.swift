package import Diagnostics
import Foundation
import Glibc

/// Where a kernel listens, and the key of its messages: what the file says that Jupyter gives to a kernel.
package struct ConnectionFile: Sendable, Hashable {
  /// The five channels of a kernel.
  package enum Channel: String, Sendable, CaseIterable {
    case shell = "shell_port"
    case published = "iopub_port"
    case input = "stdin_port"
    case control = "control_port"
    case heartbeat = "hb_port"
  }

  /// Of ``addresses``: what a socket is bound to.
  private let addresses: [Channel: String]
  /// Of the signatures; empty where messages are not signed.
  package let key: String

  /// The address of a channel, as `tcp://127.0.0.1:50160`.
  package func address(of channel: Channel) -> String { addresses[channel] ?? "" }

  /// Reads the file.
  ///
  /// - Throws: Where it cannot be read, or does not say what is needed.
  package init(path: String) throws(DiagnosticError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      let reason = unsafe String(cString: strerror(errno))
      throw DiagnosticError(.connectionFileUnusable, ["path": .text(path), "reason": .text(reason)])
    }
    guard let value = try? JSONValue(parsing: data) else { throw Self.lacking("JSON", path) }
    try self.init(value, path: path)
  }

  private init(_ value: JSONValue, path: String) throws(DiagnosticError) {
    let transport = value["transport"]?.text ?? "tcp"
    guard let place = value["ip"]?.text, ["tcp", "ipc"].contains(transport) else {
      throw Self.lacking("ip, transport", path)
    }
    guard ["hmac-sha256", nil].contains(value["signature_scheme"]?.text), let key = value["key"]?.text else {
      throw Self.lacking("key, signature_scheme", path)
    }
    var addresses: [Channel: String] = [:]
    for channel in Channel.allCases {
      guard let port = value[channel.rawValue]?.integer, (1...65535).contains(port) else {
        throw Self.lacking(channel.rawValue, path)
      }
      let isAddressOfSix = transport == "tcp" && place.contains(":") && !place.hasPrefix("[")
      let host = isAddressOfSix ? "[\(place)]" : place
      addresses[channel] = transport == "tcp" ? "tcp://\(host):\(port)" : "ipc://\(place)-\(port)"
    }
    self.addresses = addresses
    self.key = key
  }

  private static func lacking(_ what: String, _ path: String) -> DiagnosticError {
    DiagnosticError(.connectionFileLacks, ["path": .text(path), "what": .text(what)])
  }

  /// Writes a new file with free ports of this machine and a new key, which only the user can read.
  ///
  /// - Throws: Where it cannot be written; a file that is there is never written over.
  package static func make(at path: String) throws(DiagnosticError) {
    var members: [String: JSONValue] = [
      "transport": "tcp", "ip": "127.0.0.1", "signature_scheme": "hmac-sha256", "kernel_name": "motcua",
      "key": .text(UUID().uuidString.lowercased()),
    ]
    for (channel, port) in zip(Channel.allCases, freePorts(Channel.allCases.count)) {
      members[channel.rawValue] = .integer(port)
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    let text = Array(JSONValue.object(members).fileText.utf8)
    let written = descriptor < 0 ? -1 : unsafe write(descriptor, text, text.count)
    let reason = unsafe String(cString: strerror(errno))
    if descriptor >= 0 { close(descriptor) }
    if written != text.count {
      throw DiagnosticError(.connectionFileUnusable, ["path": .text(path), "reason": .text(reason)])
    }
  }

  /// Ports that no program has, held open together so that they differ.
  private static func freePorts(_ count: Int) -> [Int] {
    var (descriptors, ports): ([Int32], [Int]) = ([], [])
    defer { for descriptor in descriptors { close(descriptor) } }
    while ports.count < count {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      if descriptor < 0 { break }
      descriptors.append(descriptor)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          unsafe bind(descriptor, pointer, size) == 0 && getsockname(descriptor, pointer, &size) == 0
        }
      }
      if !isBound { break }
      ports.append(Int(UInt16(bigEndian: address.sin_port)))
    }
    return ports
  }
}
