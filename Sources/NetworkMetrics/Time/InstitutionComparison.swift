import NetworkGraph

/// The rows of a comparison that tell of institutions: who came, who went, who changed.
struct InstitutionComparison {
  private(set) var rows: [ComparisonRow] = []

  init(_ before: NetworkOnDay, _ after: NetworkOnDay, _ match: InstitutionMatch) {
    func present(_ position: Int?, _ day: NetworkOnDay) -> Institution? {
      position.map { day.network.institutions[$0] }.flatMap { $0.exists(on: day.day) ? $0 : nil }
    }
    var changes: [ComparisonRow] = []
    for pair in match.pairs {
      let (old, new) = (present(pair.before, before), present(pair.after, after))
      if let old, let new {
        changes += Self.changes(from: old, to: new)
      } else if let unit = old ?? new {
        let kinds = ComparisonRow.Value.text(unit.roles.joined(separator: "+"))
        rows.append(
          ComparisonRow(
            .institution, id: pair.id, name: unit.name, old == nil ? .none : kinds,
            new == nil ? .none : kinds))
      }
    }
    for namesakes in match.namesakes {
      guard let old = present(namesakes.before, before), let new = present(namesakes.after, after)
      else { continue }
      let id = old.id.precedesByCodePoints(new.id) ? old.id : new.id
      rows.append(
        ComparisonRow(
          .institution, id: id, name: old.id.hasSameCodePoints(as: id) ? old.name : new.name,
          change: .sameName, .text(old.id), .text(new.id)))
    }
    rows += changes
  }

  private static func changes(from old: Institution, to new: Institution) -> [ComparisonRow] {
    func codes(_ codes: [TerritoryCode]) -> String {
      codes.sorted().map(\.description).joined(separator: " ")
    }
    let properties: [(ComparisonRow.What, String, String)] = [
      (.name, old.name, new.name),
      (.kind, old.roles.joined(separator: "+"), new.roles.joined(separator: "+")),
      (.seat, old.seat?.description ?? "", new.seat?.description ?? ""),
      (.serves, codes(old.serves), codes(new.serves)),
      (.founder, old.founder ?? "", new.founder ?? ""),
      (.sector, old.sector, new.sector),
    ]
    let name = [old.name, new.name].leastName
    return properties.compactMap { what, before, after in
      if before.hasSameCodePoints(as: after) { return nil }
      return ComparisonRow(what, id: old.id, name: name, .of(before), .of(after))
    }
  }
}
