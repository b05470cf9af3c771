/// The standard kinds: kinds.json of the program, printed by `coopnet rules`.
///
/// `area` is the service area of a unit whose row gives none: gmina, powiat, voivodeship, country, or
/// founder (the founder's area, else its gmina). `shape` is a shape of Graphviz. `cityRole` is the
/// second role of a unit that one of the `cityWords` names, in a city with powiat rights.
enum EmbeddedKinds {
  // swift-format-ignore
  static let json: StaticString = #"""
    [
      {
        "id": "OPS", "pl": "ośrodek pomocy społecznej", "en": "social assistance centre",
        "synonyms": ["GOPS", "MGOPS", "MOPS", "MOPR", "M-GOPS", "gminny ośrodek pomocy społecznej", "miejski ośrodek pomocy społecznej", "miejsko-gminny ośrodek pomocy społecznej", "miejski ośrodek pomocy rodzinie"],
        "level": "gmina", "sector": "public", "area": "gmina", "shape": "box",
        "cityRole": "PCPR",
        "cityWords": ["MOPS", "MOPR", "miejski ośrodek pomocy społecznej", "miejski ośrodek pomocy rodzinie"]
      },
      {
        "id": "CUS", "pl": "centrum usług społecznych", "en": "social services centre",
        "level": "gmina", "sector": "public", "area": "gmina", "shape": "component"
      },
      {
        "id": "PCPR", "pl": "powiatowe centrum pomocy rodzinie",
        "en": "powiat family support centre", "level": "powiat", "sector": "public",
        "area": "powiat", "shape": "hexagon"
      },
      {
        "id": "PUP", "pl": "powiatowy urząd pracy", "en": "powiat labour office",
        "synonyms": ["MUP", "miejski urząd pracy", "urząd pracy", "labour office"],
        "level": "powiat", "sector": "public", "area": "powiat", "shape": "parallelogram"
      },
      {
        "id": "ROPS", "pl": "regionalny ośrodek polityki społecznej",
        "en": "regional centre for social policy", "level": "voivodeship", "sector": "public",
        "area": "voivodeship", "shape": "doubleoctagon"
      },
      {
        "id": "WUP", "pl": "wojewódzki urząd pracy", "en": "voivodeship labour office",
        "level": "voivodeship", "sector": "public", "area": "voivodeship", "shape": "octagon"
      },
      {
        "id": "OWES", "pl": "ośrodek wsparcia ekonomii społecznej",
        "en": "social economy support centre", "level": "subregion",
        "sector": "social-economy", "area": "voivodeship", "areaIsAssumed": true,
        "shape": "diamond"
      },
      {
        "id": "CIS", "pl": "centrum integracji społecznej", "en": "social integration centre",
        "level": "powiat", "sector": "social-economy", "area": "powiat", "areaIsAssumed": true,
        "shape": "house"
      },
      {
        "id": "KIS", "pl": "klub integracji społecznej", "en": "social integration club",
        "level": "gmina", "sector": "social-economy", "area": "founder", "areaIsAssumed": true,
        "shape": "invhouse"
      },
      {
        "id": "ZAZ", "pl": "zakład aktywności zawodowej",
        "en": "vocational activity enterprise", "level": "powiat", "sector": "social-economy",
        "area": "powiat", "areaIsAssumed": true, "shape": "trapezium"
      },
      {
        "id": "WTZ", "pl": "warsztat terapii zajęciowej",
        "en": "occupational therapy workshop", "synonyms": ["warsztaty terapii zajęciowej"],
        "level": "powiat", "sector": "social-economy", "area": "powiat", "areaIsAssumed": true,
        "shape": "invtrapezium"
      },
      {
        "id": "PES", "pl": "podmiot ekonomii społecznej", "en": "social economy entity",
        "synonyms": ["spółdzielnia socjalna", "przedsiębiorstwo społeczne", "social cooperative", "social enterprise"],
        "level": "gmina", "sector": "social-economy", "area": "gmina", "shape": "pentagon"
      },
      {
        "id": "NGO", "pl": "organizacja pozarządowa", "en": "non-governmental organisation",
        "synonyms": ["fundacja", "stowarzyszenie", "foundation", "association", "organizacja społeczna"],
        "level": "gmina", "sector": "ngo", "area": "gmina", "shape": "ellipse"
      },
      {
        "id": "parish", "pl": "parafia", "en": "parish",
        "synonyms": ["kościół", "caritas parafialna"], "level": "gmina", "sector": "church",
        "area": "gmina", "shape": "triangle"
      },
      {
        "id": "LGD", "pl": "lokalna grupa działania", "en": "local action group",
        "synonyms": ["LAG"], "level": "powiat", "sector": "ngo", "area": "gmina",
        "shape": "egg"
      },
      {
        "id": "GKRPA", "pl": "gminna komisja rozwiązywania problemów alkoholowych",
        "en": "gmina commission for alcohol-related problems", "synonyms": ["MKRPA"],
        "level": "gmina", "sector": "public", "area": "gmina", "shape": "note"
      },
      {
        "id": "police", "pl": "policja", "en": "police",
        "synonyms": ["komenda policji", "komisariat policji", "KPP", "KMP"], "level": "powiat",
        "sector": "public", "area": "gmina", "shape": "septagon"
      },
      {
        "id": "court", "pl": "sąd i kurator", "en": "court and probation",
        "synonyms": ["sąd", "kurator", "kuratorzy", "kuratorska służba sądowa", "probation", "court/probation", "sąd/kurator"],
        "level": "powiat", "sector": "public", "area": "gmina", "shape": "cylinder"
      },
      {
        "id": "school", "pl": "szkoła", "en": "school",
        "synonyms": ["przedszkole", "placówka oświatowa"], "level": "gmina",
        "sector": "public", "area": "gmina", "shape": "tab"
      },
      {
        "id": "education-authority", "pl": "kuratorium oświaty", "en": "education authority",
        "synonyms": ["kurator oświaty"], "level": "voivodeship", "sector": "public",
        "area": "gmina", "shape": "tab"
      },
      {
        "id": "health-unit", "pl": "podmiot leczniczy", "en": "health unit",
        "synonyms": ["przychodnia", "szpital", "ZOZ", "SPZOZ", "POZ", "ośrodek zdrowia", "health"],
        "level": "gmina", "sector": "public", "area": "gmina", "shape": "square"
      },
      {
        "id": "therapy-clinic", "pl": "poradnia terapii uzależnień", "en": "therapy clinic",
        "synonyms": ["poradnia leczenia uzależnień", "ośrodek terapii uzależnień", "therapy"],
        "level": "powiat", "sector": "public", "area": "gmina", "shape": "square"
      },
      {
        "id": "disability-board", "pl": "zespół do spraw orzekania o niepełnosprawności",
        "en": "disability board", "synonyms": ["PZOON", "MZOON", "zespół orzekający"],
        "level": "powiat", "sector": "public", "area": "powiat", "shape": "folder"
      },
      {
        "id": "DPS", "pl": "dom pomocy społecznej", "en": "residential care home",
        "level": "powiat", "sector": "public", "area": "gmina", "shape": "box3d"
      },
      {
        "id": "ŚDS", "pl": "środowiskowy dom samopomocy", "en": "community self-help home",
        "synonyms": ["SDS"], "level": "gmina", "sector": "public", "area": "gmina",
        "shape": "box3d"
      },
      {
        "id": "OIK", "pl": "ośrodek interwencji kryzysowej",
        "en": "crisis intervention centre", "level": "powiat", "sector": "public",
        "area": "gmina", "shape": "box3d"
      },
      {
        "id": "PPP", "pl": "poradnia psychologiczno-pedagogiczna",
        "en": "psychological and pedagogical clinic", "level": "powiat", "sector": "public",
        "area": "gmina", "shape": "tab"
      },
      {
        "id": "OHP", "pl": "Ochotniczy Hufiec Pracy", "en": "Voluntary Labour Corps",
        "synonyms": ["ochotnicze hufce pracy"], "level": "voivodeship", "sector": "public",
        "area": "gmina", "shape": "octagon"
      },
      {
        "id": "ZK", "pl": "zakład karny", "en": "prison", "synonyms": ["areszt śledczy"],
        "level": "powiat", "sector": "public", "area": "gmina", "shape": "cylinder"
      },
      {
        "id": "IRN", "pl": "instytucja resocjalizująca nieletnich",
        "en": "juvenile rehabilitation institution",
        "synonyms": ["zakład poprawczy", "MOW", "młodzieżowy ośrodek wychowawczy"],
        "level": "powiat", "sector": "public", "area": "gmina", "shape": "cylinder"
      },
      {
        "id": "UM", "pl": "urząd marszałkowski", "en": "marshal's office",
        "synonyms": ["samorząd województwa", "urząd marszałkowski województwa"],
        "level": "voivodeship", "sector": "public", "area": "voivodeship",
        "shape": "doubleoctagon"
      },
      {
        "id": "wojewoda", "pl": "wojewoda", "en": "voivode",
        "synonyms": ["urząd wojewódzki", "voivode"], "level": "voivodeship",
        "sector": "public", "area": "gmina", "shape": "octagon"
      },
      {
        "id": "ministry", "pl": "ministerstwo", "en": "ministry", "synonyms": ["minister"],
        "level": "national", "sector": "public", "area": "gmina", "shape": "tripleoctagon"
      },
      {
        "id": "PFRON", "pl": "Państwowy Fundusz Rehabilitacji Osób Niepełnosprawnych",
        "en": "State Fund for Rehabilitation of Disabled People", "level": "national",
        "sector": "public", "area": "gmina", "shape": "octagon"
      },
      {
        "id": "ZUS", "pl": "Zakład Ubezpieczeń Społecznych",
        "en": "Social Insurance Institution", "level": "national", "sector": "public",
        "area": "gmina", "shape": "octagon"
      },
      {
        "id": "KRUS", "pl": "Kasa Rolniczego Ubezpieczenia Społecznego",
        "en": "Agricultural Social Insurance Fund", "level": "national", "sector": "public",
        "area": "gmina", "shape": "octagon"
      },
      {
        "id": "powiat-office", "pl": "starostwo powiatowe", "en": "powiat office",
        "synonyms": ["starostwo", "powiat", "urząd powiatu", "powiat_office"],
        "level": "powiat", "sector": "public", "area": "powiat", "shape": "folder"
      },
      {
        "id": "gmina-office", "pl": "urząd gminy", "en": "gmina office",
        "synonyms": ["urząd miasta", "urząd miasta i gminy", "urząd miejski", "gmina", "UG", "UMiG", "gmina_office"],
        "level": "gmina", "sector": "public", "area": "gmina", "shape": "folder"
      },
      {
        "id": "employer", "pl": "pracodawca", "en": "employer",
        "synonyms": ["przedsiębiorca", "przedsiębiorstwo", "firma", "business", "company"],
        "level": "gmina", "sector": "business", "area": "gmina", "shape": "cds"
      }
    ]
    """#
}
