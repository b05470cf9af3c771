import NetworkGraph

/// The sample rows of a new dataset: invented, and marked as samples in every row.
///
/// Words of a vocabulary are in the language of the headers.
struct StarterSamples {
  /// Of headers and of words in cells.
  let columns: Language
  /// Of free text.
  let language: Language

  typealias Row = [DatasetColumn: String]

  /// The code of no gmina: the sample stands for none.
  static let gmina = "325001"

  private func word(_ pl: String, _ id: String) -> String { columns == .pl ? pl : id }
  private func text(_ pl: String, _ en: String) -> String { language == .pl ? pl : en }
  private var prefix: String { text("wzor-", "sample-") }
  private var mark: String { text("WZÓR – usuń ten wiersz", "SAMPLE – delete this row") }
}

extension StarterSamples {
  /// Rows of a dataset that holds nothing else: a small whole network.
  func rows(_ table: DatasetTable) -> [Row] {
    switch table {
    case .institutions: [centre, labourOffice]
    case .ties: [tie]
    case .events: [event]
    case .participation:
      [
        participation("ops", word("organizator", "organiser")),
        participation("pup", word("uczestnik", "participant")),
      ]
    case .gminas:
      [
        [
          .teryt: Self.gmina, .name: text("Przykładowo", "Przykładowo (sample)") + " (\(mark))",
          .kind: "wiejska", .population: "5000",
        ]
      ]
    }
  }

  /// The one row beside the units of the register, which a comment mark keeps out of the data.
  func commentedRow(_ table: DatasetTable) -> Row? {
    switch table {
    case .institutions: foundation
    case .ties: tie
    case .events: event
    case .participation: participation("ops", word("organizator", "organiser"))
    case .gminas: nil
    }
  }

  private var centre: Row {
    [
      .id: prefix + "ops",
      .name: text(
        "Ośrodek Pomocy Społecznej w Przykładowie", "Social assistance centre in Przykładowo"),
      .kind: "OPS", .seat: Self.gmina, .evidence: text("wzór", "sample"), .note: mark,
    ]
  }

  private var labourOffice: Row {
    [
      .id: prefix + "pup",
      .name: text("Powiatowy Urząd Pracy w Przykładowie", "Labour office in Przykładowo"),
      .kind: "PUP", .seat: Self.gmina, .evidence: text("wzór", "sample"), .note: mark,
    ]
  }

  private var foundation: Row {
    [
      .id: prefix + text("fundacja", "foundation"),
      .name: text("Fundacja „Przykład”", "Foundation “Przykład”"), .kind: "NGO",
      .seat: Self.gmina, .evidence: text("wzór", "sample"), .note: mark,
    ]
  }

  private var tie: Row {
    [
      .from: prefix + "ops", .to: prefix + "pup", .form: word("porozumienie", "agreement"),
      .subject: text("kierowanie osób bezrobotnych", "referral of the unemployed"),
      .document: text("porozumienie nr 1/2025", "agreement no. 1/2025"), .start: "2025-01-15",
      .evidence: text("wzór", "sample"), .note: mark,
    ]
  }

  private var event: Row {
    [
      .id: prefix + text("spotkanie", "meeting"),
      .name: text("Spotkanie robocze", "Working meeting"), .form: word("spotkanie", "meeting"),
      .start: "2025-03-10", .end: "2025-03-10", .place: Self.gmina,
      .subject: text("współpraca OPS i PUP", "cooperation of OPS and PUP"), .attendees: "12",
      .evidence: text("wzór", "sample"), .note: mark,
    ]
  }

  private func participation(_ institution: String, _ role: String) -> Row {
    [
      .event: prefix + text("spotkanie", "meeting"), .institution: prefix + institution,
      .role: role,
    ]
  }
}
