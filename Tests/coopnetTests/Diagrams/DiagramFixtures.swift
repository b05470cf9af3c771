import NetworkGraph

@testable import coopnet

/// Networks to draw: like a voivodeship, of any size, the same on each run.
enum DiagramFixtures {
  /// A linear congruential generator (Knuth, MMIX).
  struct Numbers {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  /// Powiats of five gminas: an OPS in each, every third with an NGO; a PCPR and a PUP in each powiat;
  /// ROPS, UM and an OWES above them.
  static func network(powiats: Int, ties: Int, seed: UInt64 = 7) -> CooperationNetwork {
    var rows: [Institution] = []
    var units = [
      Territory.Unit(code: TerritoryCode(level: .voivodeship, value: 26), name: "testowe")
    ]
    func add(_ id: String, _ name: String, _ kind: String, _ seat: Int) {
      rows.append(
        Institution(
          id: id, name: name, roles: [kind], seat: TerritoryCode(level: .gmina, value: seat)))
    }
    for powiat in 1...max(1, powiats) {
      let code = 2600 + powiat
      units.append(
        Territory.Unit(
          code: TerritoryCode(level: .powiat, value: code), name: "powiatowski \(powiat)"))
      add(
        "pcpr-\(code)", "Powiatowe centrum pomocy rodzinie – powiat nr \(powiat)", "PCPR",
        code * 100 + 1)
      add("pup-\(code)", "Powiatowy urząd pracy – powiat nr \(powiat)", "PUP", code * 100 + 1)
      for gmina in 1...5 {
        let place = code * 100 + gmina
        units.append(
          Territory.Unit(
            code: TerritoryCode(level: .gmina, value: place), name: "Gmina \(powiat)-\(gmina)",
            latitude: 50.5 + Double(powiat % 7) * 0.15 + Double(gmina % 3) * 0.04,
            longitude: 20 + Double(powiat / 7) * 0.3 + Double(gmina) * 0.05))
        add("ops-\(place)", "Ośrodek pomocy społecznej – gmina Łączna-Zdrój \(place)", "OPS", place)
        if gmina % 3 == 0 {
          add("ngo-\(place)", "Fundacja „Pomocna Dłoń” w gminie \(place)", "NGO", place)
        }
      }
    }
    add("rops-26", "Regionalny ośrodek polityki społecznej – województwo testowe", "ROPS", 266101)
    add("um-26", "Urząd Marszałkowski Województwa Testowego", "UM", 266101)
    add("owes-26", "Ośrodek wsparcia ekonomii społecznej w Testowie", "OWES", 266101)
    rows.sort { $0.id.precedesByCodePoints($1.id) }
    var numbers = Numbers(state: seed)
    let forms = ["agreement", "project", "meeting", "information", "referral"]
    var made: [Tie] = []
    while made.count < ties {
      let from = numbers.next(below: rows.count)
      let to = numbers.next(below: rows.count)
      if from == to { continue }
      made.append(
        Tie(
          from: from, to: to, form: forms[numbers.next(below: forms.count)],
          isDirected: made.count % 9 == 0, status: made.count % 11 == 0 ? .planned : nil))
    }
    return CooperationNetwork(
      institutions: rows, ties: made, territory: Territory(units: units))
  }

  static func input(powiats: Int, ties: Int, language: Language = .pl) -> DiagramInput {
    let network = network(powiats: powiats, ties: ties)
    var input = DiagramInput(
      day: network.onDay(GraphOptions()), language: language, title: "Sieć na próbę")
    input.source = "dane do prób"
    return input
  }

  /// Missing ties between each OPS and the PCPR of its powiat.
  static func missing(in network: CooperationNetwork) -> [MissingTie] {
    var result: [MissingTie] = []
    for (position, row) in network.institutions.enumerated() where row.kind == "OPS" {
      guard let powiat = row.seat?.powiat,
        let pcpr = network.institution(withID: "pcpr-\(powiat)")
      else { continue }
      let status: MissingTie.Status = position % 5 == 0 ? .absent : .unrecorded
      result.append(MissingTie(from: position, to: pcpr, status: status, rules: "T12"))
    }
    return result
  }
}
