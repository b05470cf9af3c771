/// Every column and every word that a dataset may use, in both languages: the one table of them.
///
/// Words are matched by ``key(_:)``, so that each form stands here once, with its Polish letters.
/// Words of forms stand in ``TieForm``, words of kinds in ``KindCatalog``.
public enum Vocabulary {
  /// What a word is matched by: folded (no case, no diacritics), with `_`, `-` and `/` as spaces.
  ///
  ///     Vocabulary.key("Organ_Prowadzący")  // "organ prowadzacy"
  public static func key(_ word: String) -> String {
    var bytes: [UInt8] = []
    var blankWaits = false
    for byte in PolishText.folded(word).utf8 {
      switch byte {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), 0x20:
        blankWaits = !bytes.isEmpty
      default:
        if blankWaits { bytes.append(0x20) }
        blankWaits = false
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A table of a dataset; the raw value is the name of its resource.
public enum DatasetTable: String, Sendable, CaseIterable {
  case institutions, ties, events, participation, gminas

  /// The name of its file where no descriptor says otherwise.
  public var fileName: String { rawValue + ".csv" }

  /// The columns without which the file can't be used.
  public var requiredColumns: [DatasetColumn] {
    switch self {
    case .institutions, .events: [.id]
    case .ties: [.from, .to]
    case .participation: [.event, .institution]
    case .gminas: [.teryt]
    }
  }

  /// The columns that it may have, in the order in which they are documented.
  public var columns: [DatasetColumn] { Vocabulary.columns(of: self).map(\.column) }
}

/// A column that coopnet has a name for.
public enum DatasetColumn: Int, Sendable, CaseIterable {
  case id, name, kind, seat, serves, founder, sector, lat, lon, regon, nip, krs, url, since, until
  case evidence, note
  case from, to, form, direction, subject, document, start, end, status, frequency, intensity
  case trust, value, rater, confirmed, weight
  case place, decision, attendees, addressees
  case event, institution, role
  case teryt, population

  /// The English name, which files use first.
  public var name: String { Self.names[rawValue] }

  private static let names = allCases.map { String(describing: $0) }
}

// MARK: - Columns

extension Vocabulary {
  /// A column and what else it may be called; the first synonym is its Polish name.
  struct ColumnWords {
    let column: DatasetColumn
    let synonyms: [String]
    /// How a header is compared with them: the name's key, then those of the synonyms.
    let keys: [String]

    init(_ column: DatasetColumn, _ synonyms: String...) {
      self.column = column
      self.synonyms = synonyms
      keys = ([column.name] + synonyms).map(Vocabulary.key)
    }
  }

  /// The Polish name of a column, as the tables that coopnet makes are headed.
  public static func polishName(of column: DatasetColumn, in table: DatasetTable) -> String {
    columns(of: table).first { $0.column == column }?.synonyms.first ?? column.name
  }

  /// How a header of a column is compared: the keys of its names; none where the table has no such
  /// column.
  static func keys(of column: DatasetColumn, in table: DatasetTable) -> [String] {
    columns(of: table).filter { $0.column == column }.flatMap(\.keys)
  }

  /// Gephi's names are Id, Label, Source, Target, Weight, Type.
  static func columns(of table: DatasetTable) -> [ColumnWords] {
    switch table {
    case .institutions: institutionColumns
    case .ties: tieColumns
    case .events: eventColumns
    case .participation: participationColumns
    case .gminas: gminaColumns
    }
  }

  private static let evidence = ColumnWords(.evidence, "dowód", "podstawa", "źródło danych")
  private static let note = ColumnWords(.note, "uwagi", "uwaga", "notatka", "notes")
  private static let latitude = ColumnWords(
    .lat, "szerokość", "szerokość geograficzna", "szer", "latitude")
  private static let longitude = ColumnWords(
    .lon, "długość", "długość geograficzna", "dług", "longitude", "lng")
  private static let subject = ColumnWords(.subject, "przedmiot", "temat", "przedmiot współpracy")
  private static let document = ColumnWords(.document, "dokument", "dokument lub program")
  private static let status = ColumnWords(.status, "stan", "stan realizacji")
  private static let start = ColumnWords(
    .start, "od", "początek", "data rozpoczęcia", "data od", "start date")
  private static let end = ColumnWords(
    .end, "do", "koniec", "data zakończenia", "data do", "end date")

  private static let institutionColumns = [
    ColumnWords(.id, "identyfikator", "id instytucji", "institution id", "id:id"),
    ColumnWords(.name, "nazwa", "nazwa instytucji", "etykieta", "label"),
    ColumnWords(.kind, "typ", "rodzaj", "typ instytucji", "rodzaj instytucji", "type"),
    ColumnWords(.seat, "siedziba", "teryt", "kod teryt", "siedziba teryt", "teryt siedziby"),
    ColumnWords(.serves, "obszar", "obszar działania", "obsługuje", "service area"),
    ColumnWords(.founder, "organ prowadzący", "organ założycielski", "założyciel"),
    ColumnWords(.sector, "sektor"),
    latitude, longitude,
    ColumnWords(.regon, "numer regon", "nr regon"),
    ColumnWords(.nip, "numer nip", "nr nip"),
    ColumnWords(.krs, "numer krs", "nr krs"),
    ColumnWords(.url, "strona", "www", "strona www", "adres strony", "website"),
    ColumnWords(.since, "od", "istnieje od", "data powstania"),
    ColumnWords(.until, "do", "istnieje do", "data likwidacji"),
    evidence, note,
  ]

  private static let tieColumns = [
    ColumnWords(.from, "instytucja a", "source", "institution a", "src", ":start id"),
    ColumnWords(.to, "instytucja b", "target", "institution b", "dst", ":end id"),
    ColumnWords(.form, "forma", "forma współpracy", "rodzaj współpracy"),
    ColumnWords(.direction, "kierunek", "type", "typ"),
    subject, document, start, end, status,
    ColumnWords(.frequency, "częstotliwość", "częstość"),
    ColumnWords(.intensity, "intensywność", "natężenie", "siła"),
    ColumnWords(.trust, "zaufanie", "poziom zaufania"),
    ColumnWords(.value, "wartość", "wartość współpracy"),
    ColumnWords(.rater, "oceniający", "kto ocenia", "respondent"),
    ColumnWords(.confirmed, "potwierdzone", "potwierdzona", "potwierdzony", "potwierdzenie"),
    ColumnWords(.weight, "waga", "weight:double", "weight:float"),
    evidence, note,
  ]

  private static let eventColumns = [
    ColumnWords(.id, "identyfikator", "id wydarzenia", "event id"),
    ColumnWords(.name, "nazwa", "nazwa wydarzenia", "etykieta", "label"),
    ColumnWords(.form, "forma", "rodzaj", "typ", "type"),
    start, end,
    ColumnWords(.place, "miejsce", "miejsce teryt", "teryt", "kod teryt"),
    status,
    ColumnWords(.decision, "decyzja", "termin decyzji", "decyzja do"),
    subject, document,
    ColumnWords(.attendees, "liczba osób", "liczba uczestników", "obecni"),
    ColumnWords(.addressees, "adresaci", "odbiorcy"),
    evidence, note,
  ]

  private static let participationColumns = [
    ColumnWords(.event, "wydarzenie", "id wydarzenia", "event id"),
    ColumnWords(.institution, "instytucja", "id instytucji", "institution id"),
    ColumnWords(.role, "rola"),
  ]

  private static let gminaColumns = [
    ColumnWords(.teryt, "kod teryt", "kod", "kod gminy", "code"),
    ColumnWords(.name, "nazwa", "nazwa gminy", "gmina", "label"),
    ColumnWords(.kind, "rodzaj", "typ", "rodz", "rodzaj gminy", "type"),
    ColumnWords(.population, "ludność", "liczba ludności", "liczba mieszkańców", "mieszkańcy"),
    latitude, longitude,
  ]

  /// Columns that any table may have beside its own, kept as attributes without a finding.
  static let silentAttributes = ["evidence", "dowód", "note", "uwagi"]

  /// Headers of columns that hold persons' data; they are dropped, with a finding.
  static let personalColumns = [
    "e-mail", "email", "mail", "adres e-mail", "adres email", "adres mailowy", "poczta e-mail",
    "telefon", "tel", "tel.", "nr telefonu", "nr tel.", "numer telefonu", "telefon kontaktowy",
    "telefon komórkowy", "komórka", "phone", "phone number", "telephone", "mobile",
    "kontakt", "contact", "osoba", "osoba kontaktowa", "osoba do kontaktu", "dane kontaktowe",
    "contact person", "person", "imię", "nazwisko", "imię i nazwisko", "nazwisko i imię",
    "first name", "last name", "surname", "full name", "pesel", "kierownik", "dyrektor",
    "director",
  ]

  /// Words that make a header one of persons' data, whatever stands beside them.
  static let personalWords = [
    "e-mail", "email", "mail", "maile", "telefon", "telefonu", "telefony", "phone", "telephone",
    "mobile", "pesel", "imię", "imiona", "nazwisko", "nazwiska", "surname", "firstname",
    "lastname", "kontaktowa", "kontaktowej", "tel",
  ]
}

// MARK: - Words in cells

extension Vocabulary {
  static let roles = WordTable<Participation.Role>([
    (.organiser, ["organiser", "organizer", "organizator", "organizatorka", "współorganizator"]),
    (.leader, ["leader", "lider", "liderka", "koordynator", "coordinator"]),
    (.partner, ["partner", "partnerka"]),
    (.member, ["member", "członek", "członkini"]),
    (.participant, ["participant", "uczestnik", "uczestniczka", "attendee"]),
    (.host, ["host", "gospodarz", "gospodyni"]),
    (.speaker, ["speaker", "prelegent", "prelegentka", "mówca", "wykładowca"]),
    (.invited, ["invited", "zaproszony", "zaproszona", "zaproszone", "zaproszeni"]),
    (.addressee, ["addressee", "adresat", "adresatka", "odbiorca"]),
  ])

  /// The id of a form by any word for it.
  static let forms = WordTable(
    TieForm.all.map { ($0.id, [$0.id, $0.names.pl, $0.names.en] + $0.synonyms) })

  static let statuses = WordTable<RecordedStatus>([
    (.planned, ["planned", "planowany", "planowana", "planowane", "w planie"]),
    (
      .active,
      [
        "active", "aktywny", "aktywna", "aktywne", "trwa", "trwający", "trwająca", "w toku",
        "czynny",
      ]
    ),
    (.ended, ["ended", "zakończony", "zakończona", "zakończone", "finished", "completed"]),
    (.none, ["none", "brak", "nie ma", "brak współpracy", "nie współpracuje"]),
  ])

  /// Whether a tie is directed.
  static let directions = WordTable<Bool>([
    (
      false,
      [
        "undirected", "nieskierowany", "nieskierowana", "nieskierowane", "obustronny", "obustronna",
        "wzajemny", "wzajemna", "mutual", "both",
      ]
    ),
    (
      true,
      ["directed", "skierowany", "skierowana", "skierowane", "jednostronny", "jednostronna"]
    ),
  ])

  static let answers = WordTable<Bool>([
    (true, ["yes", "tak", "y", "t", "true", "prawda", "1"]),
    (false, ["no", "nie", "n", "f", "false", "fałsz", "0"]),
  ])

  static let sectors = WordTable<InstitutionKind.Sector>([
    (.public, ["public", "publiczny", "publiczna", "samorządowy", "rządowy"]),
    (.ngo, ["ngo", "pozarządowy", "pozarządowa", "organizacje pozarządowe", "społeczny"]),
    (
      .socialEconomy,
      ["social-economy", "ekonomia społeczna", "ekonomii społecznej", "social economy"]
    ),
    (.church, ["church", "kościelny", "kościelna", "kościół", "wyznaniowy"]),
    (.business, ["business", "biznes", "prywatny", "gospodarczy", "przedsiębiorstwa"]),
    (.unknown, ["unknown", "nieznany", "nieznana"]),
  ])

  /// The word before the colon of a selector.
  static let selectorPrefixes: Set<String> = ["kind", "typ", "rodzaj"]

  /// Words for the whole country in a service area.
  static let countryWords: Set<String> = ["pl", "polska", "poland", "kraj", "country"]

  /// The word for a kind of gmina that the register's seventh digit stands for.
  static func gminaKind(ofUnitDigit digit: Int) -> String? {
    switch digit {
    case 1: "miejska"
    case 2: "wiejska"
    case 3: "miejsko-wiejska"
    default: nil
    }
  }
}
