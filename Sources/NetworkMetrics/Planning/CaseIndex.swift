import NetworkGraph

/// The expectations that an institution may help to meet, by the side that it plays.
struct CaseIndex {
  private let firsts: Rows
  private let seconds: Rows

  /// Positions of cases by institution.
  private struct Rows {
    private var offsets: [Int32]
    private var cases: [Int32]

    init(_ model: GapModel, _ side: (ExpectationCase) -> Range<Int>?) {
      offsets = [Int32](repeating: 0, count: model.network.network.institutions.count + 1)
      for expected in model.cases {
        for member in model.members[side(expected) ?? 0..<0] {
          offsets[Int(member.institution) + 1] += 1
        }
      }
      for place in 1..<offsets.count { offsets[place] += offsets[place - 1] }
      var next = offsets
      cases = [Int32](repeating: 0, count: Int(offsets[offsets.count - 1]))
      for (position, expected) in model.cases.enumerated() {
        for member in model.members[side(expected) ?? 0..<0] {
          let unit = Int(member.institution)
          cases[Int(next[unit])] = Int32(position)
          next[unit] += 1
        }
      }
    }

    subscript(institution: Int32) -> ArraySlice<Int32> {
      cases[Int(offsets[Int(institution)])..<Int(offsets[Int(institution) + 1])]
    }
  }

  /// - Complexity: O(*e*) for *e* members of all sides of all cases.
  init(_ model: GapModel) {
    firsts = Rows(model) { $0.shape == .pairs || $0.shape == .partner ? $0.first : nil }
    seconds = Rows(model) { $0.shape == .pairs ? $0.second : nil }
  }

  /// How many cases an institution plays a part in.
  func count(of institution: Int32) -> Int {
    firsts[institution].count + seconds[institution].count
  }

  /// The cases that ask for ties of a pair, and those that ask one of the two for a partner; rising,
  /// each once.
  ///
  /// - Complexity: O(*d* log *s*), *d* the lesser number of cases of the two.
  func cases(of first: Int32, _ second: Int32, in model: GapModel) -> [Int32] {
    var found: [Int32] = []
    for (a, b) in [(first, second), (second, first)] {
      if firsts[a].count <= seconds[b].count {
        for position in firsts[a] {
          let expected = model.cases[Int(position)]
          if expected.shape == .pairs, model.members[expected.second].holds(b) {
            found.append(position)
          }
        }
      } else {
        for position in seconds[b]
        where model.members[model.cases[Int(position)].first].holds(a) {
          found.append(position)
        }
      }
      for position in firsts[a] where model.cases[Int(position)].shape == .partner {
        found.append(position)
      }
    }
    found.sort()
    var kept: [Int32] = []
    for position in found where kept.last != position { kept.append(position) }
    return kept
  }

  /// The cases that ask an institution for a partner, rising.
  func partnerCases(of institution: Int32, in model: GapModel) -> [Int32] {
    firsts[institution].filter { model.cases[Int($0)].shape == .partner }
  }
}
