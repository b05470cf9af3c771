import NetworkGraph

/// The titles and the README of a new dataset.
struct StarterText {
  let dataset: StarterDataset
  private var language: Language { dataset.language }

  init(_ dataset: StarterDataset) { self.dataset = dataset }

  private func text(_ pl: String, _ en: String) -> String { language == .pl ? pl : en }
}

extension StarterText {
  static func title(of table: DatasetTable) -> Bilingual {
    switch table {
    case .institutions: Bilingual(pl: "Instytucje", en: "Institutions")
    case .ties: Bilingual(pl: "Powiązania", en: "Ties")
    case .events: Bilingual(pl: "Wydarzenia", en: "Events")
    case .participation: Bilingual(pl: "Uczestnictwo w wydarzeniach", en: "Participation in events")
    case .gminas:
      Bilingual(
        pl: "Gminy, powiaty, województwa", en: "Gminas, powiats and voivodeships")
    }
  }

  static func registerTitle(_ language: Language) -> String {
    Bilingual(
      pl: "GUS, rejestr TERYT, katalog TERC (nazwy i kody jednostek)",
      en: "GUS (Statistics Poland), register TERYT, catalogue TERC (names and codes of units)"
    )(language)
  }

  var title: String {
    guard dataset.register != nil else {
      return text("Zbiór danych do wypełnienia (wzór)", "A dataset to fill in (sample)")
    }
    guard let area = dataset.area else {
      return text("Współpraca instytucji: Polska", "Cooperation of institutions: Poland")
    }
    let name = Territory(units: dataset.territory).name(of: area)
    return text("Współpraca instytucji: \(name)", "Cooperation of institutions: \(name)")
  }

  var summary: String {
    text(
      "Kto z kim współpracuje. Tytuł i ten opis zmień na własne.",
      "Who cooperates with whom. Replace the title and this description by your own.")
  }
}

// MARK: - README

extension StarterText {
  var readme: String {
    var parts = ["# \(title)", steps]
    if dataset.register != nil { parts += [contents, unknown] }
    parts += [samples, settings, privacy]
    parts += DatasetTable.allCases.map(section)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var steps: String {
    let name = dataset.name
    return text(
      """
      ## Od czego zacząć

      1. Wpisz, co wiesz, do tabel (w arkuszu albo edytorze). Puste komórki i brakujące kolumny nie \
      przeszkadzają; kolejność kolumn i wierszy jest dowolna.
      2. Sprawdź: `coopnet check \(name)` – powie, czego nie zrozumiał: plik, wiersz, kolumna.
      3. Zobacz wynik: `coopnet report \(name)`.

      Listę obecności dopasujesz do instytucji poleceniem `coopnet match LISTA --dataset \(name)`.
      """,
      """
      ## How to begin

      1. Enter what you know into the tables (in a spreadsheet or an editor). Empty cells and missing \
      columns do no harm; columns and rows may stand in any order.
      2. Check: `coopnet check \(name)` tells what it did not understand: file, line, column.
      3. See the result: `coopnet report \(name)`.

      `coopnet match LIST --dataset \(name)` finds the institutions of an attendance list.
      """)
  }

  private var samples: String {
    dataset.register == nil
      ? text(
        """
        ## Wiersze wzorcowe

        Każda tabela ma wiersz wzorcowy. Jego identyfikator zaczyna się od `wzor-`, a miejscowość jest \
        zmyślona (kod 325001 nie istnieje). Wzory są zwykłymi danymi, więc raport pokaże, jak wygląda \
        wynik. Gdy wpiszesz własne wiersze, usuń wzory.
        """,
        """
        ## Sample rows

        Each table has a sample row. Its identifier begins with `sample-`, and its place is invented \
        (there is no code 325001). Samples are data like any other, so that a report shows what the \
        result looks like. Delete them when you have entered rows of your own.
        """)
      : text(
        """
        ## Wiersze wzorcowe

        Wiersz, który zaczyna się od `#`, jest wzorem: program go pomija (tak mówi `commentChar` w \
        datapackage.json) i nie trafi do wyników. Usuń go albo nadpisz.
        """,
        """
        ## Sample rows

        A row that begins with `#` is a sample: the program passes over it (`commentChar` in \
        datapackage.json says so), and it enters no result. Delete it or write over it.
        """)
  }

  private var settings: String {
    text(
      """
      ## Ustawienia

      W `datapackage.json` pod kluczem `coopnet` można podać między innymi dzień, na który liczyć \
      sieć: `"asOf": "2025-12-31"`. Bez dnia liczą się wszystkie powiązania, a reguły, które już \
      straciły ważność, nie są stosowane.
      """,
      """
      ## Settings

      Under the key `coopnet` of `datapackage.json` you may give, among others, the day of the \
      analysis: `"asOf": "2025-12-31"`. Without a day every tie counts, and rules that have lost \
      their validity are not applied.
      """)
  }

  private var privacy: String {
    text(
      """
      ## Dane osobowe

      Nie wpisuj imion, nazwisk, adresów e-mail ani telefonów osób: analiza ich nie potrzebuje, a \
      kolumny z nimi są pomijane.
      """,
      """
      ## Personal data

      Enter no names, e-mail addresses or telephone numbers of persons: the analysis has no use for \
      them, and columns that hold them are dropped.
      """)
  }

  private func section(_ table: DatasetTable) -> String {
    let isPolish = language == .pl
    var lines = [
      "## \(table.fileName): \(Self.title(of: table)(language))", "",
      isPolish ? "| kolumna | co wpisać | przykład |" : "| column | what to enter | example |",
      "|---|---|---|",
    ]
    for column in table.columns {
      let words = ColumnText.of(column, in: table)
      lines.append(
        "| `\(dataset.header(column, table))` | \(words.meaning(language)) "
          + "| \(words.example(language)) |")
    }
    return lines.joined(separator: "\n")
  }
}

// MARK: - What the register gave, and what it cannot

extension StarterText {
  private func count(_ duties: StatutoryUnit.Duty...) -> Int {
    dataset.units.count { duties.contains($0.duty) }
  }

  private var contents: String {
    let gminas = dataset.territory.count { $0.code.level == .gmina }
    let powiats = dataset.territory.count { $0.code.level == .powiat }
    let cities = dataset.territory.count {
      $0.code.level == .powiat && $0.code.isCityWithPowiatRights
    }
    let centres = count(.centre, .cityCentre, .districtCentre)
    return text(
      """
      ## Co już jest w tabelach

      Z rejestru TERC: gminy: \(gminas), powiaty: \(powiats) (w tym miasta na prawach powiatu: \
      \(cities)). Z ustaw: OPS: \(centres) (z zadaniami PCPR, w miastach na prawach powiatu: \
      \(count(.cityCentre))), PCPR: \(count(.familyCentre)), urzędy pracy: \(count(.labourOffice)), \
      ROPS: \(count(.regionalCentre)), WUP: \(count(.regionalLabourOffice)).
      """,
      """
      ## What is in the tables already

      From the register TERC: gminas: \(gminas), powiats: \(powiats) (cities with powiat rights among \
      them: \(cities)). From the acts: OPS: \(centres) (with the tasks of a PCPR, in cities with \
      powiat rights: \(count(.cityCentre))), PCPR: \(count(.familyCentre)), labour offices: \
      \(count(.labourOffice)), ROPS: \(count(.regionalCentre)), WUP: \(count(.regionalLabourOffice)).
      """)
  }

  private var unknown: String {
    let warsaw =
      count(.districtCentre) == 0
      ? ""
      : text(
        "\n- W Warszawie OPS ma każda dzielnica, a zadania PCPR ma osobna jednostka.",
        "\n- In Warsaw each district has an OPS, and a unit of its own has the tasks of a PCPR.")
    return text(
      """
      ## Czego rejestr nie mówi – sprawdź i popraw

      - **Nazwy** są utworzone według wzoru i nie są odmienione; wpisz prawdziwe.
      - **Siedziby** PCPR, urzędów pracy, ROPS i WUP to tylko kod powiatu lub województwa; wpisz gminę.
      - **Urzędy pracy**: tu jest jeden na każdy powiat i każde miasto na prawach powiatu. W kraju jest \
      ich około 340 na 380 powiatów: niejeden obsługuje miasto i powiat wokół niego. Wtedy usuń wiersz \
      miasta, a w kolumnie `\(dataset.header(.serves, .institutions))` drugiego wpisz oba kody, np. \
      `0801 0861`.
      - **CUS** zamiast OPS: zmień typ na `CUS`.\(warsaw)
      """,
      """
      ## What the register does not say: check and mend

      - **Names** are made by a pattern and not inflected; enter the true ones.
      - **Seats** of PCPR, labour offices, ROPS and WUP are only the code of the powiat or \
      voivodeship; enter the gmina.
      - **Labour offices**: here is one for each powiat and each city with powiat rights. The country \
      has about 340 for 380 powiats: some serve a city and the powiat around it. Then delete the row of \
      the city, and enter both codes in `\(dataset.header(.serves, .institutions))` of the other, for \
      example `0801 0861`.
      - **CUS** instead of OPS: change the kind to `CUS`.\(warsaw)
      """)
  }
}
