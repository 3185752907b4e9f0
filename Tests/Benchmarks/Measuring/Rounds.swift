/// What the whole runs of one program took.
struct ProcessSample: Sendable {
  var seconds = Sample()
  var cpuSeconds = Sample()
  var peakBytes = Sample()
  var anonymousBytes = Sample()
  /// Of the last run.
  var output = ""
}

/// A program in a comparison.
struct Contestant {
  let name: String
  let command: Command
  /// What is done before each run and not timed.
  var prepare: () throws -> Void = {}
}

/// Programs run in turn, so that none profits from running back to back with itself.
struct Rounds {
  let runner: ProcessRunner
  let count: Int
  var warmUps = 1
  var watchesMemory = false

  /// One sample a contestant, by name.
  func run(_ contestants: [Contestant]) throws -> [String: ProcessSample] {
    var samples: [String: ProcessSample] = [:]
    for round in 0..<warmUps + count {
      for contestant in contestants {
        try contestant.prepare()
        let run = try runner.run(contestant.command, watchesMemory: watchesMemory)
        if round < warmUps { continue }
        var sample = samples[contestant.name] ?? ProcessSample()
        sample.seconds.add(run.wallSeconds)
        sample.cpuSeconds.add(run.cpuSeconds)
        sample.peakBytes.add(Double(run.peakBytes))
        if let bytes = run.peakAnonymousBytes { sample.anonymousBytes.add(Double(bytes)) }
        sample.output = run.output
        samples[contestant.name] = sample
      }
    }
    return samples
  }
}
