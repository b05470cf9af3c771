import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// What to close first, and how near the best plan that is.
  static let plan = ReportSection(
    id: "plan", title: Bilingual(pl: "Co domknąć najpierw", en: "What to close first")
  ) { content, html in
    guard let plan = content.analysis.plan, let gaps = content.analysis.gaps,
      !plan.steps.isEmpty
    else {
      html.element(
        "p",
        text: content.say(
          "Żadne nowe powiązanie nie podniosłoby pokrycia.",
          "No new tie would raise the coverage."))
      return
    }
    html.element("p", text: content.planSentence(plan))
    if let people = plan.people {
      html.element(
        "p",
        text: content.say(
          "Gminy ważą w tym planie tyle, ilu ich ludzi jest w kolumnie: ",
          "In this plan gminas weigh as many people as they have of: ")
          + people.text(content.language) + ".")
    }
    content.planTable(plan, gaps).write(to: &html, content)
  }
}

extension ReportContent {
  fileprivate func planSentence(_ plan: ClosingPlan) -> String {
    let before = numbers.percent(plan.coverageBefore, places: 1)
    let after = numbers.percent(plan.coverage, places: 1)
    let share = numbers.percent(plan.share)
    return say(
      "Kroki poniżej podnoszą średnie pokrycie gmin z \(before) do \(after). Każdy jest tym, który "
        + "w swojej chwili daje najwięcej; razem dają co najmniej \(share) tego, co najlepszy "
        + "możliwy plan tej długości. Jeśli powiązanie istnieje, a tylko go nie odnotowano, "
        + "wystarczy je dopisać do danych.",
      "The steps below raise the mean coverage from \(before) to \(after). Each is the one that "
        + "gains most at its turn; together they gain at least \(share) of what the best possible "
        + "plan of this length does. Where a tie exists and is only not recorded, it is enough to "
        + "add it to the data.")
  }

  fileprivate func planTable(_ plan: ClosingPlan, _ gaps: GapAnalysis) -> ReportTable {
    var table = ReportTable(
      id: "plan-list",
      caption: say("Kroki planu i pokrycie po każdym.", "Steps, and the coverage after each."),
      columns: [
        .init(title: say("Krok", "Step"), isNumber: true),
        .init(title: say("Kto", "Who")), .init(title: say("Z kim", "With whom")),
        .init(title: say("Forma", "Form")), .init(title: say("Działanie", "Action")),
        .init(title: say("Domyka", "Closes"), hint: Term.closes.hint(language), isNumber: true),
        .init(
          title: say("Gminy", "Gminas"), hint: Term.gminasRaised.hint(language), isNumber: true),
        .init(
          title: say("Pokrycie po kroku", "Coverage after"),
          hint: Term.coverageAfter.hint(language), isNumber: true),
      ] + peopleColumn(plan), firstColumnNamesRow: false)
    table.file = "tables/plan.csv"
    for (number, step) in plan.steps.enumerated()
    where isWhole || step.gminas.contains(where: isShownGmina) {
      table.rows.append(
        ReportTable.Row(
          cells: [
            .init(String(number + 1)), unitCell(step.from), targetCell(step.to),
            .init(formText(step.form)), .init(step.action.text(language)),
            .init(String(step.improves.count { $0.isClosed })), .init(String(step.gminas.count)),
            .init(numbers.percent(step.coverage, places: 1), sortKey: "\(step.coverage)"),
          ] + (plan.people == nil ? [] : [peopleCell(step)])))
    }
    return table
  }

  private func peopleColumn(_ plan: ClosingPlan) -> [ReportTable.Column] {
    plan.people.map {
      [
        ReportTable.Column(
          title: say("Osoby: ", "People: ") + $0.text(language),
          hint: say(
            "liczba osób razy przyrost pokrycia ich gminy", "people times the coverage gained"),
          isNumber: true)
      ]
    } ?? []
  }

  private func peopleCell(_ step: PlanStep) -> ReportTable.Cell {
    ReportTable.Cell(
      numbers.decimal(step.people, places: 0), sortKey: step.people.map { "\($0)" } ?? "")
  }

  private func targetCell(_ target: PlanStep.Target) -> ReportTable.Cell {
    switch target {
    case .institution(let unit): unitCell(unit)
    case .event(let event):
      ReportTable.Cell(
        network.events[event].name.isEmpty ? network.events[event].id : network.events[event].name)
    case .newEvent(let number):
      ReportTable.Cell(say("nowy zespół \(number + 1)", "new team \(number + 1)"))
    }
  }
}

extension PlanStep.Action {
  fileprivate func text(_ language: Language) -> String {
    switch self {
    case .new: Bilingual(pl: "nowe powiązanie", en: "new tie")(language)
    case .upgrade: Bilingual(pl: "wzmocnienie", en: "upgrade")(language)
    case .join: Bilingual(pl: "dołączenie", en: "joining")(language)
    case .newTeam: Bilingual(pl: "powołanie zespołu", en: "founding a team")(language)
    }
  }
}
