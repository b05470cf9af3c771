import NetworkGraph

/// The words that options take.
extension CommandTable {
  static let views: [Choice] = [
    Choice("overview", pl: "cała sieć, w grupach według powiatów", en: "the network by powiat"),
    Choice(
      "hierarchy", pl: "kręgi według szczebla, wycinki według terytorium",
      en: "rings by level, sectors by territory"),
    Choice("map", pl: "mapa według współrzędnych", en: "a map by coordinates"),
    Choice(
      "gmina", .gmina, pl: "jednostki jednej gminy i ich partnerzy",
      en: "the units of one gmina and their partners"),
    Choice(
      "powiat", .powiat, pl: "jednostki jednego powiatu i ich partnerzy",
      en: "the units of one powiat and their partners"),
    Choice(
      "ego", .institution, pl: "jedna instytucja i jej partnerzy",
      en: "one institution and its partners"),
    Choice(
      "gaps", pl: "powiązania brakujące obok istniejących", en: "missing ties beside existing"),
    Choice("bridges", pl: "co wisi na jednej instytucji lub więzi", en: "what hangs on whom"),
    Choice("kinds", pl: "typy instytucji zamiast instytucji", en: "kinds instead of institutions"),
    Choice(
      "pathway", .pathway, pl: "ścieżka reintegracji w jednej gminie i jej przerwane kroki",
      en: "a pathway of reintegration in one gmina, and its broken steps"),
  ]

  static let weights: [Choice] = [
    Choice("equal", pl: "każda gmina tyle samo", en: "each gmina the same"),
    Choice("population", pl: "liczba mieszkańców", en: "the number of inhabitants"),
    Choice("clients", pl: "liczba klientów pomocy społecznej", en: "the number of clients"),
    Choice("unemployed", pl: "liczba bezrobotnych", en: "the number of unemployed"),
  ]

  static let papers: [Choice] = [
    Choice("screen", pl: "do oglądania na ekranie", en: "to look at on a screen"),
    Choice("a4", pl: "A4, ułożone według kształtu rysunku", en: "A4, turned as the picture needs"),
    Choice("a4-portrait", pl: "A4 pionowo (210 × 297 mm)", en: "A4 upright (210 × 297 mm)"),
    Choice("a4-landscape", pl: "A4 poziomo (297 × 210 mm)", en: "A4 on its side (297 × 210 mm)"),
  ]

  static let formats: [Choice] = [
    Choice("table", pl: "wyrównana tabela do czytania", en: "an aligned table to read"),
    Choice("csv", pl: "CSV (RFC 4180)", en: "CSV (RFC 4180)"),
    Choice("json", pl: "JSON", en: "JSON"),
  ]

  static let languages: [Choice] = [
    Choice("pl", pl: "polski", en: "Polish"), Choice("en", pl: "angielski", en: "English"),
  ]

  static let projections: [Choice] = [
    Choice(
      "newman", pl: "1/(k-1) na parę w wydarzeniu k uczestników",
      en: "1/(k-1) a pair in an event of k participants"),
    Choice("count", pl: "1 na parę", en: "1 a pair"),
    Choice("none", pl: "wydarzenia nie tworzą powiązań", en: "events make no ties"),
  ]

  static let groupings: [Choice] = [
    Choice("kind", pl: "typ instytucji", en: "kind of institution"),
    Choice("level", pl: "szczebel", en: "administrative level"),
    Choice("gmina", pl: "gmina siedziby", en: "gmina of the seat"),
    Choice("powiat", pl: "powiat siedziby", en: "powiat of the seat"),
    Choice("sector", pl: "sektor", en: "sector"),
  ]

  static let schemas: [Choice] = [
    Choice("dataset", pl: "dane i sieć (.json)", en: "data and network (.json)"),
    Choice("report", pl: "wyniki (report.json)", en: "results (report.json)"),
  ]

  static let dialects: [Choice] = [
    Choice("coopnet", pl: "zestaw danych coopnet z opisem", en: "a coopnet dataset and descriptor"),
    Choice("gephi", pl: "Gephi", en: "Gephi"),
    Choice("neo4j", pl: "neo4j-admin import", en: "neo4j-admin import"),
    Choice("graphframes", pl: "Spark GraphFrames", en: "Spark GraphFrames"),
  ]

  static let divisions: [Choice] = [
    Choice("voivodeship", pl: "na województwo", en: "per voivodeship"),
    Choice("powiat", pl: "na powiat", en: "per powiat"),
  ]

  /// The columns of `metrics`, as `--only` names them.
  static let measures = [
    "degree", "strength", "in_degree", "out_degree", "betweenness", "betweenness_normalized",
    "closeness", "harmonic", "eigenvector", "pagerank", "core", "clustering", "constraint",
    "effective_size", "efficiency", "hierarchy", "articulation", "component", "biconnected",
    "community", "brokerage_coordinator", "brokerage_itinerant", "brokerage_gatekeeper",
    "brokerage_representative", "brokerage_liaison", "ei_index", "forms", "coreness",
  ]

  static let shells = ["bash", "zsh", "fish"]
}
