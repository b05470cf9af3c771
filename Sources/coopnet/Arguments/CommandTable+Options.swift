import NetworkGraph

extension CommandTable {
  /// Every option, in the order in which a command line is quoted in reports.
  static let options: [OptionSpec] =
    commandOptions + measureOptions + networkOptions + areaOptions + inputOptions + outputOptions
    + generalOptions + limitOptions

  private static let number = Bilingual(pl: "LICZBA", en: "NUMBER")
  private static let days = Bilingual(pl: "DNI", en: "DAYS")

  private static let commandOptions: [OptionSpec] = [
    OptionSpec(
      "view", .choice(views), fallback: "overview", in: .command, aliases: ["widok", "layout"],
      pl: "który rysunek", en: "which diagram"),
    OptionSpec(
      "per-gmina", .flag(), in: .command, aliases: ["gmina", "gminy"],
      pl: "jeden wiersz na gminę zamiast jednego na oczekiwanie",
      en: "one row per gmina instead of one per expectation"),
    OptionSpec(
      "need", .flag(), in: .command, aliases: ["potrzeby", "people"],
      pl: "ilu ludzi mieszka tam, gdzie reguła nie jest spełniona albo nie ma drogi do usługi",
      en: "how many people live where a rule is not met, or where no path leads to a service"),
    OptionSpec(
      "peers", .flag(), in: .command, aliases: ["podobne", "rowiesnicy"],
      pl: "każda gmina obok podobnych i najbliższa, w której jest powiązanie, którego jej brakuje",
      en: "each gmina beside those alike, and the nearest that has the tie it lacks"),
    OptionSpec(
      "places", .flag(), in: .command, aliases: ["miejsca", "services"],
      pl: "miejsca w CIS, KIS, WTZ, ZAZ i OWES oraz odległość do najbliższej jednostki",
      en: "places in CIS, KIS, WTZ, ZAZ and OWES, and the distance to the nearest unit"),
    OptionSpec(
      "weight", .choice(weights), fallback: "equal", in: .command,
      aliases: ["waga", "weights", "per-person"],
      pl: "ile ważą gminy: wszystkie tyle samo albo według liczby ludzi z gminas.csv",
      en: "what gminas weigh: all the same, or by the number of people of gminas.csv"),
    OptionSpec(
      "balance", .flag(), in: .command, aliases: ["bilans"],
      pl: "bilans plików: wiersze odczytane = przyjęte + scalone + odrzucone",
      en: "the balance of the files: rows read = kept + merged + rejected"),
    OptionSpec(
      "strict", .flag(), in: .command,
      pl: "zakończ kodem 1, jeśli jest choć jedno ostrzeżenie",
      en: "exit with 1 if there is even one warning"),
    OptionSpec(
      "budget", .integer(number, 1...100_000), fallback: "20", in: .command,
      aliases: ["budzet", "steps"],
      pl: "ile nowych powiązań wolno zaproponować", en: "how many new ties may be proposed"),
    OptionSpec(
      "remove", .list(Bilingual(pl: "CO", en: "WHAT")), in: .command, aliases: ["usun", "without"],
      pl:
        "usuń instytucję (jej id), wszystkie jednego typu (kind:ROPS) albo wydarzenie (event:ID); "
        + "kilka po przecinku lub przez powtórzenie opcji",
      en: "remove an institution (its id), all of one kind (kind:ROPS) or an event (event:ID); "
        + "several with commas or by repeating the option"),
    OptionSpec(
      "add", .list(Bilingual(pl: "A:B[:FORMA]", en: "A:B[:FORM]")), in: .command,
      aliases: ["dodaj"],
      pl: "dodaj powiązanie dwóch instytucji (ich id), formy „agreement”, jeśli nie podano innej",
      en: "add a tie between two institutions (their ids), of form “agreement” unless one is given"),
    OptionSpec(
      "size", short: "k", .integer(number, 1...1000), fallback: "3", in: .command,
      aliases: ["count"],
      pl: "ile instytucji ma liczyć zbiór", en: "how many institutions the set is to have"),
    OptionSpec(
      "from", .day, in: .command, aliases: ["since"],
      pl: "pierwszy z porównywanych dni", en: "the first of the days compared"),
    OptionSpec(
      "to", .day, in: .command, aliases: ["until"],
      pl: "drugi z porównywanych dni", en: "the second of the days compared"),
    OptionSpec(
      "dataset", .dataset, in: .command, aliases: ["dane", "data"],
      pl: "folder z instytucjami, do których dopasować listę",
      en: "the folder with the institutions that the list is matched against"),
    OptionSpec(
      "apply", .flag(), in: .command, aliases: ["zastosuj"],
      pl: "LISTA jest sprawdzoną tabelą dopasowań: zrób z niej participation.csv",
      en: "LIST is a reviewed table of matches: make participation.csv of it"),
    OptionSpec(
      "event", .text(Bilingual(pl: "ID", en: "ID")), in: .command, aliases: ["wydarzenie"],
      pl: "z --apply: wydarzenie, w którym uczestniczyły instytucje z listy",
      en: "with --apply: the event in which the institutions of the list took part"),
    OptionSpec(
      "dialect", .choice(dialects), in: .command, aliases: ["dialekt"],
      pl: "folder plików CSV dla innego programu", en: "a folder of CSV files for another program"),
    OptionSpec(
      "schema", .choice(schemas), in: .command, aliases: ["schemat"],
      pl: "wypisz JSON Schema formatu: danych zapisanych przez „convert” lub pliku report.json",
      en: "print the JSON Schema of a format: data written by “convert”, or report.json"),
    OptionSpec(
      "per", .choice(divisions), in: .command,
      pl: "osobna strona na każdą jednostkę i spis stron",
      en: "a page for each unit, and an index of the pages"),
    OptionSpec(
      "pdf", .flag(), in: .command,
      pl: "zrób też report.pdf (potrzebny Chromium)", en: "make report.pdf too (needs Chromium)"),
    OptionSpec(
      "horizon", .integer(days, 0...36_500), fallback: "180", in: .command,
      aliases: ["horyzont"],
      pl: "powiązanie, które skończy się w ciągu tylu dni, jest „wygasające”",
      en: "a tie that ends within so many days is “expiring”"),
    OptionSpec(
      "reach", .integer(Bilingual(pl: "KROKI", en: "STEPS"), 1...100), fallback: "2", in: .command,
      aliases: ["zasieg", "distance"],
      pl: "jednostka dalej od ROPS niż tyle kroków jest „daleko”",
      en: "a unit more steps than this from a ROPS is “far”"),
    OptionSpec(
      "robustness", .integer(number, 1...10_000), in: .command, aliases: ["bootstrap"],
      pl: "powtórz na tylu sieciach bez losowych 10% danych i podaj zakresy miejsc i pokrycia",
      en: "repeat on so many networks without a random 10% of the data, and give ranges of ranks "
        + "and coverage"),
  ]

  private static let measureOptions: [OptionSpec] = [
    OptionSpec(
      "network", .flag(), in: .command, aliases: ["siec", "graph"],
      pl: "miary całej sieci zamiast miar instytucji",
      en: "figures of the whole network instead of each institution"),
    OptionSpec(
      "mixing", .flag(), in: .command,
      pl: "kto łączy się z kim: według typu, szczebla i sektora",
      en: "who is tied with whom: by kind, level and sector"),
    OptionSpec(
      "by-form", .flag(), in: .command, aliases: ["wedlug-form", "multiplex"],
      pl: "liczba powiązań każdej instytucji osobno w każdej formie",
      en: "how many ties of each form every institution has"),
    OptionSpec(
      "edges", .flag(), in: .command,
      pl: "miary powiązań: pośrednictwo i mosty",
      en: "figures of ties: betweenness and bridges"),
    OptionSpec(
      "two-mode", .flag(), in: .command, aliases: ["bipartite"],
      pl: "miary uczestnictwa: instytucje i wydarzenia",
      en: "figures of participation: institutions and events"),
    OptionSpec(
      "backbone", .flag(), in: .command, aliases: ["szkielet"],
      pl: "pary, które spotykają się częściej niż z przypadku (szkielet wydarzeń)",
      en: "pairs that meet more often than by chance (backbone of the events)"),
    OptionSpec(
      "equivalence", .flag(), in: .command, aliases: ["rownowaznosc"],
      pl: "instytucje o tych samych albo najbardziej podobnych partnerach",
      en: "institutions with the same or the most similar partners"),
    OptionSpec(
      "survey", .flag(), in: .command, aliases: ["ankieta", "partner"],
      pl: "co mówi ankieta: potwierdzenia, zaufanie, wartość (miary narzędzia PARTNER)",
      en: "what the survey says: confirmations, trust, value (figures of the PARTNER tool)"),
    OptionSpec(
      "only", .list(Bilingual(pl: "MIARY", en: "MEASURES"), known: measures), in: .command,
      aliases: ["columns", "measures", "miary"],
      pl: "policz i pokaż tylko te kolumny, po przecinku",
      en: "compute and show only these columns, with commas between"),
    OptionSpec(
      "all", .flag(), in: .command, aliases: ["wszystko"],
      pl: "policz także to, co trwa długo (coreness, testy permutacyjne)",
      en: "compute also what takes long (coreness, permutation tests)"),
    OptionSpec(
      "groups", .choice(groupings), fallback: "kind", in: .command, aliases: ["grupy"],
      pl: "podział na grupy dla pośredników (Gould-Fernandez) i wskaźnika E-I",
      en: "the grouping for brokerage (Gould-Fernandez) and the E-I index"),
    OptionSpec(
      "brokerage-test", .flag(), in: .command,
      pl: "dodaj wartość oczekiwaną i z dla ról pośrednika",
      en: "add the expected value and z of each brokerage role"),
    OptionSpec(
      "partial-credit", .flag(), in: .command,
      pl: "gdy między tymi samymi dwiema stoi k pośredników, każdy dostaje 1/k zamiast 1",
      en: "where k brokers stand between the same two, each gets 1/k instead of 1"),
    OptionSpec(
      "shard", .share, in: .command,
      pl: "policz tylko I-tą z N części i zapisz ją do pliku; części składa „merge”",
      en: "compute only the I-th of N parts, as a file that “merge” puts together"),
    OptionSpec(
      "approximate", .fraction(Bilingual(pl: "BŁĄD", en: "ERROR")), in: .command,
      aliases: ["approx"],
      pl:
        "pośrednictwo z próby; z prawdopodobieństwem 90 % każda wartość jest bliższa dokładnej niż "
        + "ten udział (0-1) wszystkich par",
      en: "betweenness from a sample; with probability 90 % every value is within this share (0-1) "
        + "of all pairs of the exact one"),
  ]

  private static let networkOptions: [OptionSpec] = [
    OptionSpec(
      "as-of", .day, in: .network, aliases: ["date", "day", "dzien", "data", "asof", "stan-na"],
      pl: "sieć w tym dniu: 2016-10-05, 05.10.2016, 2016-10 lub 2016 (ostatni dzień okresu); "
        + "domyślnie dzień zapisany w danych",
      en: "the network on this day: 2016-10-05, 05.10.2016, 2016-10 or 2016 (the last day of the "
        + "period); by default the day that the data name"),
    OptionSpec(
      "window", .integer(days, 0...36_500), fallback: "365", in: .network, aliases: ["okno"],
      pl: "spotkania, szkolenia i sprawozdania liczą się przez tyle dni",
      en: "meetings, trainings and reports count for so many days"),
    OptionSpec(
      "form", .list(Bilingual(pl: "FORMA", en: "FORM"), known: TieForm.all.map(\.id)),
      in: .network, aliases: ["forma", "forms"],
      pl: "tylko powiązania tych form (agreement, project, training ...), po przecinku",
      en: "only ties of these forms (agreement, project, training ...), with commas between"),
    OptionSpec(
      "min-intensity", .integer(Bilingual(pl: "1-4", en: "1-4"), 1...4), fallback: "1",
      in: .network, aliases: ["intensity"],
      pl: "tylko powiązania co najmniej tak silne: 1 świadomość, 2 współpraca, 3 koordynacja, "
        + "4 integracja",
      en: "only ties at least this strong: 1 awareness, 2 cooperation, 3 coordination, "
        + "4 integration"),
    OptionSpec(
      "include-planned", .flag(), in: .network, aliases: ["planned"],
      pl: "licz także powiązania planowane", en: "count planned ties too"),
    OptionSpec(
      "include-founder", .flag(), in: .network, aliases: ["founder"],
      pl: "licz także prowadzenie jednostki przez jej organ",
      en: "count as a tie that one body runs another"),
    OptionSpec(
      "directed", .flag(counterpart: "undirected"), in: .network,
      pl: "kierunek powiązań ma znaczenie", en: "the direction of ties matters"),
    OptionSpec(
      "weighted", .flag(counterpart: "unweighted"), in: .network,
      pl: "siła powiązań ma znaczenie w miarach", en: "the strength of ties matters in measures"),
    OptionSpec(
      "projection", .choice(projections), fallback: "newman", in: .network,
      pl: "ile waży wspólny udział w wydarzeniu", en: "the weight of taking part in one event"),
    OptionSpec(
      "max-event", .integer(number, 2...100_000), fallback: "50", in: .network,
      pl: "w większych wydarzeniach tylko organizatorzy i liderzy łączą się z resztą",
      en: "in larger events only organisers and leaders are tied to the rest"),
  ]

  private static let areaOptions: [OptionSpec] = [
    OptionSpec(
      "area", .territory, in: .area, aliases: ["obszar", "teryt", "region"],
      pl: "pokaż tylko jednostki działające na tym obszarze: kod TERYT województwa (2 cyfry), "
        + "powiatu (4) lub gminy (6); miary są nadal z całej sieci",
      en: "show only units that serve this area: TERYT code of a voivodeship (2 digits), powiat "
        + "(4) or gmina (6); measures are still of the whole network"),
    OptionSpec(
      "area-only", .flag(), in: .area,
      pl: "także miary tylko z sieci tego obszaru",
      en: "take the measures too from the network of this area only"),
  ]

  private static let inputOptions: [OptionSpec] = [
    OptionSpec(
      "terc", .file, in: .input, aliases: ["teryt-file", "register"],
      pl: "rejestr gmin GUS (TERC_Urzedowy_*.csv): nazwy i lista gmin",
      en: "the register of gminas from GUS (TERC_Urzedowy_*.csv): names and the list of gminas"),
    OptionSpec(
      "keep-personal", .flag(), in: .input, aliases: ["personal", "dane-osobowe"],
      pl: "zachowaj kolumny z danymi osób (e-mail, telefon, osoba kontaktowa); bez tej opcji są "
        + "pomijane",
      en: "keep columns with personal data (e-mail, phone, contact person); without it they are "
        + "dropped"),
    OptionSpec(
      "map", .file, in: .input, aliases: ["mapa", "geojson"],
      pl: "granice jednostek (GeoJSON) pod rysunek mapy",
      en: "outlines of units (GeoJSON) to lay under the map"),
  ]

  private static let outputOptions: [OptionSpec] = [
    OptionSpec(
      "format", .choice(formats), fallback: "table", in: .output, aliases: ["type"],
      pl: "w jakiej postaci wypisać wynik; bez niej mówi o tym nazwa pliku: .csv, .json, .xlsx",
      en: "how the result is written; without it the name after -o tells: .csv, .json, .xlsx"),
    OptionSpec(
      "excel", .flag(), in: .output,
      pl: "CSV dla Excela: BOM, średniki, przecinek dziesiętny, CRLF",
      en: "CSV for Excel: BOM, semicolons, decimal comma, CRLF"),
    OptionSpec(
      "output", short: "o", .output, in: .output, aliases: ["out", "wynik", "dir", "file"],
      pl: "dokąd zapisać; „-” to standardowe wyjście", en: "where to write; “-” is stdout"),
    OptionSpec(
      "paper", .choice(papers), in: .output, aliases: ["papier", "kartka", "page", "size"],
      pl: "rozmiar rysunku; domyślnie a4 dla .pdf, screen dla innych plików",
      en: "the size of the drawing; by default a4 for .pdf, screen for other files"),
    OptionSpec(
      "lang", .choice(languages), in: .output, aliases: ["language", "jezyk", "locale"],
      pl: "język wyników; domyślnie język danych, a bez niego polski",
      en: "language of the results; by default that of the data, else Polish"),
  ]

  private static let generalOptions: [OptionSpec] = [
    OptionSpec(
      "seed", .integer(number, 0...Int.max), fallback: "1", in: .general, aliases: ["ziarno"],
      pl: "ziarno losowania: to samo ziarno, ten sam wynik",
      en: "seed of the random choices: same seed, same result"),
    OptionSpec(
      "threads", .integer(number, 1...1024), in: .general, aliases: ["jobs", "cores", "watki"],
      pl: "ile wątków; wynik jest zawsze ten sam", en: "how many threads; the result is the same"),
    OptionSpec(
      "quiet", short: "q", .flag(), in: .general, aliases: ["silent", "cicho"],
      pl: "bez postępu i uwag na stderr, tylko błędy", en: "no progress or notes, only errors"),
    OptionSpec(
      "no-color", .flag(), in: .general, aliases: ["no-colour", "color"],
      pl: "bez kolorów i podkreśleń", en: "no colours or underlines"),
    OptionSpec(
      "help", short: "h", .flag(), in: .general, aliases: ["pomoc"],
      pl: "pokaż pomoc", en: "show help"),
    OptionSpec(
      "version", .flag(), in: .general, aliases: ["wersja"],
      pl: "pokaż wersję", en: "show the version"),
  ]
}
