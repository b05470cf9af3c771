import NetworkGraph
import NetworkMetrics

/// The program: reads its words, runs one command, ends with its status.
@main
enum Main {
  static func main() {
    let console = Console.start()
    console.end(Program.run(Array(CommandLine.arguments.dropFirst()), console))
  }
}
