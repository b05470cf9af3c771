import Testing

@testable import NetworkGraph

@Suite struct KindCatalogTests {
  /// The default service areas of the contract.
  @Test(arguments: [
    (
      ["OPS", "CUS", "GKRPA", "school", "gmina-office", "NGO", "DPS", "police", "PES"],
      InstitutionKind.DefaultArea.gmina
    ),
    (["KIS"], .founder),
    (["PCPR", "PUP", "disability-board", "powiat-office", "WTZ", "ZAZ", "CIS"], .powiat),
    (["ROPS", "WUP", "UM", "OWES"], .voivodeship),
  ])
  func defaultServiceArea(_ ids: [String], _ area: InstitutionKind.DefaultArea) {
    for id in ids { #expect(KindCatalog.standard[id]?.defaultArea == area, "\(id)") }
  }

  @Test func theAreasThatAreAssumed() {
    let assumed = KindCatalog.standard.kinds.filter(\.areaIsAssumed).map(\.id).sorted()
    #expect(assumed == ["CIS", "KIS", "OWES", "WTZ", "ZAZ"])
  }

  @Test func everyKindOfTheDomainIsThere() {
    let words = """
      OPS GOPS MGOPS MOPS CUS MOPR PCPR PUP MUP ROPS WUP OWES CIS KIS ZAZ WTZ PES NGO LGD GKRPA \
      DPS ŚDS OIK PPP OHP ZK IRN UM wojewoda PFRON ZUS KRUS parafia policja sąd kurator szkoła \
      przychodnia pracodawca ministerstwo parish police court school employer ministry
      """
    for word in words.split(separator: " ") {
      #expect(KindCatalog.standard.kind(named: String(word)) != nil, "\(word)")
    }
    for word in [
      "gmina office", "powiat-office", "therapy clinic", "disability board", "health unit",
      "Ośrodek Pomocy Społecznej", "osrodek pomocy spolecznej", "urząd marszałkowski",
    ] {
      #expect(KindCatalog.standard.kind(named: word) != nil, "\(word)")
    }
  }

  @Test func everyWordFindsItsKind() {
    for kind in KindCatalog.standard.kinds {
      for word in kind.words {
        for dressed in [word, word.uppercased(), PolishText.folded(word)] {
          #expect(KindCatalog.standard.kind(named: dressed)?.id == kind.id, "\(dressed)")
        }
      }
      #expect(!kind.names.pl.isEmpty && !kind.names.en.isEmpty && !kind.shape.isEmpty)
    }
  }

  @Test(arguments: [
    ("{}", KindCatalogError.Reason.missing(key: "[ ]")), ("[{}]", .missing(key: "id")),
    ("[", .syntax(.unexpectedEnd)),
    (kind("\"level\": \"city\""), .unknown(key: "level", value: "city")),
    (kind("\"sector\": 1"), .missing(key: "sector")),
    (kind("\"synonyms\": [1]"), .missing(key: "synonyms")),
    (
      "[" + kind("").dropFirst().dropLast() + "," + kind("").dropFirst(),
      .repeated(word: "X")
    ),
  ])
  func aFaultHasItsReasonAndPlace(_ json: String, _ reason: KindCatalogError.Reason) {
    do {
      _ = try KindCatalog(json: Array(json.utf8))
      Issue.record("read: \(json)")
    } catch {
      #expect(error.reason == reason)
      #expect(error.place.line == 1)
    }
  }

  /// One kind with a key put in place of its own.
  static func kind(_ change: String) -> String {
    let keys = [
      "\"id\": \"X\"", "\"pl\": \"iks\"", "\"en\": \"ex\"", "\"level\": \"gmina\"",
      "\"sector\": \"ngo\"", "\"area\": \"gmina\"", "\"shape\": \"box\"",
    ].filter { key in change.isEmpty || !change.hasPrefix(String(key.prefix(6))) }
    return "[{" + (keys + (change.isEmpty ? [] : [change])).joined(separator: ", ") + "}]"
  }

  @Test func theListThatIsPrintedIsTheListInForce() throws {
    let catalog = try KindCatalog(json: Array(KindCatalog.standardJSON.utf8))
    #expect(catalog.kinds.map(\.id) == KindCatalog.standard.kinds.map(\.id))
    let printed = KindCatalog.standardSource.array?.compactMap { $0["id"]?.string }
    #expect(printed == KindCatalog.standard.kinds.map(\.id))
  }

  /// Two kinds that share a word, whatever its case; a flag that is none.
  @Test func aWordOfTwoKindsIsRefused() throws {
    let second =
      "{\"id\": \"Y\", \"pl\": \"IKS\", \"en\": \"why\", \"level\": \"gmina\", \"sector\": \"ngo\", "
      + "\"area\": \"gmina\", \"shape\": \"box\"}"
    let text = Self.kind("").dropLast() + ",\n" + second + "]"
    let error = #expect(throws: KindCatalogError.self) { try KindCatalog(json: Array(text.utf8)) }
    #expect(error?.reason == .repeated(word: "IKS"))
    #expect(error?.place == TextPlace(line: 2, column: 1))
    let flag = #expect(throws: KindCatalogError.self) {
      try KindCatalog(json: Array(Self.kind("\"areaIsAssumed\": \"tak\"").utf8))
    }
    #expect(flag?.reason == .missing(key: "areaIsAssumed"))
  }

  @Test func ofTwoKindsOfOneIDTheFirstIsFound() {
    let kinds = KindCatalog.standard.kinds.prefix(2)
    let other = InstitutionKind(
      id: kinds[0].id, names: Bilingual(pl: "inny", en: "other"), synonyms: [], level: .national,
      sector: .church, defaultArea: .country, areaIsAssumed: false, shape: "box")
    let catalog = KindCatalog(kinds: kinds + [other])
    #expect(catalog[other.id]?.names == kinds[0].names)
    #expect(catalog.kind(named: "inny")?.level == .national)
    #expect(InstitutionKind.Level.allCases.sorted() == InstitutionKind.Level.allCases)
  }
}
