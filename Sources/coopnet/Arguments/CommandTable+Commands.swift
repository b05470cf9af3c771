import NetworkGraph

extension CommandTable {
  private static let swietokrzyskie = "Datasets/swietokrzyskie-platforma-2015"
  private static let kalisz = "Datasets/kalisz-rowni-na-starcie-2016"

  static let mainCommands: [CommandSpec] = [
    CommandSpec(
      "report", .main, pl: "pełny raport: strona, tabele i rysunki",
      en: "the whole report: page, tables and diagrams",
      discussion: [
        Bilingual(
          pl: "Czyta folder z danymi i zapisuje folder raportu: report.html (jedna strona, którą "
            + "można otworzyć, wydrukować i wysłać), report.json, tables/*.csv, diagrams/*.dot i "
            + ".svg (oraz .pdf w formacie A4, jeśli jest program dot) i network.graphml.",
          en: "Reads a data folder and writes a report folder: report.html (one page to open, "
            + "print and send), report.json, tables/*.csv, diagrams/*.dot and "
            + ".svg (and .pdf of the size A4 where the program dot is installed) and "
            + "network.graphml."),
        Bilingual(
          pl: "Bez -o raport trafia do folderu DANE-report obok bieżącego miejsca. Wcześniejszy "
            + "raport zostaje zastąpiony dopiero wtedy, gdy nowy jest cały. Folder, w którym jest "
            + "coś innego, nie zostanie ruszony.",
          en: "Without -o the report goes to the folder DATASET-report in the current place. An "
            + "earlier report is replaced only when the new one is whole. A folder that holds "
            + "anything else is not touched."),
      ],
      positionals: [dataset],
      options: [
        "output", "budget", "weight", "horizon", "reach", "groups", "approximate", "robustness",
        "per", "pdf", "map", "excel",
      ] + analysis,
      examples: [
        .init(
          "coopnet report \(kalisz)", pl: "raport w kalisz-rowni-na-starcie-2016-report",
          en: "the report in kalisz-rowni-na-starcie-2016-report"),
        .init(
          "coopnet report \(kalisz) --as-of 2019-01-01 -o kalisz-2019",
          pl: "ta sama sieć po zakończeniu projektu", en: "the same network after the project's end"
        ),
      ], aliases: ["raport", "sprawozdanie", "analyse", "analyze", "run"]),
    CommandSpec(
      "check", .main, pl: "sprawdza dane: co przyjęto, a co odrzucono i dlaczego",
      en: "checks the data: what was kept, what was rejected and why",
      discussion: [
        Bilingual(
          pl: "Każde zastrzeżenie ma miejsce i powód: plik:wiersz:kolumna: ostrzeżenie: treść. "
            + "Bilans pokazuje, że wiersze odczytane = przyjęte + scalone + odrzucone.",
          en: "Each finding has its place and reason: file:line:column: warning: text. The balance "
            + "shows that rows read = kept + merged + rejected."),
        Bilingual(
          pl: "Kolumny CSV: severity, code, file, line, column, message; z --balance: file, read, "
            + "kept, merged, rejected.",
          en: "CSV columns: severity, code, file, line, column, message; with --balance: file, "
            + "read, kept, merged, rejected."),
      ],
      positionals: [dataset], options: ["balance", "strict"] + tables + reading,
      examples: [
        .init(
          "coopnet check \(kalisz)", pl: "bilans i zastrzeżenia", en: "balance and findings"),
        .init(
          "coopnet check \(swietokrzyskie) --strict --quiet",
          pl: "w skrypcie: kod 1, gdy coś budzi zastrzeżenia",
          en: "in a script: status 1 if anything is amiss"),
      ], aliases: ["sprawdz", "kontrola", "validate", "lint", "verify"]),
  ]

  static let gapCommands: [CommandSpec] = [
    CommandSpec(
      "gaps", .gaps, pl: "czego brakuje w każdej gminie, z podstawą prawną",
      en: "what is missing in every gmina, with its legal basis",
      discussion: [
        Bilingual(
          pl: "Jeden wiersz to jedno oczekiwanie reguły: spełnione (met), wygasające (expiring), "
            + "słabe (weak), luka (gap) albo brak jednostki (missing-unit). Luka, której dane nie "
            + "potwierdzają, znaczy „nie odnotowano w danych”, a nie „brak współpracy”.",
          en: "Each row is one expectation of a rule: met, expiring, weak, gap or missing-unit. A "
            + "gap that the data do not confirm means “not recorded in the data”, not “no "
            + "cooperation”."),
        Bilingual(
          pl: "Z --per-gmina: jeden wiersz na gminę, z liczbą luk, pokryciem, jednostkami "
            + "odciętymi i drogą do CIS, KIS, WTZ, ZAZ i OWES. Reguły pokazuje „coopnet rules”.",
          en:
            "With --per-gmina: one row per gmina with its gaps, coverage, units cut off and reach "
            + "of CIS, KIS, WTZ, ZAZ and OWES. “coopnet rules” shows the rules."),
        Bilingual(
          pl: "Inne tabele: --need (ilu ludzi dotyczy luka), --peers (gminy podobne i najbliższa, "
            + "która ma brakujące powiązanie), --places (miejsca i odległości). Z --per-gmina "
            + "opcja --robustness dodaje coverage_low i coverage_high (5. i 95. percentyl), a --weight "
            + "kolumny people i unmet (ludzie razy to, czego brakuje do pełnego pokrycia).",
          en:
            "Other tables: --need (how many people a gap concerns), --peers (gminas alike, and the "
            + "nearest that has the missing tie), --places (places and distances). With --per-gmina, "
            + "--robustness adds coverage_low and coverage_high (5th and 95th percentile), and "
            + "--weight the columns people and unmet (people times what full coverage lacks)."),
      ],
      positionals: [dataset],
      options: [
        "per-gmina", "need", "peers", "places", "weight", "horizon", "reach", "robustness",
      ] + analysis + tables,
      requirements: [.goesWith("robustness", "per-gmina"), .goesWith("weight", "per-gmina")],
      examples: [
        .init(
          "coopnet gaps \(swietokrzyskie) --per-gmina",
          pl: "po jednym wierszu na każdą ze 102 gmin", en: "one row for each of 102 gminas"),
        .init(
          "coopnet gaps \(swietokrzyskie) --area 2604 --format csv -o luki.csv",
          pl: "luki powiatu kieleckiego do pliku", en: "the gaps of powiat kielecki to a file"),
        .init(
          "coopnet gaps Datasets/lubuskie-model --per-gmina --robustness 200",
          pl: "pokrycie każdej gminy z zakresem", en: "the coverage of each gmina, with its range"),
        .init(
          "coopnet gaps Datasets/lubuskie-model --peers",
          pl: "gdzie zapytać, jak to zrobiono", en: "where to ask how it was done"),
      ], aliases: ["luki", "braki", "missing", "gap"]),
    CommandSpec(
      "isolates", .gaps, pl: "jednostki odosobnione i takie, które łatwo odciąć",
      en: "units that are isolated or easily cut off",
      discussion: [
        Bilingual(
          pl: "Powód w kolumnie reason: isolated (bez powiązań), single-partner (jeden partner), "
            + "cut-off (bez drogi do ROPS), far (za daleko od ROPS), hangs-on-unit i hangs-on-tie "
            + "(odcina je utrata jednej jednostki lub jednej więzi), one-sector, one-gmina.",
          en: "The reason is one of: isolated (no ties), single-partner, cut-off (no path to a "
            + "ROPS), far (too far from a ROPS), hangs-on-unit and hangs-on-tie (the loss of one "
            + "unit or tie cuts it off), one-sector, one-gmina.")
      ],
      positionals: [dataset], options: ["reach", "horizon"] + analysis + tables,
      examples: [
        .init(
          "coopnet isolates \(kalisz)", pl: "kto jest sam i dlaczego", en: "who is alone, and why")
      ], aliases: ["izolowane", "izolaty", "isolated", "odosobnione"]),
    CommandSpec(
      "pathways", .gaps, pl: "ścieżki reintegracji: gdzie są dostępne i połączone",
      en: "pathways of reintegration: where they are available and connected",
      discussion: [
        Bilingual(
          pl: "Ścieżka jest dostępna (available), gdy każdy wymagany etap ma jednostkę działającą "
            + "w gminie, a połączona (connected), gdy te jednostki łączy jeden łańcuch współpracy. "
            + "Gdzie nie: który etap brakuje i jaka najbliższa jednostka mogłaby pomóc.",
          en: "A pathway is available when each required stage has a unit that serves the gmina, "
            + "and connected when one chain of cooperation joins them. Where it is not: which stage "
            + "is missing and the nearest unit that could serve.")
      ],
      positionals: [dataset], options: analysis + tables,
      examples: [
        .init(
          "coopnet pathways Datasets/lubuskie-sciezki-reintegracji-2016",
          pl: "trzy ścieżki w 82 gminach", en: "three pathways in 82 gminas")
      ], aliases: ["sciezki", "paths", "pathway"]),
    CommandSpec(
      "plan", .gaps, pl: "które nowe powiązania usuną najwięcej luk",
      en: "which new ties would close most gaps",
      discussion: [
        Bilingual(
          pl: "Wybiera krok po kroku powiązanie, które najbardziej podnosi pokrycie we wszystkich "
            + "gminach. Kolumny: step, from, to, form, action, closes, gminas, gain, coverage.",
          en: "Chooses, step by step, the tie that raises coverage over all gminas the most. "
            + "Columns: step, from, to, form, action, closes, gminas, gain, coverage."),
        Bilingual(
          pl: "Z --weight gminy ważą tyle, ilu mają mieszkańców, klientów albo bezrobotnych, a "
            + "kolumna people mówi, ilu osobom pomaga krok (ludzie razy przyrost pokrycia ich gminy).",
          en: "With --weight gminas weigh as many inhabitants, clients or unemployed as they have, "
            + "and the column people tells how many a step helps (people times the coverage gained)."
        ),
      ],
      positionals: [dataset], options: ["budget", "weight", "horizon"] + analysis + tables,
      examples: [
        .init(
          "coopnet plan \(swietokrzyskie) --budget 10", pl: "dziesięć najważniejszych kroków",
          en: "the ten steps that matter most"),
        .init(
          "coopnet plan Datasets/lubuskie-model --weight unemployed",
          pl: "najpierw tam, gdzie jest najwięcej bezrobotnych",
          en: "first where most are unemployed"),
      ], aliases: ["planuj", "close"]),
  ]

  static let networkCommands: [CommandSpec] = [
    CommandSpec(
      "metrics", .network, pl: "miary sieci: stopień, pośrednictwo, bliskość i inne",
      en: "measures of the network: degree, betweenness, closeness and others",
      discussion: [
        Bilingual(
          pl: "Jeden wiersz na instytucję: id, name, kind, seat i kolumny miar. Wartość "
            + "nieokreślona jest pusta, nigdy 0. Definicje są w metodzie każdego raportu.",
          en: "One row per institution: id, name, kind, seat and the columns of measures. An "
            + "undefined value is empty, never 0. The method section of each report defines them."),
        Bilingual(
          pl: "Z --robustness za miarami stoją kolumny rank_degree, rank_degree_low, "
            + "rank_degree_high i takie same dla betweenness: miejsce i jego zakres (5. i 95. "
            + "percentyl). Tabela --survey podaje, kto kogo potwierdza, zaufanie i wartość.",
          en: "With --robustness, behind the measures stand rank_degree, rank_degree_low, "
            + "rank_degree_high and the same of betweenness: the rank and its range (5th and 95th "
            + "percentile). The table of --survey tells who confirms whom, trust and value."),
      ],
      positionals: [dataset],
      options: [
        "only", "all", "network", "mixing", "by-form", "edges", "two-mode", "backbone",
        "equivalence", "survey", "groups", "brokerage-test", "partial-credit", "robustness",
        "shard", "approximate",
      ] + analysis + tables,
      examples: [
        .init(
          "coopnet metrics \(kalisz) --only degree,betweenness",
          pl: "dwie kolumny i tylko ich obliczenie", en: "two columns, and only their computation"),
        .init(
          "coopnet metrics \(kalisz) --network", pl: "gęstość, składowe, średnica ...",
          en: "density, components, diameter ..."),
      ], aliases: ["miary", "measures", "centrality", "stats", "metric"]),
    CommandSpec(
      "keyplayers", .network, pl: "zbiór instytucji, na których najwięcej stoi",
      en: "the set of institutions on which most depends",
      discussion: [
        Bilingual(
          pl: "KPP-NEG: bez kogo sieć najbardziej się rozpada. KPP-POS: przez kogo najszybciej "
            + "dotrzeć do wszystkich (Borgatti 2006).",
          en: "KPP-NEG: without whom the network falls apart most. KPP-POS: through whom all are "
            + "reached soonest (Borgatti 2006).")
      ],
      positionals: [dataset], options: ["size"] + analysis + tables,
      examples: [
        .init(
          "coopnet keyplayers \(kalisz) -k 2", pl: "dwie najważniejsze", en: "the two that matter")
      ], aliases: ["kluczowi", "key-players", "kluczowe"]),
    CommandSpec(
      "diagram", .network, pl: "jeden rysunek sieci", en: "one diagram of the network",
      discussion: [
        Bilingual(
          pl: "Rodzaj pliku wynika z końcówki nazwy po -o: .dot, .svg, .pdf lub .png; bez -o na "
            + "standardowe wyjście trafia DOT. Plik .pdf i .png wymaga programu dot (Graphviz); .pdf "
            + "ma format A4.",
          en:
            "The kind of file follows from the ending after -o: .dot, .svg, .pdf or .png; without "
            + "-o, DOT goes to stdout. For .pdf and .png the program dot (Graphviz) is needed; a "
            + ".pdf is of the size A4.")
      ],
      positionals: [dataset],
      options: ["view", "output", "paper", "map", "horizon", "reach"] + analysis,
      examples: [
        .init(
          "coopnet diagram \(kalisz) -o kalisz.svg", pl: "cała sieć", en: "the whole network"),
        .init(
          "coopnet diagram \(kalisz) --view ego:mops-kalisz -o mops.svg",
          pl: "MOPS i jego partnerzy", en: "one unit and its partners"),
        .init(
          "coopnet diagram \(kalisz) --view kinds --paper a4-portrait -o druk.svg",
          pl: "rysunek do druku na kartce A4", en: "a drawing to print on a sheet of A4"),
        .init(
          "coopnet diagram Datasets/lubuskie-model --view pathway:P1:080401 -o sciezka.svg",
          pl: "ścieżka P1 w jednej gminie", en: "the pathway P1 in one gmina"),
      ], aliases: ["rysunek", "obraz", "draw", "plot", "wykres"]),
  ]
}
