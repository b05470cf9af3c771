import NetworkGraph

@testable import NetworkMetrics

/// A generated dataset in which everything that is expected is there, but for what was planted.
struct PlantedTown {
  /// What became of the tie of a pair.
  enum Fate: String, CaseIterable {
    case kept, removed, denied, ended, planned, upcoming, meeting, information, report, expiring
    case addressed, unknownForm
  }

  struct Pair: Hashable {
    let first: String
    let second: String

    init(_ a: String, _ b: String) {
      (first, second) = a.utf8.lexicographicallyPrecedes(b.utf8) ? (a, b) : (b, a)
    }
  }

  static let horizon = 180
  var town = Town()
  let day: String?
  private(set) var fates: [Pair: Fate] = [:]
  private(set) var planLacks: Set<String> = []
  let gminas: [TerritoryCode]
  private var generator: SeededGenerator

  /// - Parameter isSmall: one voivodeship with a powiat or two.
  init(seed: Int, isSmall: Bool = false) {
    generator = SeededGenerator(seed: UInt64(seed))
    day = ["2024-03-31", "2025-05-31", "2025-06-01", "2026-01-15", nil][seed % 5]
    var gminas: [TerritoryCode] = []
    for voivodeship in ["14", "26"].prefix(isSmall ? 1 : 1 + generator.next(below: 2)) {
      for powiat in 1...(1 + generator.next(below: isSmall ? 2 : 3)) {
        for gmina in 1...(1 + generator.next(below: isSmall ? 2 : 3)) {
          gminas.append(TerritoryCode("\(voivodeship)0\(powiat)0\(gmina)")!)
        }
      }
      if generator.next(below: 2) == 0 { gminas.append(TerritoryCode("\(voivodeship)6501")!) }
    }
    self.gminas = gminas.sorted()
    town.register(gminas.map(\.description).joined(separator: " "))
    addUnits()
    addTies()
    addTeams()
    addPlans()
  }
}

// MARK: - Units

extension PlantedTown {
  private mutating func chance(_ percent: Int) -> Bool { generator.next(below: 100) < percent }

  private mutating func addUnits() {
    for gmina in gminas {
      if gmina.isCityWithPowiatRights { addCity(gmina) } else { addGmina(gmina) }
    }
    for powiat in Set(gminas.compactMap(\.powiat)).sorted() { addPowiat(powiat) }
    for voivodeship in Set(gminas.map(\.voivodeship)).sorted() { addVoivodeship(voivodeship) }
  }

  private mutating func addGmina(_ code: TerritoryCode) {
    let seat = code.description
    if chance(85) {
      town.add("ops-\(seat)", "OPS", seat, serves: chance(30) ? seat : "")
    } else if chance(50) {
      let neighbor = gminas[generator.next(below: gminas.count)]
      town.add(
        "cus-\(seat)", "CUS", seat, serves: chance(50) ? "\(seat) \(neighbor)" : "")
    }
    for (kind, percent) in [
      ("gmina-office", 60), ("NGO", 60), ("GKRPA", 60), ("police", 50), ("school", 50),
      ("health-unit", 40), ("court", 30), ("PES", 40),
    ] where chance(percent) {
      town.add("\(kind)-\(seat)", kind, seat)
    }
    if chance(30) {
      town.add("kis-\(seat)", "KIS", seat, founder: chance(50) ? "gmina-office-\(seat)" : nil)
    }
  }

  private mutating func addCity(_ code: TerritoryCode) {
    let seat = code.description
    if chance(50) {
      for district in 1...3 { town.add("ops-\(seat)-\(district)", "OPS", seat) }
      town.add("pcpr-\(seat)", "PCPR", seat)
    } else {
      town.add("mopr-\(seat)", "OPS+PCPR", seat)
    }
    if chance(70) { town.add("ngo-\(seat)", "NGO", seat) }
    if chance(70) { town.add("office-\(seat)", "gmina-office", seat) }
    if chance(50) { town.add("mup-\(seat)", "PUP", seat) }
  }

  private mutating func addPowiat(_ code: TerritoryCode) {
    let seats = gminas.filter { $0.powiat == code }
    let seat = seats[generator.next(below: seats.count)].description
    if !code.isCityWithPowiatRights, chance(90) { town.add("pcpr-\(code)", "PCPR", seat) }
    if chance(80) {
      let powiats = Set(gminas.compactMap(\.powiat)).sorted()
      let other = powiats[generator.next(below: powiats.count)]
      town.add("pup-\(code)", "PUP", seat, serves: chance(40) ? "\(code) \(other)" : "")
    }
    if !code.isCityWithPowiatRights, chance(60) {
      town.add("office-\(code)", "powiat-office", seat)
    }
    for kind in ["CIS", "WTZ", "ZAZ"] where chance(50) {
      let some = seats.filter { _ in chance(60) }.map(\.description).joined(separator: " ")
      town.add("\(kind)-\(code)", kind, seat, serves: chance(50) ? some : "")
    }
    if chance(30) { town.add("both-\(code)", "CIS+KIS", seat) }
    if chance(40) { town.add("owes-\(code)", "OWES", seat, serves: code.description) }
  }

  private mutating func addVoivodeship(_ code: TerritoryCode) {
    let seat = gminas.first { $0.voivodeship == code }!.description
    for (kind, percent) in [
      ("ROPS", 90), ("WUP", 80), ("UM", 70), ("education-authority", 50), ("OWES", 40),
    ] where chance(percent) {
      town.add("\(kind)-\(code)", kind, kind == "OWES" ? code.description : seat)
    }
  }
}

// MARK: - Ties

extension PlantedTown {
  /// A tie for each pair that some rule looks at; one in four is planted.
  private mutating func addTies() {
    var pairs: Set<Pair> = []
    for expectation in SlowExpectations(self).all where expectation.kind != "unit" {
      for first in expectation.firsts {
        for second in expectation.seconds where first != second {
          pairs.insert(Pair(first, second))
        }
      }
    }
    let sorted = pairs.sorted {
      "\($0.first) \($0.second)".precedesByCodePoints("\($1.first) \($1.second)")
    }
    for pair in sorted {
      let fate =
        chance(75) ? .kept : Fate.allCases[1 + generator.next(below: Fate.allCases.count - 1)]
      fates[pair] = fate
      add(pair, fate)
    }
  }

  private mutating func add(_ pair: Pair, _ fate: Fate) {
    var (a, b) = (pair.first, pair.second)
    if chance(50) { swap(&a, &b) }
    let today = day.flatMap { Day($0) }
    func relative(_ days: Int) -> String {
      (today ?? Day("2024-01-01")!).advanced(by: days).description
    }
    switch fate {
    case .kept: town.tie(a, b, "agreement", isDirected: chance(30))
    case .removed: break
    case .denied: town.tie(a, b, "information", status: RecordedStatus.none)
    case .ended: town.tie(a, b, "agreement", start: "2019", end: relative(-1))
    case .planned: town.tie(a, b, "agreement", status: .planned)
    case .upcoming: town.tie(a, b, "agreement", start: relative(1))
    case .meeting: town.tie(a, b, "meeting", start: relative(-30))
    case .information: town.tie(a, b, "information")
    case .report: town.tie(a, b, "report", start: relative(-30), end: relative(-30))
    case .expiring: town.tie(a, b, "agreement", end: relative(Self.horizon))
    case .addressed:
      town.event(
        "project \(town.events.count)", "project", "\(pair.first):leader \(pair.second):addressee")
    case .unknownForm: town.tie(a, b, "coffee")
    }
  }
}

// MARK: - Teams and plans

extension PlantedTown {
  static let sectors = [
    ["OPS", "CUS"], ["GKRPA"], ["police"], ["school"], ["health-unit"], ["NGO"], ["court"],
  ]

  private mutating func addTeams() {
    let network = town.network
    for gmina in gminas where chance(70) {
      var members: [String] = []
      for sector in Self.sectors {
        members += SlowExpectations.serving(sector, network) { $0.covers(gmina) }
          .filter { _ in chance(80) }
      }
      let place = chance(80) ? gmina.description : ""
      town.event("team \(gmina)", "team", members.joined(separator: " "), place: place)
    }
  }

  private mutating func addPlans() {
    town.add("lgd", "LGD")
    for unit in town.institutions where !Set(unit.roles).isDisjoint(with: ["OPS", "CUS", "PCPR"]) {
      if chance(60) { town.tie(unit.id, "lgd", "plan") } else { planLacks.insert(unit.id) }
    }
  }
}
