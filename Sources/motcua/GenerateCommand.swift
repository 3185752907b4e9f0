import ArgumentParser
import DatasetGeneration
import Diagnostics
import Foundation
import Terminal
import VietnameseText

/// `motcua generate DIR`: writes a synthetic set of any size, the same for the same numbers.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write a synthetic dataset of any size.",
    discussion: "The same numbers give the same files, byte for byte.")

  @Option(help: ArgumentHelp("How many dossiers.", valueName: "count"))
  var dossiers = DatasetGenerator.exampleDossiers

  @Option(help: "What the figures are drawn from.")
  var seed = DatasetGenerator.exampleSeed

  @Argument(help: "The folder to write; made when it is not there.", completion: .directory)
  var directory: String

  func validate() throws {
    if dossiers < 0 { throw ValidationError("--dossiers takes a number from 0.") }
  }

  func run() throws {
    let signals = SignalWatch()
    let flag = InterruptFlag()
    let environment = ProgramEnvironment.current
    let progress = ProgressLine(terminalName: environment.terminalName)
    defer { progress?.finish() }
    do {
      try DatasetGenerator(dossiers: dossiers, seed: seed).write(
        to: URL(fileURLWithPath: directory),
        progress: { rows in progress?.update { _ in NumberText.grouped(Int64(rows), in: .english) + " rows" } },
        isCancelled: { flag.isRaised })
    } catch {
      progress?.finish()
      let language = environment.language
      StandardOutput.error.writeAll(DiagnosticText(error.diagnostic, source: nil, language: language).text + "\n")
      if let signal = signals.terminatingSignal { throw ExitCode(128 + signal) }
      throw ExitCode(flag.isRaised ? 130 : 1)
    }
  }
}
