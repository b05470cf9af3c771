import NetworkGraph

/// What a column of a dataset means, with an example, for those who fill it in.
struct ColumnText {
  let meaning: Bilingual
  /// Invented, but possible.
  let example: Bilingual

  init(pl: String, en: String, _ example: String) {
    meaning = Bilingual(pl: pl, en: en)
    self.example = Bilingual(pl: example, en: example)
  }

  init(pl: String, en: String, examplePl: String, exampleEn: String) {
    meaning = Bilingual(pl: pl, en: en)
    example = Bilingual(pl: examplePl, en: exampleEn)
  }
}

extension ColumnText {
  static func of(_ column: DatasetColumn, in table: DatasetTable) -> ColumnText {
    switch table {
    case .institutions: institution(column)
    case .ties: tie(column)
    case .events: event(column)
    case .participation: participation(column)
    case .gminas: gmina(column)
    }
  }

  private static func institution(_ column: DatasetColumn) -> ColumnText {
    switch column {
    case .id:
      ColumnText(
        pl: "Krótki identyfikator, niepowtarzalny; używają go pozostałe tabele. Wymagany.",
        en: "A short identifier that no other row has; the other tables use it. Required.",
        "fundacja-przystan")
    case .name:
      ColumnText(
        pl: "Pełna nazwa.", en: "The full name.", examplePl: "Fundacja „Przystań”",
        exampleEn: "Fundacja „Przystań”")
    case .kind:
      ColumnText(
        pl: "Typ: OPS, CUS, PCPR, PUP, ROPS, WUP, OWES, CIS, KIS, ZAZ, WTZ, PES, NGO, gmina-office "
          + "... (wszystkie wypisze „coopnet rules --format json”). Kilka ról łączy znak +, "
          + "pierwsza jest główna.",
        en: "The kind: OPS, CUS, PCPR, PUP, ROPS, WUP, OWES, CIS, KIS, ZAZ, WTZ, PES, NGO, "
          + "gmina-office ... (“coopnet rules --format json” lists them all). Several roles are "
          + "joined by +, the first is primary.", "NGO")
    case .seat:
      ColumnText(
        pl: "Siedziba: kod TERYT gminy (6 cyfr), a gdy gmina nie jest znana: powiatu (4) lub "
          + "województwa (2).",
        en: "The seat: TERYT code of the gmina (6 digits) or, where that is not known, of the "
          + "powiat (4) or voivodeship (2).", "260101")
    case .serves:
      ColumnText(
        pl: "Obszar działania: kody TERYT rozdzielone spacją. Puste: obszar zwykły dla typu.",
        en: "The area served: TERYT codes with blanks between. Empty: the usual area of the kind.",
        "2601 2608")
    case .founder:
      ColumnText(
        pl: "Organ prowadzący: identyfikator innej instytucji z tej tabeli.",
        en: "The body that runs it: the identifier of another row of this table.", "um-26")
    case .sector:
      ColumnText(
        pl:
          "Sektor, jeśli inny niż zwykły dla typu: public, ngo, social-economy, church, business.",
        en: "The sector, if not the usual one of the kind: public, ngo, social-economy, church, "
          + "business.", "ngo")
    case .lat: latitude
    case .lon: longitude
    case .regon:
      ColumnText(
        pl: "Numer REGON (9 lub 14 cyfr; cyfra kontrolna jest sprawdzana).",
        en: "The REGON number (9 or 14 digits; its check digit is checked).", "123456785")
    case .nip:
      ColumnText(
        pl: "Numer NIP (10 cyfr; cyfra kontrolna jest sprawdzana).",
        en: "The NIP number (10 digits; its check digit is checked).", "1234563218")
    case .krs: ColumnText(pl: "Numer KRS.", en: "The KRS number.", "0000123456")
    case .url: ColumnText(pl: "Strona internetowa.", en: "The website.", "https://example.org")
    case .since:
      ColumnText(
        pl: "Od kiedy istnieje (rok, miesiąc albo dzień).",
        en: "Since when it exists (a year, a month or a day).", "2004-05-01")
    case .until:
      ColumnText(pl: "Do kiedy istniała.", en: "Until when it existed.", "2023")
    case .evidence: evidence
    default: note
    }
  }

  private static func tie(_ column: DatasetColumn) -> ColumnText {
    switch column {
    case .from:
      ColumnText(
        pl: "Pierwsza instytucja: jej identyfikator. Wymagany.",
        en: "The first institution: its identifier. Required.", "ops-260101")
    case .to:
      ColumnText(
        pl: "Druga instytucja: jej identyfikator. Wymagany.",
        en: "The second institution: its identifier. Required.", "pup-2601")
    case .form:
      ColumnText(
        pl: "Forma współpracy: spotkanie, szkolenie, sprawozdanie, wymiana informacji, grupa "
          + "robocza, doradztwo, wspólny plan, kierowanie osób, wspólny program, zespół, nadzór, "
          + "program, porozumienie, projekt, zlecenie zadania.",
        en: "The form: meeting, training, report, information, working-group, advice, plan, "
          + "referral, joint-programme, team, supervision, programme, agreement, project, grant.",
        examplePl: "porozumienie", exampleEn: "agreement")
    case .direction:
      ColumnText(
        pl: "Puste: obustronna; „skierowana”: od pierwszej do drugiej (np. sprawozdanie).",
        en: "Empty: mutual; “directed”: from the first to the second (a report, for example).",
        examplePl: "skierowana", exampleEn: "directed")
    case .subject: subject
    case .document: document
    case .start:
      ColumnText(
        pl: "Od kiedy: 2025, 2025-03, 2025-03-10 albo 10.03.2025.",
        en: "Since when: 2025, 2025-03, 2025-03-10 or 10.03.2025.", "2025-03-10")
    case .end:
      ColumnText(
        pl: "Do kiedy; puste, gdy końca nie ustalono.",
        en: "Until when; empty where no end is set.", "2027")
    case .status:
      ColumnText(
        pl: "Tylko gdy nie wynika z dat: planowana, trwa, zakończona; „brak” = zapytano i "
          + "współpracy nie ma (to potwierdza lukę).",
        en: "Only where the dates don't tell: planned, active, ended; “none” = asked, and there is "
          + "no cooperation (this confirms a gap).", examplePl: "trwa", exampleEn: "active")
    case .frequency:
      ColumnText(
        pl: "Jak często, własnymi słowami.", en: "How often, in your own words.",
        examplePl: "co miesiąc", exampleEn: "monthly")
    case .intensity:
      ColumnText(
        pl: "Intensywność 1-4: 1 świadomość, 2 współpraca, 3 koordynacja, 4 integracja. Puste: "
          + "zwykła dla formy.",
        en: "Intensity 1-4: 1 awareness, 2 cooperation, 3 coordination, 4 integration. Empty: the "
          + "usual one of the form.", "3")
    case .trust:
      ColumnText(
        pl: "Zaufanie w skali 1-4, jeśli ktoś je ocenił.",
        en: "Trust 1-4, where somebody rated it.",
        "4")
    case .value:
      ColumnText(
        pl: "Wartość współpracy w skali 1-4, jeśli ktoś ją ocenił.",
        en: "The value of the cooperation 1-4, where somebody rated it.", "3")
    case .rater:
      ColumnText(
        pl: "Kto ocenił: identyfikator instytucji.", en: "Who rated: an institution's identifier.",
        "ops-260101")
    case .confirmed:
      ColumnText(
        pl: "Czy potwierdziły obie strony: tak albo nie.",
        en: "Whether both sides confirmed it: yes or no.", examplePl: "tak", exampleEn: "yes")
    case .weight:
      ColumnText(
        pl: "Waga, jeśli ma być inna niż intensywność (liczba większa od 0).",
        en: "A weight, if other than the intensity (a number above 0).", "2")
    case .evidence: evidence
    default: note
    }
  }

  private static func event(_ column: DatasetColumn) -> ColumnText {
    switch column {
    case .id:
      ColumnText(
        pl: "Krótki identyfikator wydarzenia, niepowtarzalny. Wymagany.",
        en: "A short identifier that no other event has. Required.", "spotkanie-2025-03")
    case .name:
      ColumnText(
        pl: "Nazwa wydarzenia.", en: "The event's name.",
        examplePl: "Spotkanie o usługach reintegracyjnych",
        exampleEn: "Meeting on reintegration services")
    case .form:
      ColumnText(
        pl: "Forma, jak w tabeli powiązań: spotkanie, szkolenie, zespół, projekt, program ...",
        en: "The form, as in the table of ties: meeting, training, team, project, programme ...",
        examplePl: "spotkanie", exampleEn: "meeting")
    case .start: ColumnText(pl: "Pierwszy dzień.", en: "The first day.", "2025-03-10")
    case .end: ColumnText(pl: "Ostatni dzień.", en: "The last day.", "2025-03-10")
    case .place:
      ColumnText(
        pl: "Miejsce: kod TERYT gminy.", en: "The place: TERYT code of the gmina.", "260101")
    case .status:
      ColumnText(
        pl: "Tylko gdy nie wynika z dat: planowane, trwa, zakończone.",
        en: "Only where the dates don't tell: planned, active, ended.", examplePl: "planowane",
        exampleEn: "planned")
    case .decision:
      ColumnText(
        pl: "Dla planowanych: do kiedy zapadnie decyzja.",
        en: "For planned ones: the day by which it is decided.", "2025-06-30")
    case .subject: subject
    case .document: document
    case .attendees:
      ColumnText(
        pl: "Liczba obecnych osób. Nigdy nazwiska.", en: "How many people came. Never their names.",
        "42")
    case .addressees:
      ColumnText(
        pl: "Do kogo skierowane, gdy nie ma listy: kind:TYP@OBSZAR, kilka rozdziela spacja.",
        en: "Whom it is meant for, where there is no list: kind:KIND@AREA, several with blanks "
          + "between.", "kind:OPS@26")
    case .evidence: evidence
    default: note
    }
  }

  private static func participation(_ column: DatasetColumn) -> ColumnText {
    switch column {
    case .event:
      ColumnText(
        pl: "Identyfikator wydarzenia. Wymagany.", en: "The event's identifier. Required.",
        "spotkanie-2025-03")
    case .institution:
      ColumnText(
        pl: "Identyfikator instytucji. Wymagany.", en: "The institution's identifier. Required.",
        "ops-260101")
    default:
      ColumnText(
        pl: "Rola: organizator, lider, partner, członek, uczestnik, gospodarz, prelegent, "
          + "zaproszony, adresat.",
        en: "The role: organiser, leader, partner, member, participant, host, speaker, invited, "
          + "addressee.", examplePl: "uczestnik", exampleEn: "participant")
    }
  }

  private static func gmina(_ column: DatasetColumn) -> ColumnText {
    switch column {
    case .teryt:
      ColumnText(
        pl: "Kod TERYT: województwa (2 cyfry), powiatu (4) albo gminy (6). Wymagany. W arkuszu "
          + "ustaw kolumnę jako tekst, inaczej zginie zero na początku.",
        en: "TERYT code of a voivodeship (2 digits), powiat (4) or gmina (6). Required. Make it a "
          + "text column in a spreadsheet, or the zero in front is lost.", "080101")
    case .name: ColumnText(pl: "Nazwa jednostki.", en: "The unit's name.", "Busko-Zdrój")
    case .kind:
      ColumnText(
        pl: "Rodzaj: miejska, wiejska, miejsko-wiejska, powiat ...",
        en: "What it is, in the register's words: miejska, wiejska, miejsko-wiejska, powiat ...",
        "wiejska")
    case .population: ColumnText(pl: "Liczba mieszkańców.", en: "The population.", "32000")
    case .lat: latitude
    default: longitude
    }
  }

  private static let latitude = ColumnText(
    pl: "Szerokość geograficzna w stopniach (49-55).", en: "Latitude in degrees (49-55).", "50.47")
  private static let longitude = ColumnText(
    pl: "Długość geograficzna w stopniach (14-24,2).", en: "Longitude in degrees (14-24.2).",
    "20.72")
  private static let evidence = ColumnText(
    pl: "Dowód: na czym opiera się wiersz (dokument, lista, przepis).",
    en: "What the row rests on (a document, a list, an article).",
    examplePl: "lista obecności z 10 marca 2025", exampleEn: "attendance list of 10 March 2025")
  private static let note = ColumnText(
    pl: "Uwagi dla czytelnika danych. Bez danych osobowych.",
    en: "Remarks for who reads the data. No personal data.",
    examplePl: "do potwierdzenia", exampleEn: "to be confirmed")
  private static let subject = ColumnText(
    pl: "Czego dotyczy.", en: "What it is about.", examplePl: "reintegracja zawodowa",
    exampleEn: "reintegration into work")
  private static let document = ColumnText(
    pl: "Dokument albo program, który to ustala.", en: "The document or programme that says so.",
    examplePl: "porozumienie nr 3/2025", exampleEn: "agreement no. 3/2025")
}
