import NetworkGraph

/// Of which pairs the dataset says that it knows all ties of some forms.
///
/// A pair lies inside an entry of `collected` if the service areas of both institutions do; an entry
/// without an area holds everywhere, one whose `until` has passed nowhere.
struct CollectedIndex: Sendable {
  private struct Entry: Sendable {
    let forms: [String]
    /// Whether each institution lies inside.
    let holds: [Bool]
  }

  private let entries: [Entry]

  init(_ network: CooperationNetwork, on day: Day?) {
    let collected = network.descriptor.collected.filter { entry in
      guard let day, let until = entry.until else { return true }
      return day <= until
    }
    if collected.isEmpty {
      entries = []
      return
    }
    let areas = network.institutions.indices.map { network.serviceArea(of: $0) }
    entries = collected.map { entry in
      Entry(
        forms: entry.forms,
        holds: areas.map { area in
          if entry.area.isEmpty { return true }
          return !area.isCountry && !area.units.isEmpty
            && area.units.allSatisfy { unit in entry.area.contains { $0.contains(unit) } }
        })
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether all that could meet a rule between two institutions was collected: every form that it
  /// names, or a stronger one in its place where the rule admits stronger ones.
  func isCollected(_ first: Int32, _ second: Int32, for rule: Rule) -> Bool {
    var forms: [String] = []
    for entry in entries where entry.holds[Int(first)] && entry.holds[Int(second)] {
      forms += entry.forms
    }
    return Self.names(forms, all: rule)
  }

  private static func names(_ forms: [String], all rule: Rule) -> Bool {
    if forms.isEmpty { return false }
    return rule.namedForms.allSatisfy { named in
      forms.contains { form in
        form == named
          || (rule.orStronger && TieForm.intensity(of: form) > TieForm.intensity(of: named))
      }
    }
  }
}
