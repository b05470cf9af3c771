import NetworkGraph
import NetworkMetrics

extension NetworkFigure {
  /// The words of the figures on accuracy and on governance.
  var furtherText: (name: Bilingual, definition: Bilingual) {
    switch self {
    case .pathCountsExact: Self.exactText
    case .betweennessSamples:
      Self.pair(
        "wylosowane drogi", "paths drawn",
        "z ilu najkrótszych dróg oszacowano pośrednictwo (--approximate)",
        "from how many shortest paths betweenness is estimated (--approximate)")
    case .betweennessError:
      Self.pair(
        "największy błąd pośrednictwa", "greatest error of betweenness",
        "o tyle najwyżej oszacowane pośrednictwo różni się od dokładnego",
        "the estimates are at most so far from the exact values")
    case .betweennessErrorProbability:
      Self.pair(
        "prawdopodobieństwo większego błędu", "probability of a greater error",
        "dla wszystkich instytucji razem", "for all institutions together")
    case .governanceDegreeCentralization:
      Self.pair(
        "kierowanie: centralizacja stopnia", "governance: degree centralization",
        "wśród instytucji z powiązaniem; 1 = gwiazda", "among the tied institutions; 1 = a star")
    case .governanceBetweennessCentralization:
      Self.pair(
        "kierowanie: centralizacja pośrednictwa", "governance: betweenness centralization",
        "wśród instytucji z powiązaniem; 1 = gwiazda", "among the tied institutions; 1 = a star")
    case .governanceLeaderReach:
      Self.pair(
        "kierowanie: zasięg lidera", "governance: the leader's reach",
        "partnerzy instytucji o największym pośrednictwie jako udział pozostałych",
        "partners of the unit of the greatest betweenness, as a share of the others")
    case .governanceLeaderBetweenness:
      Self.pair(
        "kierowanie: pośrednictwo lidera", "governance: the leader's betweenness",
        "jako udział wszystkich par pozostałych", "as a share of all pairs of the others")
    case .governanceLeadOverNext:
      Self.pair(
        "kierowanie: przewaga lidera", "governance: the leader's lead",
        "ile razy jego pośrednictwo przewyższa następne",
        "how many times its betweenness is that of the next one")
    case .governanceLeaderCoordinates:
      Self.pair(
        "kierowanie: lider koordynuje z urzędu", "governance: the leader coordinates by office",
        "1, gdy liderem jest ROPS albo urząd marszałkowski",
        "1 if the leader is a ROPS or a marshal's office")
    default: Self.pair(rawValue, rawValue, "", "")
    }
  }

  private static var exactText: (name: Bilingual, definition: Bilingual) {
    pair(
      "drogi policzone dokładnie", "paths counted exactly",
      "1, gdy żadnej pary nie łączy więcej niż 2^53 najkrótszych dróg; 0: pośrednictwo zaokrąglone",
      "1 if no pair has more than 2^53 shortest paths; 0: betweenness is rounded")
  }

  private static func pair(
    _ pl: String, _ en: String, _ definitionPl: String, _ definitionEn: String
  ) -> (name: Bilingual, definition: Bilingual) {
    (Bilingual(pl: pl, en: en), Bilingual(pl: definitionPl, en: definitionEn))
  }
}

extension GovernanceForm.Form {
  /// The form as a reader of the report reads it.
  func text(_ language: Language) -> String {
    switch self {
    case .shared: Bilingual(pl: "wspólnie przez uczestników", en: "shared")(language)
    case .leadOrganisation:
      Bilingual(pl: "przez jednego z uczestników", en: "lead organisation")(language)
    case .administrativeOrganisation:
      Bilingual(pl: "przez instytucję koordynującą", en: "administrative organisation")(language)
    case .mixed: Bilingual(pl: "mieszana", en: "mixed")(language)
    case .undetermined:
      Bilingual(pl: "za mało powiązań, by wskazać", en: "too few ties to tell")(language)
    }
  }
}
