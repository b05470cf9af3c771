import NetworkGraph
import NetworkMetrics

extension ReportSection {
  /// Recorded ties and events with their state on the day: who with whom, since when, until when, and
  /// how far each event reaches.
  static let events = ReportSection(
    id: "events", title: Bilingual(pl: "Kto z kim współpracuje", en: "Who cooperates with whom")
  ) { content, html in
    if content.network.ties.isEmpty && content.network.events.isEmpty {
      html.element(
        "p",
        text: content.say(
          "W danych nie odnotowano żadnego powiązania ani wydarzenia.",
          "The data record no tie and no event."))
    }
    if !content.network.ties.isEmpty { content.tieTable.write(to: &html, content) }
    if !content.network.events.isEmpty {
      content.eventTable.write(to: &html, content)
      html.element(
        "p", ["class": "note"],
        text: content.say(
          "Uczestnicy jednego wydarzenia są ze sobą powiązani (waga 1/(k−1) na parę przy "
            + "k uczestnikach). Adresat jest powiązany tylko z organizatorem lub liderem i nie "
            + "znaczy to, że wziął udział.",
          "Participants of one event are tied to one another (weight 1/(k−1) a pair for k "
            + "participants). An addressee is tied to organisers and leaders only, which does not "
            + "mean that it took part."))
    }
  }
}

extension ReportContent {
  fileprivate var tieTable: ReportTable {
    var table = ReportTable(
      id: "ties",
      caption: say(
        "Powiązania zapisane w danych, z ich stanem w dniu analizy.",
        "Ties that the data record, with their state on the day."),
      columns: [
        .init(title: say("Od", "From")), .init(title: say("Do", "To")),
        .init(title: say("Forma", "Form")),
        .init(title: say("Stan", "State")), .init(title: say("Początek", "Start")),
        .init(title: say("Koniec", "End")), .init(title: say("Przedmiot i dokument", "Subject")),
        .init(title: say("Źródło", "Source")),
      ])
    table.file = "tables/ties.csv"
    table.fileHolds = Bilingual(
      pl: "Powiązane pary w dniu analizy są w pliku", en: "The tied pairs of the day stand in")
    for (position, tie) in network.ties.enumerated()
    where isShown(tie.from) || isShown(tie.to) {
      table.rows.append(
        ReportTable.Row(cells: [
          unitCell(tie.from), unitCell(tie.to), .init(formText(tie.form)),
          .init(tieState(of: position).text(language)), dayCell(tie.start), dayCell(tie.end),
          .init([tie.subject, tie.document].filter { !$0.isEmpty }.joined(separator: "; ")),
          .init(
            "\(tie.source.file):\(tie.source.line)", title: tie.evidence),
        ]))
    }
    return table
  }

  fileprivate var eventTable: ReportTable {
    var table = ReportTable(
      id: "event-list",
      caption: say(
        "Wydarzenia, projekty, grupy i programy: stan w dniu analizy i zasięg.",
        "Events, projects, groups and programmes: state on the day, and reach."),
      columns: [
        .init(title: say("Wydarzenie", "Event")), .init(title: say("Forma", "Form")),
        .init(title: say("Stan", "State")), .init(title: say("Początek", "Start")),
        .init(title: say("Koniec", "End")),
        .init(title: say("Prowadzi", "Led by")),
        .init(
          title: say("Uczestnicy", "Participants"),
          hint: Term.participants.hint(language),
          isNumber: true),
        .init(
          title: say("Adresaci", "Addressees"),
          hint: Term.addressees.hint(language), isNumber: true),
        .init(title: say("Źródło", "Source")),
      ])
    let attendance = network.attendance(on: day.day)
    for (position, event) in network.events.enumerated()
    where isWhole || reaches(attendance[position]) {
      let state = TieState.of(
        status: event.status, start: event.start, end: event.end, decision: event.decision,
        isPoint: TieForm.of(event.form)?.isPoint ?? false, on: day.day,
        window: day.options.window)
      let leaders = attendance[position].leaders.map { network.institutions[$0].label }
      table.rows.append(
        ReportTable.Row(cells: [
          .init(event.name.isEmpty ? event.id : event.name, title: event.note),
          .init(formText(event.form)), .init(state.text(language)), dayCell(event.start),
          dayCell(event.end), .init(leaders.joined(separator: "; ")),
          .init(String(attendance[position].participants.count)),
          .init(String(attendance[position].addressees.count)),
          .init("\(event.source.file):\(event.source.line)", title: event.evidence),
        ]))
    }
    return table
  }

  func formText(_ form: String) -> String { TieForm.of(form)?.names(language) ?? form }

  /// Whether an event has a unit of the page's area in it.
  private func reaches(_ attendance: EventAttendance) -> Bool {
    [attendance.leaders, attendance.participants, attendance.addressees].contains { units in
      units.contains { isShown($0) }
    }
  }

  func dayCell(_ day: Day?) -> ReportTable.Cell {
    guard let day else {
      return ReportTable.Cell(
        NumberText.undefined, sortKey: "",
        title: say("nie odnotowano w danych", "not recorded in the data"))
    }
    return ReportTable.Cell(day.description)
  }
}
