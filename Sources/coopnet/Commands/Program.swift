import NetworkGraph
import NetworkMetrics

/// Finds the command that the words ask for, and runs it.
enum Program {
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
        return try run(CommandContext(arguments: arguments, console: console))
      }
    } catch {
      return console.report(error)
    }
  }

  private static func run(_ context: CommandContext) throws(Failure) -> ExitStatus {
    return switch context.arguments.command.name {
    case "report": try ReportCommand(context: context).run()
    case "check": try CheckCommand(context: context).run()
    case "metrics": try MetricsCommand(context: context).run()
    case "gaps": try GapsCommand(context: context).run()
    case "isolates": try IsolatesCommand(context: context).run()
    case "diagram": try DiagramCommand(context: context).run()
    case "pathways": try PathwaysCommand(context: context).run()
    case "plan": try PlanCommand(context: context).run()
    case "convert": try ConvertCommand(context: context).run()
    case "whatif": try WhatIfCommand(context: context).run()
    case "compare": try CompareCommand(context: context).run()
    case "keyplayers": try KeyPlayersCommand(context: context).run()
    case "merge": try MergeCommand(context: context).run()
    case "match": try MatchCommand(context: context).run()
    case "new": try NewCommand(context: context).run()
    case "rules": try RulesCommand(context: context).run()
    default:
      throw Failure(
        .usage,
        pl: "polecenia „\(context.arguments.command.name)” ta wersja jeszcze nie wykonuje",
        en: "this version does not run “\(context.arguments.command.name)” yet")
    }
  }
}
