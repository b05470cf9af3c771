import NetworkGraph

/// Every text of the diagrams, in both languages.
///
/// What is not in the data is worded so: absence of a row is not absence of a tie.
enum DiagramText {
  // MARK: Views

  static func name(of view: DiagramView) -> Bilingual {
    switch view {
    case .overview: Bilingual(pl: "Przegląd sieci", en: "Overview of the network")
    case .hierarchy:
      Bilingual(pl: "Sieć według szczebli i terytoriów", en: "The network by level and territory")
    case .map: Bilingual(pl: "Mapa współpracy", en: "Map of cooperation")
    case .gaps:
      Bilingual(pl: "Powiązania oczekiwane i odnotowane", en: "Ties expected and recorded")
    case .bridges:
      Bilingual(pl: "Na kim i na czym wisi sieć", en: "What the network hangs on")
    case .kinds:
      Bilingual(
        pl: "Powiązania między rodzajami instytucji", en: "Ties between kinds of institution")
    case .difference: Bilingual(pl: "Co się zmieniło", en: "What has changed")
    case .gmina: Bilingual(pl: "Współpraca w gminie", en: "Cooperation in the gmina")
    case .powiat: Bilingual(pl: "Współpraca w powiecie", en: "Cooperation in the powiat")
    case .ego: Bilingual(pl: "Otoczenie instytucji", en: "Partners of the institution")
    case .pathway: Bilingual(pl: "Ścieżka reintegracji", en: "Pathway of reintegration")
    }
  }

  // MARK: Subtitle

  static func asOf(_ day: Day?, _ language: Language) -> String {
    guard let day else {
      return Bilingual(
        pl: "wszystkie powiązania, bez względu na datę", en: "every tie, whatever its date")(
          language)
    }
    return Bilingual(pl: "stan na \(date(day, .pl))", en: "as of \(date(day, .en))")(language)
  }

  /// `5.10.2016`, `5 October 2016`.
  static func date(_ day: Day, _ language: Language) -> String {
    let (year, month, number) = day.calendar
    let padded = month < 10 ? "0\(month)" : "\(month)"
    switch language {
    case .pl: return "\(number).\(padded).\(year)"
    case .en:
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      return "\(number) \(months[month - 1]) \(year)"
    }
  }

  static func institutions(_ count: Int, _ language: Language) -> String {
    number(
      count, language, one: "instytucja", few: "instytucje", many: "instytucji",
      english: ("institution", "institutions"))
  }

  static func tiedPairs(_ count: Int, _ language: Language) -> String {
    number(
      count, language, one: "powiązana para", few: "powiązane pary", many: "powiązanych par",
      english: ("tied pair", "tied pairs"))
  }

  /// "118 bez powiązań odnotowanych w danych"
  static func isolated(_ count: Int, _ language: Language) -> String {
    Bilingual(
      pl: "\(count) bez powiązań odnotowanych w danych", en: "\(count) without a recorded tie")(
        language)
  }

  /// "Bez powiązań odnotowanych w danych (118)"
  static func withoutTies(_ count: Int, _ language: Language) -> String {
    Bilingual(
      pl: "Bez powiązań odnotowanych w danych (\(count))",
      en: "Without a tie recorded in the data (\(count))")(
        language)
  }

  static func plannedPairs(_ count: Int, _ language: Language) -> String {
    number(
      count, language, one: "para z powiązaniem planowanym", few: "pary z powiązaniem planowanym",
      many: "par z powiązaniem planowanym",
      english: ("pair with a planned tie", "pairs with a planned tie"))
  }

  static func missingTies(_ count: Int, _ language: Language) -> String {
    number(
      count, language, one: "oczekiwane powiązanie nieodnotowane lub zbyt słabe",
      few: "oczekiwane powiązania nieodnotowane lub zbyt słabe",
      many: "oczekiwanych powiązań nieodnotowanych lub zbyt słabych",
      english: ("expected tie not recorded or too weak", "expected ties not recorded or too weak"))
  }

  /// A number with its noun in the right form: 1 instytucja, 2 instytucje, 5 instytucji.
  static func number(
    _ count: Int, _ language: Language, one: String, few: String, many: String,
    english: (one: String, other: String)
  ) -> String {
    switch language {
    case .en: return "\(count) \(count == 1 ? english.one : english.other)"
    case .pl:
      let tens = count % 100
      let isFew = (2...4).contains(count % 10) && !(12...14).contains(tens)
      return "\(count) \(count == 1 ? one : isFew ? few : many)"
    }
  }

  // MARK: Legend

  static let legend = Bilingual(pl: "Legenda", en: "Legend")
  static let tiesHeading = Bilingual(pl: "Powiązania", en: "Ties")
  static let formsHeading = Bilingual(pl: "Formy powiązań", en: "Forms of ties")
  static let strengthHeading = Bilingual(
    pl: "Siła powiązania (grubość)", en: "Strength of a tie (width)")
  static let marksHeading = Bilingual(pl: "Znaki", en: "Marks")

  static func sector(_ sector: InstitutionKind.Sector) -> Bilingual {
    switch sector {
    case .public: Bilingual(pl: "Sektor publiczny", en: "Public sector")
    case .ngo: Bilingual(pl: "Organizacje pozarządowe", en: "Non-governmental organisations")
    case .socialEconomy: Bilingual(pl: "Ekonomia społeczna", en: "Social economy")
    case .church: Bilingual(pl: "Kościoły", en: "Churches")
    case .business: Bilingual(pl: "Przedsiębiorcy", en: "Business")
    case .unknown: Bilingual(pl: "Sektor nieznany", en: "Sector unknown")
    }
  }

  static func level(_ level: InstitutionKind.Level) -> Bilingual {
    switch level {
    case .gmina: Bilingual(pl: "gmina", en: "gmina")
    case .powiat: Bilingual(pl: "powiat", en: "powiat")
    case .subregion: Bilingual(pl: "subregion", en: "subregion")
    case .voivodeship: Bilingual(pl: "województwo", en: "voivodeship")
    case .national: Bilingual(pl: "kraj", en: "country")
    }
  }

  static func width(_ group: Int, of classes: TieWidth) -> Bilingual {
    let bounds = classes.bounds.map { String(Int($0)) }
    switch group {
    case 0: return Bilingual(pl: "do \(bounds[0])", en: "up to \(bounds[0])")
    case bounds.count:
      return Bilingual(pl: "ponad \(bounds[group - 1])", en: "over \(bounds[group - 1])")
    default:
      return Bilingual(
        pl: "ponad \(bounds[group - 1]), do \(bounds[group])",
        en: "over \(bounds[group - 1]), up to \(bounds[group])")
    }
  }

  static let plannedMark = Bilingual(pl: "planowane, niewliczane", en: "planned, not counted")
  static let founderMark = Bilingual(
    pl: "organ prowadzący (romb), niewliczany", en: "founder (diamond), not counted")
  static let arrowMark = Bilingual(pl: "kierunek powiązania", en: "direction of a tie")
  static let isolatedMark = Bilingual(
    pl: "bez powiązań odnotowanych w danych", en: "without a tie recorded in the data")
  static let contextMark = Bilingual(
    pl: "partner spoza widoku", en: "partner from outside the view")
  static let missingMark = Bilingual(
    pl: "oczekiwane, nie odnotowano w danych", en: "expected, not recorded in the data")
  static let absentMark = Bilingual(
    pl: "oczekiwane, według danych nie ma", en: "expected, the data say there is none")
  static let weakMark = Bilingual(
    pl: "odnotowane, lecz zbyt słabe", en: "recorded, but too weak for the rule")
  static let recordedMark = Bilingual(pl: "odnotowane w danych", en: "recorded in the data")
  static let newMark = Bilingual(pl: "nowe", en: "new")
  static let endedMark = Bilingual(
    pl: "już nieodnotowane (zakończone)", en: "no longer recorded (ended)")
  static let keptMark = Bilingual(pl: "bez zmian", en: "unchanged")
  static let articulationMark = Bilingual(
    pl: "instytucja, bez której sieć się rozpada; w nawiasie: ile innych odcina jej utrata",
    en: "institution whose loss splits the network; in brackets: how many others it would cut off")
  static let bridgeMark = Bilingual(
    pl: "powiązanie, bez którego sieć się rozpada", en: "tie whose loss splits the network")
  static let smallMark = Bilingual(
    pl: "znak bez podpisu, nazwa w tabeli instytucji",
    en: "sign without a label: name in the table of institutions")

  // MARK: Territory

  static let noSeat = Bilingual(pl: "siedziba nieznana", en: "seat unknown")
  static let higherLevel = Bilingual(
    pl: "szczebel wojewódzki i krajowy", en: "voivodeship and national level")

  // MARK: Caption

  static let tieDefinition = Bilingual(
    pl:
      "Powiązanie: para instytucji z co najmniej jednym wliczanym powiązaniem tego dnia. Siła: suma wag jej powiązań.",
    en:
      "Tie: a pair of institutions with at least one counted tie on the day. Strength: the sum of its weights."
  )
  static let undecided = Bilingual(
    pl:
      "Współpraca, której nie odnotowano w danych, może istnieć: rysunek pokazuje tylko to, co zapisano.",
    en: "A tie that is not recorded may still exist: the picture shows what the data record.")
  static let eventDefinition = Bilingual(
    pl: "Wspólny udział w wydarzeniu k instytucji daje każdej parze wagę 1/(k-1) (Newman 2001).",
    en:
      "Taking part in an event of k institutions gives each pair the weight 1/(k-1) (Newman 2001).")
  static let ringDefinition = Bilingual(
    pl:
      "Pierścienie: od środka kraj, województwo, subregion, powiat, gmina. Wycinki: powiaty siedzib.",
    en:
      "Rings, from the centre: country, voivodeship, subregion, powiat, gmina. Sectors: powiats of the seats."
  )
  static let gapDefinition = Bilingual(
    pl:
      "Oczekiwane powiązania wynikają z reguł (coopnet rules); „nie odnotowano w danych” nie znaczy, że współpracy nie ma.",
    en:
      "Expected ties follow from rules (coopnet rules); “not recorded in the data” does not mean that there is no cooperation."
  )
  static let bridgeDefinition = Bilingual(
    pl:
      "Podwójny obrys: instytucja, której utrata rozdziela jej część sieci. Gruba linia: jedyne powiązanie między dwiema częściami.",
    en:
      "Double outline: an institution whose loss splits its part of the network. Thick line: the only tie between two parts."
  )
  static let coverageDefinition = Bilingual(
    pl:
      "Pokrycie gminy: średnia ważona spełnienia reguł (prawo 3, obowiązek 2, praktyka 1); im wyższe, tym więcej oczekiwanych powiązań odnotowano.",
    en:
      "Coverage of a gmina: weighted mean of rules met (law 3, duty 2, practice 1); the higher, the more expected ties are recorded."
  )
  static let coverageHeading = Bilingual(pl: "Pokrycie gminy", en: "Coverage of the gmina")
  static let noDataMark = Bilingual(
    pl: "nie dotyczy lub bez danych", en: "not applicable or no data")
  static let modelData = Bilingual(
    pl: "DANE MODELOWE: rysunek nie opisuje rzeczywistych instytucji.",
    en: "MODEL DATA: the picture does not describe real institutions.")
  static let madeWith = Bilingual(pl: "Opracowano w programie coopnet", en: "Made with coopnet")
  static let mapDefinition = Bilingual(
    pl:
      "Miejsce: współrzędne instytucji, a gdy ich nie ma, gminy jej siedziby; znaki z jednej gminy rozsunięto.",
    en:
      "Place: the coordinates of the institution, else of the gmina of its seat; signs of one gmina are fanned out."
  )
  static func tooManyForMap(_ count: Int, _ language: Language) -> Bilingual {
    Bilingual(
      pl: "Pokazano same gminy: \(institutions(count, .pl)) to za dużo na jedną mapę.",
      en: "Gminas alone are shown: \(institutions(count, .en)) are too many for one map.")
  }
  static let noPlace = Bilingual(pl: "Bez współrzędnych:", en: "Without coordinates:")
  static let kindsDefinition = Bilingual(
    pl:
      "Liczby: ile par instytucji obu rodzajów ma wliczane powiązanie; na przekątnej pary w obrębie rodzaju. Instytucja dwóch ról należy do rodzaju pierwszej.",
    en:
      "Numbers: how many pairs of institutions of the two kinds have a counted tie; on the diagonal, pairs within a kind. An institution of two roles belongs to the kind of the first."
  )
  static let kindPairs = Bilingual(pl: "Powiązane pary według rodzajów", en: "Tied pairs by kind")
  static let levelPairs = Bilingual(pl: "Powiązane pary według szczebli", en: "Tied pairs by level")
  /// "część zwarta: 144 instytucje"
  static func solidPartOf(_ count: Int, _ language: Language) -> String {
    "\(solidPart(language)): \(institutions(count, language))"
  }
  static let blockMark = Bilingual(
    pl: "należy do części zwartej (kilka dróg, więc żadna sama nie rozcina)",
    en: "belongs to a solid part (several ways, so that no single one splits it)")
  static let otherTieMark = Bilingual(pl: "pozostałe powiązania", en: "other ties")
  static let solidPart = Bilingual(pl: "część zwarta", en: "solid part")
  static let differenceDefinition = Bilingual(
    pl:
      "Para jest nowa, gdy wcześniej nie miała wliczanego powiązania; zakończona, gdy teraz go nie ma w danych.",
    en: "A pair is new if it had no counted tie before; ended if the data record none now.")
  static func changes(days: String, new: Int, ended: Int, kept: Int) -> Bilingual {
    let facts = Bilingual(
      pl: "powiązane pary: nowe \(new), zakończone \(ended), bez zmian \(kept)",
      en: "tied pairs: \(new) new, \(ended) ended, \(kept) unchanged")
    return days.isEmpty
      ? facts : Bilingual(pl: days + " · " + facts.pl, en: days + " · " + facts.en)
  }
  static let pathwayDefinition = Bilingual(
    pl:
      "Etap jest dostępny, gdy obszar działania którejś jednostki obejmuje gminę; krok jest odnotowany, gdy łączy jednostki powiązanie o sile 2 lub więcej, organ prowadzący albo jedna jednostka w obu rolach.",
    en:
      "A stage is available if the service area of a unit covers the gmina; a step is recorded if a tie of intensity 2 or more, a founder link, or one unit in both roles joins the units."
  )
  static func available(_ yes: Bool) -> Bilingual {
    yes
      ? Bilingual(pl: "ścieżka dostępna", en: "pathway available")
      : Bilingual(pl: "ścieżka niedostępna według danych", en: "pathway not available in the data")
  }
  static func connected(_ yes: Bool) -> Bilingual {
    yes
      ? Bilingual(pl: "powiązana od wejścia do wyjścia", en: "connected from entry to exit")
      : Bilingual(
        pl: "ciągłości powiązań nie odnotowano w danych",
        en: "no unbroken chain of ties recorded in the data")
  }
  static let optionalStage = Bilingual(pl: "etap nieobowiązkowy", en: "optional stage")
  static let allParts = Bilingual(pl: "potrzebne wszystkie:", en: "all are needed:")
  static let oneOfParts = Bilingual(pl: "wystarczy jedna z:", en: "one of these is enough:")
  static let missingStage = Bilingual(
    pl: "nie odnotowano w danych", en: "not recorded in the data")
  static let missingStageNearest = Bilingual(
    pl: "nie odnotowano w danych; najbliższa:", en: "not recorded in the data; the nearest:")
  static func seeAbove(_ name: String) -> Bilingual {
    Bilingual(pl: "\(name) (na wcześniejszym etapie)", en: "\(name) (at an earlier stage)")
  }
  static let pairsHeading = Bilingual(pl: "Liczba par (grubość)", en: "Number of pairs (width)")
  static func source(_ text: String) -> Bilingual {
    Bilingual(pl: "Źródło: \(text)", en: "Source: \(text)")
  }

  // MARK: Tooltips and text alternative

  static func partners(_ count: Int, _ language: Language) -> String {
    number(
      count, language, one: "partner", few: "partnerów", many: "partnerów",
      english: ("partner", "partners"))
  }
  static func state(_ state: SceneEdge.State) -> Bilingual? {
    switch state {
    case .recorded: nil
    case .planned: plannedMark
    case .founder: Bilingual(pl: "organ prowadzący", en: "founder")
    case .missing: missingMark
    case .absent: absentMark
    case .weak: weakMark
    case .new: newMark
    case .ended: endedMark
    case .kept: keptMark
    case .bridge: bridgeMark
    }
  }
  static func form(_ form: String) -> Bilingual {
    TieForm.of(form)?.names ?? Bilingual(pl: form, en: form)
  }
}
