import NetworkGraph

/// The gminas and voivodeships that a dataset's gaps are told for.
struct GminaList: Sendable {
  /// Sorted.
  let gminas: [TerritoryCode]
  /// Those that the gminas lie in; without gminas, those that seats and areas name. Sorted.
  let voivodeships: [TerritoryCode]

  /// Gminas are those of gminas.csv or the register, else those that seats and six-digit service
  /// areas name; limited to the area asked for, else to the dataset's own.
  ///
  /// They are the same on every day, so that two days can be compared.
  init(_ network: CooperationNetwork, area asked: [TerritoryCode]) {
    let area = asked.isEmpty ? network.descriptor.area : asked
    func isShown(_ code: TerritoryCode) -> Bool {
      area.isEmpty || area.contains { $0.meets(code) }
    }
    let named = network.territory.gminas.map(\.code)
    let used = network.institutions.flatMap { ($0.seat.map { [$0] } ?? []) + $0.serves }
    let gminas = named.isEmpty ? used.filter { $0.level == .gmina } : named
    let shown = Set(gminas.filter(isShown)).sorted()
    self.gminas = shown
    let voivodeships = shown.isEmpty ? used.filter(isShown) : shown
    self.voivodeships = Set(voivodeships.map(\.voivodeship)).sorted()
  }
}
