/// A form of cooperation: what it is called, how strong it is, whether it lasts.
public struct TieForm: Sendable {
  public let id: String
  public let names: Bilingual
  /// Other words for it, both languages; matched without case and diacritics.
  public let synonyms: [String]
  /// 1 awareness, 2 cooperation, 3 coordination, 4 integration (the scale of PARTNER).
  public let intensity: Int
  /// A point form (meeting, training, report) happens on a day; the others last.
  public let isPoint: Bool

  public init(
    _ id: String, _ names: Bilingual, intensity: Int, isPoint: Bool = false,
    synonyms: [String] = []
  ) {
    self.id = id
    self.names = names
    self.synonyms = synonyms
    self.intensity = intensity
    self.isPoint = isPoint
  }
}

extension TieForm {
  public static let meeting = "meeting"
  public static let training = "training"
  public static let report = "report"
  public static let founder = "founder"
  public static let team = "team"

  /// Every known form, by intensity, then id.
  public static let all: [TieForm] = [
    TieForm(
      "meeting", Bilingual(pl: "spotkanie", en: "meeting"), intensity: 1, isPoint: true,
      synonyms: ["narada", "konferencja", "wydarzenie", "conference"]),
    TieForm(
      "report", Bilingual(pl: "sprawozdanie", en: "report"), intensity: 1, isPoint: true,
      synonyms: ["raport", "ozps", "ocena zasobów"]),
    TieForm(
      "training", Bilingual(pl: "szkolenie", en: "training"), intensity: 1, isPoint: true,
      synonyms: ["warsztat", "warsztaty", "kurs", "workshop"]),
    TieForm(
      "advice", Bilingual(pl: "doradztwo", en: "advice"), intensity: 2,
      synonyms: ["konsultacja", "konsultacje", "poradnictwo"]),
    TieForm(
      "information", Bilingual(pl: "wymiana informacji", en: "exchange of information"),
      intensity: 2, synonyms: ["informacja", "przepływ informacji", "information exchange"]),
    TieForm(
      "plan", Bilingual(pl: "wspólny plan", en: "shared plan"), intensity: 2,
      synonyms: ["lpdi", "plan deinstytucjonalizacji", "strategia"]),
    TieForm(
      "working-group", Bilingual(pl: "grupa robocza", en: "working group"), intensity: 2,
      synonyms: ["grupa tematyczna", "zespół roboczy", "working_group"]),
    TieForm(
      "joint-programme", Bilingual(pl: "wspólny program", en: "joint programme"), intensity: 3,
      synonyms: ["pai", "program aktywizacja i integracja", "joint-program", "joint_programme"]),
    TieForm(
      "programme", Bilingual(pl: "program", en: "programme"), intensity: 3,
      synonyms: ["program współpracy", "program"]),
    TieForm(
      "referral", Bilingual(pl: "kierowanie osób", en: "referral"), intensity: 3,
      synonyms: ["skierowanie", "kierowanie", "skierowania"]),
    TieForm(
      "supervision", Bilingual(pl: "nadzór", en: "supervision"), intensity: 3,
      synonyms: ["superwizja", "kontrola"]),
    TieForm(
      "team", Bilingual(pl: "zespół", en: "team"), intensity: 3,
      synonyms: ["zespół interdyscyplinarny", "zespół kooperacji"]),
    TieForm(
      "agreement", Bilingual(pl: "porozumienie", en: "agreement"), intensity: 4,
      synonyms: ["umowa", "umowa o współpracy", "partnerstwo", "list intencyjny", "contract"]),
    TieForm(
      "founder", Bilingual(pl: "organ prowadzący", en: "founder"), intensity: 4,
      synonyms: ["prowadzenie", "założyciel"]),
    TieForm(
      "grant", Bilingual(pl: "zlecenie zadania", en: "grant"), intensity: 4,
      synonyms: ["dotacja", "zadanie zlecone", "zlecone zadanie", "commissioned task"]),
    TieForm(
      "project", Bilingual(pl: "projekt", en: "project"), intensity: 4,
      synonyms: ["wspólny projekt", "joint project"]),
  ]

  /// The form of an id; nil for a word that is none.
  public static func of(_ id: String) -> TieForm? { byID[id] }

  /// The intensity that a form means by default; a form that is not known means 1.
  public static func intensity(of id: String) -> Int { byID[id]?.intensity ?? 1 }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
