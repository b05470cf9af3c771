import NetworkGraph

/// A figure of the page that is no measure of the graph: its definition on hover and in the method
/// section.
enum Term: CaseIterable {
  case expectations, recorded, weaker, notRecorded, confirmedNone
  case coverage, coverageLaw, known
  case seated, gminaTies, isolated, cutOff, fragile
  case participants, addressees
  case closes, gminasRaised, coverageAfter, planShare
  case available, connected
  case tiedPairs, running, planned, begun, ended, endingSoon
  case leftTogether, main, fragmentation
  case rowsRead, rowsKept, rowsMerged, rowsRejected
}

extension Term {
  /// The definition alone, for a header's hover text.
  func hint(_ language: Language) -> String { text.definition(language) }

  var text: (name: Bilingual, definition: Bilingual, reference: String) {
    switch self {
    case .expectations, .recorded, .weaker, .notRecorded, .confirmedNone: expectationText
    case .coverage, .coverageLaw, .known: coverageText
    case .seated, .gminaTies, .isolated, .cutOff, .fragile: gminaText
    case .participants, .addressees, .available, .connected: reachText
    case .closes, .gminasRaised, .coverageAfter, .planShare: planText
    case .tiedPairs, .running, .planned, .begun, .ended, .endingSoon: timeText
    case .leftTogether, .main, .fragmentation: lossText
    case .rowsRead, .rowsKept, .rowsMerged, .rowsRejected: rowText
    }
  }

  private typealias Text = (name: Bilingual, definition: Bilingual, reference: String)

  private static func text(
    _ plName: String, _ enName: String, _ pl: String, _ en: String, _ reference: String = ""
  ) -> Text {
    (Bilingual(pl: plName, en: enName), Bilingual(pl: pl, en: en), reference)
  }

  private var expectationText: Text {
    switch self {
    case .expectations:
      Self.text(
        "oczekiwania", "expectations",
        "ile razy reguły stosują się na tym obszarze: jedno oczekiwanie to jedna para, którą reguła "
          + "ma na myśli, albo jedna jednostka",
        "how often rules apply here: one expectation is one pair, or one unit, that a rule means")
    case .recorded:
      Self.text(
        "odnotowane", "recorded",
        "oczekiwania spełnione przez powiązanie, które liczy się w dniu analizy, także kończące się",
        "expectations met by a tie that counts on the day, those that end soon too")
    case .weaker:
      Self.text(
        "słabsze", "weaker", "jest powiązanie, ale słabsze, niż wymaga reguła; liczy się za pół",
        "there is a tie, but a weaker one than the rule asks for; it counts one half")
    case .confirmedNone:
      Self.text(
        "potwierdzone, że nie ma", "confirmed: none",
        "dane mówią wprost, że powiązania nie ma: wiersz o stanie „nie ma” albo zakres, dla którego "
          + "zebrano wszystkie powiązania",
        "the data say that there is none: a row of the state “none”, or an area for which every tie "
          + "was collected")
    default:
      Self.text(
        "nieodnotowane", "not recorded",
        "w danych nie ma wiersza, który spełnia oczekiwanie; to nie dowód, że współpracy nie ma",
        "no row of the data meets the expectation; this does not prove that there is no cooperation"
      )
    }
  }

  private var coverageText: Text {
    switch self {
    case .coverage:
      Self.text(
        "pokrycie", "coverage",
        "Σ w·s / Σ w po regułach, które się stosują; s = średnia z oczekiwań reguły (odnotowane "
          + "i kończące się 1, słabsze 0,5, pozostałe 0), w = 3 dla prawa, 2 dla obowiązku, 1 dla "
          + "praktyki; powiat i województwo: średnia gmin; nieokreślone, gdy żadna reguła się nie "
          + "stosuje",
        "Σ w·s / Σ w over the rules that apply; s = the mean over a rule's expectations (recorded "
          + "and ending soon 1, weaker 0.5, others 0), w = 3 for law, 2 for duty, 1 for practice; "
          + "powiat and voivodeship: the mean of gminas; undefined where no rule applies")
    case .coverageLaw:
      Self.text(
        "pokrycie prawem", "coverage by law", "pokrycie liczone tylko po regułach, które są prawem",
        "coverage over the rules that are law alone")
    default:
      Self.text(
        "rozpoznane", "known",
        "udział oczekiwań, o których dane rozstrzygają: odnotowane, słabsze i potwierdzone, że nie "
          + "ma, podzielone przez wszystkie",
        "the share of expectations that the data decide: recorded, weaker and confirmed none, "
          + "divided by all")
    }
  }

  private var gminaText: Text {
    switch self {
    case .seated:
      Self.text(
        "instytucje w gminie", "institutions of a gmina", "instytucje z siedzibą w gminie",
        "institutions seated in the gmina")
    case .gminaTies:
      Self.text(
        "powiązania gminy", "ties of a gmina",
        "powiązane pary z co najmniej jednym końcem w gminie", "tied pairs with an end in the gmina"
      )
    case .isolated:
      Self.text(
        "bez powiązań", "isolated", "instytucje bez partnera w dniu analizy",
        "institutions without a partner on the day")
    case .cutOff:
      Self.text(
        "bez drogi do ROPS", "no path to a ROPS",
        "instytucje, od których powiązania nie prowadzą do żadnego ROPS; nieokreślone, gdy w danych "
          + "nie ma ROPS",
        "institutions from which no ties lead to a ROPS; undefined where the data hold none")
    default:
      Self.text(
        "kruche", "fragile",
        "instytucje, które utrata jednej innej instytucji albo jednego powiązania odcina od "
          + "największej części ich składowej",
        "institutions that the loss of one other unit or one tie cuts from the largest part of "
          + "their component",
        "Tarjan 1972")
    }
  }

  private var reachText: Text {
    switch self {
    case .participants:
      Self.text(
        "uczestnicy", "participants", "instytucje w wydarzeniu, bez zaproszonych i adresatów",
        "institutions in the event, the invited and the addressees left out")
    case .addressees:
      Self.text(
        "adresaci", "addressees",
        "instytucje, do których wydarzenie jest skierowane; nie znaczy to, że wzięły udział",
        "institutions that the event addresses; this does not mean that they took part")
    case .available:
      Self.text(
        "ścieżka dostępna", "pathway available",
        "każdy wymagany etap ma w danych jednostkę, która obejmuje gminę",
        "each required stage has a unit in the data that serves the gmina")
    default:
      Self.text(
        "ścieżka połączona", "pathway connected",
        "jeden ciąg jednostek prowadzi od wejścia do wyjścia przez powiązania o sile 2 lub większej, "
          + "organ prowadzący albo jednostkę w dwóch rolach",
        "one chain of units leads from entry to exit over ties of intensity 2 or more, a founder, "
          + "or one unit in two roles")
    }
  }

  private var planText: Text {
    switch self {
    case .closes:
      Self.text(
        "domyka", "closes", "ile oczekiwań krok spełnia w całości",
        "how many expectations the step meets in full")
    case .gminasRaised:
      Self.text(
        "gminy kroku", "gminas of a step", "w ilu gminach krok podnosi pokrycie",
        "in how many gminas the step raises the coverage")
    case .coverageAfter:
      Self.text(
        "pokrycie po kroku", "coverage after a step", "średnie pokrycie gmin po tym kroku",
        "the mean coverage of gminas after the step")
    default:
      Self.text(
        "jakość planu", "quality of the plan",
        "przyrost planu podzielony przez górną granicę przyrostu najlepszego planu tej samej "
          + "długości",
        "the gain of the plan divided by an upper bound of the gain of the best plan of its length",
        "Nemhauser, Wolsey, Fisher 1978")
    }
  }

  private var timeText: Text {
    switch self {
    case .tiedPairs:
      Self.text(
        "powiązane pary", "tied pairs",
        "pary z co najmniej jednym powiązaniem, które liczy się w tym dniu",
        "pairs with at least one tie that counts on that day")
    case .running:
      Self.text(
        "trwa", "running", "powiązania i wydarzenia, które trwają w ostatnim dniu okresu",
        "ties and events that run on the last day of the period")
    case .planned:
      Self.text(
        "planowane", "planned", "zapisane jako planowane; nie liczą się w sieci",
        "recorded as planned; not counted in the network")
    case .begun:
      Self.text(
        "rozpoczęte", "begun", "powiązania i wydarzenia z początkiem w tym okresie",
        "ties and events that start in the period")
    case .ended:
      Self.text(
        "zakończone", "ended", "powiązania i wydarzenia z końcem w tym okresie",
        "ties and events that end in the period")
    default:
      Self.text(
        "wkrótce się kończy", "ending soon",
        "powiązania i wydarzenia, które kończą się w ciągu dni podanych w --horizon (zwykle 180)",
        "ties and events that end within the days of --horizon (180 unless given)")
    }
  }

  private var lossText: Text {
    switch self {
    case .leftTogether:
      Self.text(
        "zostaje razem z", "left together with",
        "z iloma innymi instytucjami zostaje w odciętej części",
        "with how many other institutions it stays in the part cut off")
    case .main:
      Self.text(
        "wielkość głównej części", "size of the main component",
        "liczba instytucji w największej spójnej części sieci",
        "the number of institutions in the largest connected part")
    default:
      Self.text(
        "rozproszenie", "fragmentation",
        "1 − średnia odwrotność odległości po wszystkich parach; 0 = każdy z każdym, 1 = nikt "
          + "z nikim",
        "1 − the mean reciprocal distance over all pairs; 0 = all tied to all, 1 = none to none",
        "Borgatti 2006")
    }
  }

  private var rowText: Text {
    switch self {
    case .rowsRead:
      Self.text(
        "odczytane", "rows read", "wiersze danych w pliku, bez nagłówka",
        "rows of the file, the header left out")
    case .rowsKept:
      Self.text("zachowane", "rows kept", "wiersze, z których korzysta analiza", "rows in use")
    case .rowsMerged:
      Self.text(
        "połączone", "rows merged", "wiersze, które mówią to samo co wcześniejszy wiersz",
        "rows that say what an earlier row says")
    default:
      Self.text(
        "odrzucone", "rows rejected", "wiersze, których nie da się użyć; powód stoi w uwagach",
        "rows that cannot be used; the reason stands in the findings")
    }
  }
}
