import TestSupport
import Testing

/// The tests that drive the real program in a terminal, one after the other: each has a terminal and a shell of its own.
@Suite(.serialized, .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct ShellOnScreen {}
