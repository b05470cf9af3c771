import NetworkGraph

/// Names, legal bases and notes of statutory units: names by pattern, without inflection.
struct StatutoryText {
  let register: Territory
  let districts: [TerritoryCode: String]
  /// How often a gmina's name occurs in the area, cities with powiat rights left out: by name, and by
  /// powiat and name.
  private var gminasByName: [String: Int] = [:]
  private var gminasByPowiat: [String: Int] = [:]

  init(_ register: RegisterReading, area: TerritoryCode?) {
    self.register = Territory(units: register.units)
    districts = Dictionary(
      register.districts.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for unit in register.units where unit.code.level == .gmina && area?.contains(unit.code) ?? true
    {
      if unit.code.isCityWithPowiatRights { continue }
      gminasByName[unit.name, default: 0] += 1
      gminasByPowiat["\(unit.code.powiat ?? unit.code) \(unit.name)", default: 0] += 1
    }
  }

  /// The phrase that every row by pattern has in its note.
  static let note = Bilingual(
    pl: "jednostka ustawowa, nazwa według wzoru (statutory, name by pattern)",
    en: "statutory, name by pattern")
}

extension StatutoryText {
  /// One name a unit, in the order of the units; no two are the same.
  func names(of units: [StatutoryUnit]) -> [String] {
    let names = units.map(name(of:))
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(units, names).map { unit, name in
      // Powiats of one name lie in different voivodeships.
      counts[name] == 1 ? name : "\(name), województwo \(self.name(unit.place.voivodeship))"
    }
  }

  private func name(of unit: StatutoryUnit) -> String {
    let place = unit.place
    switch unit.duty {
    case .centre: return "Ośrodek pomocy społecznej – \(gmina(place))"
    case .cityCentre:
      return "Miejski ośrodek pomocy społecznej lub rodzinie – miasto \(name(place))"
    case .districtCentre:
      let district = unit.district.flatMap { districts[$0] } ?? ""
      return "Ośrodek pomocy społecznej – \(name(place)), dzielnica \(district)"
    case .familyCentre: return "Powiatowe centrum pomocy rodzinie – \(powiat(place))"
    case .labourOffice:
      let title = place.isCityWithPowiatRights ? "Urząd pracy" : "Powiatowy urząd pracy"
      return "\(title) – \(powiat(place))"
    case .regionalCentre:
      return "Regionalny ośrodek polityki społecznej – województwo \(name(place))"
    case .regionalLabourOffice: return "Wojewódzki urząd pracy – województwo \(name(place))"
    }
  }

  private func name(_ code: TerritoryCode) -> String { register.name(of: code) }

  private func powiat(_ code: TerritoryCode) -> String {
    (code.isCityWithPowiatRights ? "miasto " : "powiat ") + name(code)
  }

  /// `gmina Busko-Zdrój`, with its kind and its powiat where another gmina of the area has the name.
  private func gmina(_ code: TerritoryCode) -> String {
    let name = name(code)
    let powiat = code.powiat ?? code
    let here = gminasByPowiat["\(powiat) \(name)"] ?? 1
    var text = "gmina \(name)"
    if here > 1, let kind = register[code]?.kind { text = "gmina \(kind) \(name)" }
    if gminasByName[name] ?? 1 > here { text += " (powiat \(self.name(powiat)))" }
    return text
  }
}

extension StatutoryText {
  static func evidence(of duty: StatutoryUnit.Duty) -> Bilingual {
    switch duty {
    case .centre, .districtCentre:
      Bilingual(
        pl: "art. 110 ustawy o pomocy społecznej", en: "act on social assistance, art. 110")
    case .cityCentre:
      Bilingual(
        pl: "art. 110 i 112 ustawy o pomocy społecznej",
        en: "act on social assistance, art. 110 and 112")
    case .familyCentre:
      Bilingual(
        pl: "art. 112 ustawy o pomocy społecznej", en: "act on social assistance, art. 112")
    case .regionalCentre:
      Bilingual(
        pl: "art. 21 ustawy o pomocy społecznej", en: "act on social assistance, art. 21")
    case .labourOffice, .regionalLabourOffice:
      Bilingual(
        pl:
          "ustawa z 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (wcześniej ustawa z 20 "
          + "kwietnia 2004 r.)",
        en: "act of 20 March 2025 on the labour market (before: act of 20 April 2004)")
    }
  }

  static func note(of unit: StatutoryUnit) -> Bilingual {
    guard unit.duty == .labourOffice, unit.place.isCityWithPowiatRights else { return note }
    return Bilingual(
      pl: note.pl + "; sprawdź: miasto może obsługiwać urząd pracy sąsiedniego powiatu",
      en: note.en + "; to check: the office of the powiat around may serve this city")
  }
}
