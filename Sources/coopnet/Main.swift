import NetworkGraph
import NetworkMetrics

@main
enum Main {
  static func main() {
    let console = Console.start()
    console.end(run(Array(CommandLine.arguments.dropFirst()), console))
  }

  /// Does what the words ask for and gives the status to exit with.
  static func run(_ words: [String], _ console: Console) -> ExitStatus {
    do throws(Failure) {
      switch try Invocation.resolve(words, info: console.info) {
      case .text(let text):
        try console.output.write(text)
        return .done
      case .nothing(let help):
        console.say(help)
        return .usage
      case .run(let arguments):
        throw Failure(
          .internalFault, pl: "polecenia \(arguments.command.name) jeszcze nie ma",
          en: "the command \(arguments.command.name) is not there yet")
      }
    } catch {
      return console.report(error)
    }
  }
}
