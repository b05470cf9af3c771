import NetworkGraph
import NetworkMetrics

/// `plan`: which new ties would close most of what is not recorded, one after the other.
struct PlanCommand {
  let context: CommandContext

  func run() throws(Failure) -> ExitStatus {
    let loaded = try DatasetLoader(context: context).load(context.arguments.dataset)
    let language = context.language(of: loaded.network)
    let analysis = Analysis(
      loaded.network,
      AnalysisRequest(
        [.plan], options: try context.options(for: loaded.network), rules: loaded.rules,
        pathways: loaded.pathways))
    guard let gaps = analysis.gaps, let plan = analysis.plan else { return .internalFault }
    try context.write(Tables.plan(plan, gaps), language)
    let numbers = NumberText(language: context.console.language)
    context.remark(
      Bilingual(
        pl: "plan daje co najmniej \(numbers.percent(plan.share)) najlepszego możliwego zysku",
        en: "the plan reaches at least \(numbers.percent(plan.share)) of the best possible gain"))
    if plan.gminasWithoutPeople > 0 {
      context.remark(
        Bilingual(
          pl: "gmin bez liczby w kolumnie wagi, które plan pomija: \(plan.gminasWithoutPeople)",
          en: "gminas without a number to weigh them by, left out: \(plan.gminasWithoutPeople)"))
    }
    return .done
  }
}

extension Tables {
  /// `step,from,to,form,action,closes,gminas,gain,coverage`; `closes` holds the rules, each with the
  /// code of its place, joined by blanks. A plan that is weighted by people has one more column,
  /// `people`: how many people's worth of coverage the step gains.
  static func plan(_ plan: ClosingPlan, _ gaps: GapAnalysis) -> DataTable {
    var table = DataTable(
      [
        .init("step", isNumber: true), .init("from"), .init("to"), .init("form"), .init("action"),
        .init("closes"), .init("gminas"), .init("gain", isNumber: true),
        .init("coverage", isNumber: true),
      ] + (plan.people == nil ? [] : [.init("people", isNumber: true)]))
    for (number, step) in plan.steps.enumerated() {
      let closes = step.improves.filter(\.isClosed).map { closed in
        let row = gaps.expectations[closed.expectation]
        return "\(gaps.rules.rules[row.rule].id)@\(row.territory)"
      }
      var distinct: [String] = []
      for word in closes where !distinct.contains(word) { distinct.append(word) }
      table.rows.append(
        [
          .integer(number + 1), .text(gaps.network.network.institutions[step.from].id),
          .text(target(step.to, gaps.network.network)), .text(step.form),
          .text(step.action.rawValue), .text(distinct.joined(separator: " ")),
          .text(step.gminas.map(\.description).joined(separator: " ")), .number(step.gain),
          .number(step.coverage),
        ] + (plan.people == nil ? [] : [.number(step.people)]))
    }
    return table
  }

  /// The id of the unit or event; a team that the plan founds is `new-team-1`.
  private static func target(_ target: PlanStep.Target, _ network: CooperationNetwork) -> String {
    switch target {
    case .institution(let unit): network.institutions[unit].id
    case .event(let event): "event:\(network.events[event].id)"
    case .newEvent(let number): "new-team-\(number + 1)"
    }
  }
}
