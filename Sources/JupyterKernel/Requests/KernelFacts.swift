import ShellSession

/// What the kernel tells of itself.
enum KernelFacts {
  static var information: JSONValue {
    [
      "status": "ok", "protocol_version": .text(MessageWriter.version), "implementation": "motcua",
      "implementation_version": .text(DocumentPins.program),
      "language_info": [
        // The highlighting is registered by this name.
        "name": "motcua", "version": .text(DocumentPins.program), "mimetype": "text/x-motcua",
        "file_extension": ".motcua", "pygments_lexer": "motcua", "codemirror_mode": ["name": "motcua"],
      ],
      "banner": .text("motcua \(DocumentPins.program)"), "help_links": [],
    ]
  }
}
