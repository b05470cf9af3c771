import NetworkGraph

extension CommandTable {
  private static let kalisz = "Datasets/kalisz-rowni-na-starcie-2016"

  private static let differencePicture = Bilingual(
    pl: "Gdy nazwa po -o kończy się na .svg, .dot, .pdf lub .png, trafia tam rysunek różnicy: pary "
      + "nowe, zakończone i bez zmian; tabela idzie wtedy na standardowe wyjście.",
    en:
      "Where the name after -o ends in .svg, .dot, .pdf or .png, a picture of the difference goes "
      + "there: pairs new, ended and unchanged; the table then goes to stdout.")

  static let changeCommands: [CommandSpec] = [
    CommandSpec(
      "compare", .change, pl: "co się zmieniło między dwoma dniami lub dwoma zbiorami danych",
      en: "what changed between two days or two datasets",
      discussion: [
        Bilingual(
          pl: "Jeden zbiór danych z --from i --to albo dwa zbiory: wcześniejszy i późniejszy. "
            + "Kolumny: what, id, name, change, before, after.",
          en: "One dataset with --from and --to, or two datasets: the earlier and the later. "
            + "Columns: what, id, name, change, before, after."),
        differencePicture,
      ],
      positionals: [
        .init(
          placeholder: dataset.placeholder, help: dataset.help, kind: .dataset, least: 1, most: 2)
      ],
      options: ["from", "to", "horizon", "reach"] + analysis + tables,
      requirements: [.bothOrTwoDatasets("from", "to")],
      examples: [
        .init(
          "coopnet compare \(kalisz) --from 2016-01-01 --to 2017-02-02",
          pl: "przed projektem i w jego trakcie", en: "before the project and during it"),
        .init(
          "coopnet compare \(kalisz) --from 2016-01-01 --to 2017-02-02 -o zmiany.svg",
          pl: "to samo i rysunek różnicy", en: "the same, and a picture of the difference"),
      ], aliases: ["porownaj", "diff", "roznice"]),
    CommandSpec(
      "whatif", .change, pl: "co by było bez tej instytucji albo z nowym powiązaniem",
      en: "what if an institution were gone or a tie were added",
      discussion: [
        Bilingual(
          pl: "Liczy pokrycie, składowe i jednostki odcięte przed zmianą i po niej. Kilka zmian "
            + "naraz liczy się razem. Kolumny: figure, before, after, potem kto zostaje odcięty.",
          en:
            "Gives coverage, components and units cut off before and after. Several changes count "
            + "together. Columns: figure, before, after, then who is cut off."),
        differencePicture,
      ],
      positionals: [dataset],
      options: ["remove", "add", "horizon", "reach"] + analysis + tables,
      requirements: [.needsAny(["remove", "add"])],
      examples: [
        .init(
          "coopnet whatif \(kalisz) --remove mops-kalisz", pl: "Kalisz bez MOPS",
          en: "Kalisz without its MOPS"),
        .init(
          "coopnet whatif Datasets/warminsko-mazurskie-spojna-polityka-2023 --remove kind:ROPS",
          pl: "kto zostaje odcięty bez koordynatora", en: "who is cut off without the coordinator"),
        .init(
          "coopnet whatif \(kalisz) --add mops-kalisz:kis-kalisz:agreement",
          pl: "MOPS i KIS podpisują porozumienie", en: "two units sign an agreement"),
      ], aliases: ["what-if", "cojesli", "co-jesli", "gdyby"]),
  ]

  static let fileCommands: [CommandSpec] = [
    CommandSpec(
      "new", .files, pl: "nowy folder z danymi do wypełnienia", en: "a new dataset to fill in",
      discussion: [
        Bilingual(
          pl:
            "Zapisuje pięć tabel z nagłówkami i wierszem wzorcowym, datapackage.json i README.md, "
            + "który objaśnia każdą kolumnę. Z rejestrem GUS (--terc) wpisuje też każdą gminę i "
            + "każdą jednostkę ustawową obszaru (bez --area: kraju): OPS, PCPR, PUP, ROPS, WUP; "
            + "zostaje wpisać powiązania.",
          en: "Writes five tables with headers and a sample row, datapackage.json, and README.md, "
            + "which explains each column. With the register of GUS (--terc) also every gmina and "
            + "every statutory unit of the area (without --area: of the country): OPS, PCPR, PUP, "
            + "ROPS, WUP; ties are left to be entered."),
        Bilingual(
          pl: "Nagłówki są angielskie, z --lang pl polskie; program czyta oba. Z --excel tabele "
            + "otwiera polski Excel. Folder, w którym coś jest, nie zostanie ruszony.",
          en: "Headers are English, with --lang pl Polish; the program reads both. With --excel "
            + "a Polish Excel opens the tables. A folder that holds anything is not touched."),
      ],
      positionals: [
        .init(
          placeholder: Bilingual(pl: "FOLDER", en: "DIR"),
          help: Bilingual(pl: "folder, który ma powstać", en: "the folder to make"),
          kind: .newFolder)
      ],
      options: ["terc", "area", "excel", "lang", "quiet", "no-color"] + limits,
      requirements: [.goesWith("area", "terc")],
      examples: [
        .init("coopnet new moje-dane", pl: "puste tabele z przykładem", en: "tables with a sample"),
        .init(
          "coopnet new lubuskie --terc TERC_Urzedowy_2024-01-01.csv --area 08",
          pl: "82 gminy i ich jednostki ustawowe", en: "82 gminas and their statutory units"),
      ], aliases: ["nowy", "init", "create", "utworz"]),
    CommandSpec(
      "match", .files, pl: "dopasowuje nazwy z listy obecności do instytucji",
      en: "matches the names of an attendance list with institutions",
      discussion: [
        Bilingual(
          pl:
            "LISTA to CSV z kolumną nazw, a jeśli są: miejscowości (lub TERYT), typu, REGON, NIP, "
            + "KRS, wydarzenia i roli. Wynik: row, given, matched_id, name, score, runner_up, "
            + "decision. „MOPS w Kaliszu” i „Miejski Ośrodek Pomocy Społecznej, Kalisz” to ta sama "
            + "nazwa.",
          en:
            "LIST is a CSV with a column of names and, where there are any, of places (or TERYT), "
            + "kinds, REGON, NIP, KRS, events and roles. Columns: row, given, matched_id, name, "
            + "score, runner_up, decision."),
        Bilingual(
          pl: "Program rozstrzyga tylko nazwy równe co do słowa (exact) i numery z poprawną cyfrą "
            + "kontrolną (identifier); reszta (review) czeka na człowieka: wpisz w decision tak, nie "
            + "albo id innej instytucji. Wynik score (0-1) to podobieństwo słów ważone ich "
            + "rzadkością.",
          en:
            "Only names that are equal word for word (exact) and numbers with a right check digit "
            + "(identifier) are decided; the rest (review) waits for a person: write yes, no or "
            + "another institution's id under decision. The score (0-1) is the likeness of words, "
            + "weighted by how rare they are."),
        Bilingual(
          pl: "Z --apply sprawdzona tabela staje się participation.csv (event, institution, role); "
            + "wydarzenie podaje --event albo kolumna event. Istniejący plik nie zostanie nadpisany.",
          en: "With --apply the reviewed table becomes participation.csv (event, institution, "
            + "role); the event comes from --event or a column event. A file that exists is not "
            + "overwritten."),
      ],
      positionals: [
        .init(
          placeholder: Bilingual(pl: "LISTA", en: "LIST"),
          help: Bilingual(
            pl: "plik CSV z nazwami; „-” to standardowe wejście",
            en: "a CSV file with names; “-” is stdin"),
          kind: .file)
      ],
      options: ["dataset", "apply", "event", "terc"] + tables + ["lang", "quiet", "no-color"]
        + limits,
      requirements: [.needs("dataset"), .goesWith("event", "apply")],
      examples: [
        .init(
          "coopnet match lista.csv --dataset \(kalisz) -o dopasowania.csv",
          pl: "tabela do sprawdzenia", en: "a table to review"),
        .init(
          "coopnet match dopasowania.csv --dataset \(kalisz) --apply --event spotkanie-2017-02-02",
          pl: "po sprawdzeniu", en: "after the review"),
      ], aliases: ["dopasuj", "join"]),
    CommandSpec(
      "convert", .files, pl: "zapisuje sieć dla innych programów",
      en: "writes the network for other programs",
      discussion: [
        Bilingual(
          pl: "Rodzaj pliku wynika z końcówki: .graphml, .gexf, .json, .geojson, .dot, .xlsx, .net "
            + "(Pajek). Z --dialect powstaje folder plików CSV.",
          en: "The kind of file follows from its ending: .graphml, .gexf, .json, .geojson, .dot, "
            + ".xlsx, .net (Pajek). With --dialect it is a folder of CSV files."),
        Bilingual(
          pl: "W .xlsx, .json i --dialect coopnet są wszystkie dane (instytucje, powiązania, "
            + "wydarzenia, uczestnictwo, gminy); w pozostałych sieć z danego dnia: jedna krawędź na "
            + "parę, z wagą i formami.",
          en: "A .xlsx, a .json and --dialect coopnet hold all data (institutions, ties, events, "
            + "participation, gminas); the others the network on a day: one edge per pair, with its "
            + "weight and forms."),
      ],
      positionals: [dataset],
      options: ["output", "dialect", "excel"] + analysis,
      requirements: [.needs("output")],
      examples: [
        .init("coopnet convert \(kalisz) -o kalisz.graphml", pl: "dla Gephi", en: "for Gephi"),
        .init(
          "coopnet convert \(kalisz) --dialect neo4j -o kalisz-neo4j", pl: "dla Neo4j",
          en: "for Neo4j"),
      ], aliases: ["konwertuj", "export", "eksport", "eksportuj"]),
    CommandSpec(
      "merge", .files, pl: "składa wyniki policzone w częściach (--shard)",
      en: "puts together results computed in shares (--shard)",
      discussion: [
        Bilingual(
          pl:
            "Wynik jest co do bitu taki sam jak z jednego przebiegu. Dane nie są potrzebne: części "
            + "niosą wszystko. Część brakująca, podana dwa razy albo z innych danych zostanie nazwana.",
          en:
            "The result is, to the bit, that of one run. The dataset is not needed: the parts hold "
            + "everything. A part that is missing, given twice or of other data is named.")
      ],
      positionals: [
        .init(
          placeholder: Bilingual(pl: "CZĘŚĆ", en: "PART"),
          help: Bilingual(
            pl: "pliki zapisane przez metrics --shard", en: "files written by metrics --shard"),
          kind: .file, least: 1, most: 100_000)
      ],
      options: tables + ["lang", "quiet", "no-color"],
      examples: [
        .init(
          "coopnet merge części/*.part -o miary.csv --format csv", pl: "wszystkie części",
          en: "all shares")
      ], aliases: ["scal", "zloz", "combine"]),
  ]

  static let programCommands: [CommandSpec] = [
    CommandSpec(
      "rules", .program, pl: "reguły, ścieżki i typy instytucji, które obowiązują",
      en: "the rules, pathways and kinds in force",
      discussion: [
        Bilingual(
          pl: "Bez danych: wbudowane. Z folderem danych: po zmianach z jego rules.json. Z --format "
            + "json można je zapisać i przerobić.",
          en: "Without data: those built in. With a data folder: as its rules.json changes them. "
            + "With --format json they can be saved and adapted.")
      ],
      positionals: [
        .init(
          placeholder: dataset.placeholder, help: dataset.help, kind: .dataset, least: 0, most: 1)
      ],
      options: ["schema"] + tables + ["lang", "quiet", "no-color"],
      examples: [
        .init(
          "coopnet rules --format json", pl: "wszystko, co wbudowane", en: "all that is built in")
      ], aliases: ["reguly", "zasady", "rule"]),
    CommandSpec(
      "help", .program, pl: "pomoc ogólna lub o jednym poleceniu", en: "help, also on one command",
      discussion: [
        Bilingual(
          pl: "To samo co coopnet POLECENIE --help.", en: "The same as coopnet COMMAND --help.")
      ],
      positionals: [
        .init(
          placeholder: Bilingual(pl: "POLECENIE", en: "COMMAND"),
          help: Bilingual(pl: "nazwa polecenia", en: "the name of a command"), kind: .command,
          least: 0, most: 1)
      ],
      options: ["lang", "no-color"],
      examples: [.init("coopnet help gaps", pl: "o lukach", en: "about gaps")],
      aliases: ["pomoc", "?"]),
    CommandSpec(
      "completions", .program, pl: "podpowiedzi dla powłoki: bash, zsh lub fish",
      en: "completions for a shell: bash, zsh or fish",
      discussion: [
        Bilingual(
          pl:
            "Wypisuje skrypt. Bash: source <(coopnet completions bash). Zsh: zapisz jako _coopnet "
            + "w folderze z $fpath. Fish: ~/.config/fish/completions/coopnet.fish.",
          en: "Prints a script. Bash: source <(coopnet completions bash). Zsh: save it as _coopnet "
            + "in a folder of $fpath. Fish: ~/.config/fish/completions/coopnet.fish.")
      ],
      positionals: [
        .init(
          placeholder: Bilingual(pl: "POWŁOKA", en: "SHELL"),
          help: Bilingual(pl: "bash, zsh albo fish", en: "bash, zsh or fish"), kind: .shell)
      ],
      options: ["lang"],
      examples: [
        .init(
          "coopnet completions bash > /etc/bash_completion.d/coopnet", pl: "dla wszystkich",
          en: "for everybody")
      ], aliases: ["completion", "uzupelnianie", "podpowiedzi"]),
    CommandSpec(
      "man", .program, pl: "strona podręcznika", en: "the manual page",
      discussion: [
        Bilingual(
          pl: "Wypisuje podręcznik w formacie roff. Obejrzyj: coopnet man > coopnet.1; man "
            + "./coopnet.1.",
          en: "Prints the manual as roff. To read it: coopnet man > coopnet.1; man ./coopnet.1.")
      ],
      options: ["lang"],
      examples: [.init("coopnet man > coopnet.1", pl: "do pliku", en: "to a file")],
      aliases: ["manual", "podrecznik"]),
  ]
}
