import NetworkGraph
import NetworkMetrics

/// The words of expectations: never more than the data say.
extension Expectation {
  /// What the data say. A gap that is not confirmed is *not recorded in the data*, never *missing*.
  var statusText: Bilingual {
    switch status {
    case .met: Bilingual(pl: "odnotowano", en: "recorded")
    case .expiring:
      Bilingual(pl: "odnotowano, wkrótce się kończy", en: "recorded, ends soon")
    case .weak:
      Bilingual(pl: "odnotowano słabsze powiązanie", en: "a weaker tie is recorded")
    case .gap:
      certainty == .confirmed
        ? Bilingual(pl: "potwierdzono, że nie ma", en: "confirmed that there is none")
        : Bilingual(pl: "nie odnotowano w danych", en: "not recorded in the data")
    case .missingUnit:
      Bilingual(pl: "jednostki nie odnotowano w danych", en: "no such unit in the data")
    case .notApplicable: Bilingual(pl: "nie dotyczy", en: "not applicable")
    }
  }

  /// The class of the page's style sheet.
  var styleName: String { "status-\(status.rawValue)" }
}

extension Rule.Strength {
  var text: Bilingual {
    switch self {
    case .law: Bilingual(pl: "prawo", en: "law")
    case .duty: Bilingual(pl: "obowiązek", en: "duty")
    case .practice: Bilingual(pl: "praktyka", en: "practice")
    }
  }
}

extension IsolateRow.Reason {
  var text: Bilingual {
    switch self {
    case .isolated:
      Bilingual(pl: "bez odnotowanego powiązania", en: "no recorded tie")
    case .singlePartner: Bilingual(pl: "tylko jeden partner", en: "a single partner")
    case .cutOff: Bilingual(pl: "bez drogi do ROPS", en: "no path to a ROPS")
    case .far: Bilingual(pl: "daleko od ROPS", en: "far from a ROPS")
    case .hangsOnUnit: Bilingual(pl: "zależy od jednej instytucji", en: "hangs on one unit")
    case .hangsOnTie: Bilingual(pl: "zależy od jednego powiązania", en: "hangs on one tie")
    case .oneSector:
      Bilingual(pl: "partnerzy tylko z jednego sektora", en: "partners of one sector only")
    case .oneGmina:
      Bilingual(pl: "partnerzy tylko z jednej gminy", en: "partners of one gmina only")
    }
  }
}

extension InstitutionKind.Sector {
  var text: Bilingual {
    switch self {
    case .public: Bilingual(pl: "publiczny", en: "public")
    case .ngo: Bilingual(pl: "pozarządowy", en: "ngo")
    case .socialEconomy: Bilingual(pl: "ekonomia społeczna", en: "social economy")
    case .church: Bilingual(pl: "kościelny", en: "church")
    case .business: Bilingual(pl: "biznes", en: "business")
    case .unknown: Bilingual(pl: "nieznany", en: "unknown")
    }
  }
}

/// How an analysis puts gaps into words: names for positions, places and rows for links.
struct GapWords {
  let analysis: Analysis
  let language: Language

  var network: CooperationNetwork { analysis.day.network }

  /// The ids of units joined by blanks, or the kinds where no unit is named.
  func ids(_ side: Expectation.Side) -> String {
    switch side {
    case .units(let units):
      units.map { network.institutions[Int($0)].id }.joined(separator: " ")
    case .kinds(let kinds): kinds.joined(separator: " ")
    }
  }

  /// The names of units, or the kinds where no unit is named.
  func names(_ side: Expectation.Side) -> String {
    switch side {
    case .units(let units):
      units.map { network.institutions[Int($0)].label }.joined(separator: "; ")
    case .kinds(let kinds): kinds.joined(separator: language == .pl ? " lub " : " or ")
    }
  }

  /// The rows that a status rests on: `ties.csv:12 events.csv:3`.
  func evidence(_ row: Expectation) -> String { places(row.links).joined(separator: " ") }

  private func places(_ links: [Int32]) -> [String] {
    var places: [String] = []
    for link in links {
      let place = source(of: analysis.day.links[Int(link)].origin)
      let text = "\(place.file):\(place.line)"
      if !places.contains(text) { places.append(text) }
    }
    return places
  }

  private func source(of origin: Link.Origin) -> SourcePlace {
    switch origin {
    case .tie(let tie): network.ties[tie].source
    case .event(let event): network.events[event].source
    case .founder(let institution): network.institutions[institution].source
    }
  }

  /// What a reader should know besides the status.
  func note(_ row: Expectation) -> String {
    var notes: [String] = []
    if row.isAssumedArea {
      notes.append(
        Bilingual(pl: "obszar działania przyjęty domyślnie", en: "service area assumed")(language))
    }
    if let pair = row.pair, pair.isOneUnit {
      notes.append(
        Bilingual(pl: "jedna instytucja pełni obie role", en: "one unit in both roles")(language))
    }
    var states: [TieState] = []
    for link in row.uncounted {
      let state = analysis.day.links[Int(link)].state
      if !states.contains(state) { states.append(state) }
    }
    for state in TieState.allCases where states.contains(state) {
      let links = row.uncounted.filter { analysis.day.links[Int($0)].state == state }
      notes.append("\(state.text(language)): \(places(links).joined(separator: " "))")
    }
    if let note = analysis.request.rules.rules[row.rule].note { notes.append(note(language)) }
    return notes.joined(separator: "; ")
  }

  /// What a reason rests on: the partner, the ends of the tie, steps, sector or gmina.
  func detail(_ detail: IsolateRow.Detail) -> String {
    switch detail {
    case .none: ""
    case .unit(let unit): network.institutions[unit].id
    case .tie(let first, let second):
      "\(network.institutions[first].id) – \(network.institutions[second].id)"
    case .steps(let steps): String(steps)
    case .sector(let sector): sector.rawValue
    case .gmina(let code): code.description
    }
  }
}
