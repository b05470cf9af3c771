/// A pair of institutions that meet, beside how often they would by chance.
public struct BackbonePair: Sendable, Equatable {
  /// The lesser one.
  public let first: Int
  public let second: Int
  /// How many events they share.
  public let shared: Int
  /// How many they would share by chance.
  public let expected: Double
  /// The chance of sharing as many or more.
  public let pValue: Double
}

extension TwoModeGraph {
  /// The ties of the projection that mean something: pairs that meet more often than their own
  /// activity and the size of the events would bring about.
  ///
  /// The stochastic degree sequence model: every institution takes part in every event by itself with
  /// some chance, such that in the mean each has as many events, and each event as many participants,
  /// as in the data. The chances are `x y / (1 + x y)`, *x* of the institution, *y* of the event: the
  /// bipartite configuration model, which is the same as a logit on two sets of dummies. The number
  /// that two share is then a sum of unequal chances (Poisson-binomial); its upper tail is computed
  /// exactly, by convolution, not by a normal approximation.
  ///
  /// - Returns: every pair that shares an event, by first, then second. The backbone are those with a
  ///   `pValue` below the level chosen, 0.05 as a rule (one-sided, not corrected for many pairs).
  /// - Complexity: O(*s* + *c* *e* *k*) for *s* sharings, *e* events, *c* distinct combinations of two
  ///   numbers of events and a shared number, *k* the greatest shared number.
  ///
  /// Neal 2014, "The backbone of bipartite projections"; Saracco et al. 2015; Neal, Domagalski & Sagan
  /// 2021, "Comparing alternatives to the fixed degree sequence model".
  public func backbone() -> [BackbonePair] {
    let model = BipartiteConfigurationModel(self)
    var known: [[Int]: (expected: Double, tail: Double)] = [:]
    var result: [BackbonePair] = []
    forEachSharingPair { first, second, shared in
      // The chances depend on the numbers of events alone.
      let (a, b) = (events(of: first).count, events(of: second).count)
      let key = [min(a, b), max(a, b), shared]
      let value = known[key] ?? model.sharing(first, second, atLeast: shared)
      known[key] = value
      result.append(
        BackbonePair(
          first: first, second: second, shared: shared, expected: value.expected,
          pValue: value.tail))
    }
    return result
  }
}

/// Chances of taking part that keep every number of events and of participants in the mean.
struct BipartiteConfigurationModel {
  /// For each number of events an institution can have, its x; for each size of event its y.
  private let actorClasses: DegreeClasses
  private let eventClasses: DegreeClasses
  private let actorDegrees: [Int]
  private let eventDegrees: [Int]

  init(_ graph: TwoModeGraph) {
    actorDegrees = graph.eventCounts()
    eventDegrees = graph.actorCounts()
    var actors = DegreeClasses(actorDegrees)
    var events = DegreeClasses(eventDegrees)
    // Who takes part in all events that anybody does, or in none, has no chance left to settle.
    actors.settle(against: &events)
    for _ in 0..<20_000 {
      let change = max(actors.renew(against: events), events.renew(against: actors))
      if change < 1e-13 { break }
    }
    actorClasses = actors
    eventClasses = events
  }

  /// The chance that an institution takes part in an event.
  func chance(actor: Int, event: Int) -> Double {
    actorClasses.chance(ofDegree: actorDegrees[actor], eventClasses, eventDegrees[event])
  }

  /// How many events two institutions share in the mean, and the chance of at least `shared`.
  func sharing(
    _ first: Int, _ second: Int, atLeast shared: Int
  ) -> (expected: Double, tail: Double) {
    // mass[k]: the chance of k so far; the last entry holds `shared` and more.
    var mass = [Double](repeating: 0, count: shared + 1)
    mass[0] = 1
    var expected = 0.0
    for degree in eventClasses.degrees {
      let chance =
        actorClasses.chance(ofDegree: actorDegrees[first], eventClasses, degree)
        * actorClasses.chance(ofDegree: actorDegrees[second], eventClasses, degree)
      for _ in 0..<eventClasses.multiplicity(of: degree) {
        expected += chance
        mass[shared] += mass[shared - 1] * chance
        for k in stride(from: shared - 1, to: 0, by: -1) {
          mass[k] += (mass[k - 1] - mass[k]) * chance
        }
        mass[0] *= 1 - chance
      }
    }
    return (expected, mass[shared])
  }
}

/// One side of the model: its distinct degrees, how many bear each, and their factors.
private struct DegreeClasses {
  private(set) var degrees: [Int]
  private var counts: [Int]
  private var factors: [Double]
  /// 0 or 1 where the chances are settled, else nil.
  private var settled: [Double?]
  /// What is left of a degree beside the settled chances.
  private var rest: [Double]
  private var place: [Int: Int]

  init(_ all: [Int]) {
    var tally: [Int: Int] = [:]
    for degree in all { tally[degree, default: 0] += 1 }
    degrees = tally.keys.sorted()
    counts = degrees.map { tally[$0] ?? 0 }
    let sum = Double(all.reduce(0, +))
    factors = degrees.map { sum > 0 ? Double($0) / sum.squareRoot() : 0 }
    settled = degrees.map { _ in nil }
    rest = degrees.map(Double.init)
    place = Dictionary(uniqueKeysWithValues: degrees.enumerated().map { ($1, $0) })
  }

  func multiplicity(of degree: Int) -> Int { place[degree].map { counts[$0] } ?? 0 }

  func chance(ofDegree degree: Int, _ other: DegreeClasses, _ otherDegree: Int) -> Double {
    guard let own = place[degree], let its = other.place[otherDegree] else { return 0 }
    if let chance = settledChance(own, other, its) { return chance }
    let product = factors[own] * other.factors[its]
    return product / (1 + product)
  }

  /// What was settled first holds.
  private func settledChance(_ own: Int, _ other: DegreeClasses, _ its: Int) -> Double? {
    switch (settled[own], other.settled[its]) {
    case (let mine?, nil): mine
    case (nil, let others?): others
    case (let mine?, let others?): order[own] < other.order[its] ? mine : others
    case (nil, nil): nil
    }
  }

  private var order: [Int] = []

  /// Takes out, again and again, the classes whose degree is 0 or all that is left.
  mutating func settle(against other: inout DegreeClasses) {
    order = degrees.map { _ in .max }
    other.order = other.degrees.map { _ in .max }
    var clock = 0
    var isChanged = true
    while isChanged {
      isChanged = settleOnce(against: &other, &clock)
      isChanged = other.settleOnce(against: &self, &clock) || isChanged
    }
  }

  private mutating func settleOnce(against other: inout DegreeClasses, _ clock: inout Int) -> Bool {
    var isChanged = false
    for own in degrees.indices where settled[own] == nil {
      let open = other.settled.indices.reduce(0) {
        $0 + (other.settled[$1] == nil ? other.counts[$1] : 0)
      }
      guard rest[own] <= 0 || rest[own] >= Double(open) else { continue }
      let chance = rest[own] <= 0 ? 0.0 : 1
      settled[own] = chance
      order[own] = clock
      clock += 1
      for its in other.settled.indices where other.settled[its] == nil {
        other.rest[its] -= chance * Double(counts[own])
      }
      isChanged = true
    }
    return isChanged
  }

  /// x = degree / (sum over the other side of y / (1 + x y)), once for every class.
  ///
  /// - Returns: the greatest relative change of a factor.
  mutating func renew(against other: DegreeClasses) -> Double {
    var greatest = 0.0
    for own in degrees.indices where settled[own] == nil {
      var sum = 0.0
      for its in other.degrees.indices where other.settled[its] == nil {
        let y = other.factors[its]
        sum += Double(other.counts[its]) * y / (1 + factors[own] * y)
      }
      let renewed = rest[own] / sum
      greatest = max(greatest, abs(renewed - factors[own]) / renewed)
      factors[own] = renewed
    }
    return greatest
  }
}
