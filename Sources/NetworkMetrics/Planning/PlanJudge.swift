import NetworkGraph

/// What a tie that is not there would do to the expectations of its pair.
struct PlanJudge {
  let model: GapModel
  let index: CaseIndex

  init(_ model: GapModel) {
    self.model = model
    index = CaseIndex(model)
  }

  /// How some cases of a pair would stand if the link were there; those that it does not better are
  /// left out.
  ///
  /// - Parameter cases: of the pair, rising.
  func changes(
    by link: Link, of cases: some Sequence<Int32>, on board: CoverageBoard
  ) -> [CoverageBoard.Change] {
    var changes: [CoverageBoard.Change] = []
    for position in cases {
      let expected = model.cases[Int(position)]
      guard let unit = firstUnit(of: link, in: expected) else { continue }
      let standing = model.judges[expected.rule].standing(of: link, first: unit)
      if let change = change(of: position, to: standing, on: board) { changes.append(change) }
    }
    return changes
  }

  /// A case in a better standing, or nil where the standing is no better.
  func change(
    of position: Int32, to standing: Standing, on board: CoverageBoard
  ) -> CoverageBoard.Change? {
    let expected = model.cases[Int(position)]
    let isOptional = model.rules.rules[expected.rule].demands[expected.demand].isOptional
    let counts = board.counts[Int(position)]
    if isOptional, !counts, standing < .expiring { return nil }
    guard standing > board.standings[Int(position)] else { return nil }
    return CoverageBoard.Change(position: position, standing: standing, counts: true)
  }

  /// The end of a link that plays the first part of a case; nil where the link does not touch it.
  private func firstUnit(of link: Link, in expected: ExpectationCase) -> Int32? {
    let (firsts, seconds) = (model.members[expected.first], model.members[expected.second])
    for (unit, other) in [(link.from, link.to), (link.to, link.from)] where firsts.holds(unit) {
      if seconds.holds(other) { return unit }
      if expected.shape == .partner, model.judges[expected.rule].accepts(link.form) { return unit }
    }
    return nil
  }

  /// A new tie: it runs, and has neither beginning nor end.
  static func tie(_ first: Int32, _ second: Int32, form: TieForm) -> Link {
    Link(
      from: Int(first), to: Int(second), form: form.id, intensity: form.intensity,
      weight: Double(form.intensity), origin: .tie(-1), state: .active)
  }
}
