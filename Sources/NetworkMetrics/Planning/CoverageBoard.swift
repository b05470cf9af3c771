import NetworkGraph

/// The coverage of every gmina, kept as cases change one by one.
///
/// A *cell* is a rule in a place; the cases of a cell stand together, as do the cells of a place.
struct CoverageBoard {
  /// How one case would stand.
  struct Change {
    let position: Int32
    let standing: Standing
    /// Whether it is expected at all.
    let counts: Bool
  }

  struct Gain {
    /// Of the objective.
    var objective = 0.0
    /// Coverage gained times people, over the gminas.
    var people = 0.0
    /// Places of the gminas whose coverage changes, rising.
    var gminas: [Int32] = []
  }

  private struct Cell {
    let gmina: Int32
    let weight: Double
    var sum = 0.0
    var count = 0

    var mean: Double { count > 0 ? sum / Double(count) : 0 }
  }

  /// Of each case.
  private(set) var standings: [Standing]
  private(set) var counts: [Bool]
  private let cellOfCase: [Int32]
  private var cells: [Cell] = []
  /// Of each gmina the sum of weight times mean, and of weights, over its rules that apply.
  private var weighted: [Double]
  private var weights: [Double]
  /// What each gmina weighs in the objective.
  private let shares: [Double]
  /// The people of each gmina; nil where there are no numbers.
  let people: [Double?]?
  private var total = 0.0
  private var totalShares = 0.0

  init(_ gaps: GapAnalysis, people column: People?) {
    let model = gaps.model
    let gminas = model.places.gminas
    people = column.flatMap { gaps.network.network.territory.people($0, of: gminas) }
    shares = people.map { $0.map { $0 ?? 0 } } ?? gminas.map { _ in 1 }
    standings = gaps.expectations.map { Standing($0.status) }
    counts = gaps.expectations.map(\.isApplicable)
    weighted = [Double](repeating: 0, count: gminas.count)
    weights = weighted

    let placeOf = Dictionary(uniqueKeysWithValues: gminas.enumerated().map { ($1, Int32($0)) })
    var cellOfCase: [Int32] = []
    for (position, expected) in model.cases.enumerated() {
      let isNew =
        position == 0 || model.cases[position - 1].rule != expected.rule
        || model.cases[position - 1].territory != expected.territory
      if isNew {
        let gmina =
          model.rules.rules[expected.rule].scope == .voivodeship
          ? -1 : placeOf[expected.territory] ?? -1
        cells.append(
          Cell(gmina: gmina, weight: model.rules.rules[expected.rule].strength.weight))
      }
      cellOfCase.append(Int32(cells.count - 1))
      if counts[position] {
        cells[cells.count - 1].sum += standings[position].score
        cells[cells.count - 1].count += 1
      }
    }
    self.cellOfCase = cellOfCase
    for cell in cells where cell.gmina >= 0 && cell.count > 0 {
      weighted[Int(cell.gmina)] += cell.weight * cell.mean
      weights[Int(cell.gmina)] += cell.weight
    }
    for gmina in gminas.indices where weights[gmina] > 0 {
      total += shares[gmina] * weighted[gmina] / weights[gmina]
      totalShares += shares[gmina]
    }
  }
}

extension CoverageBoard {
  /// The mean coverage of the gminas by their weights; nil where no rule applies.
  var objective: Double? { totalShares > 0 ? total / totalShares : nil }

  var gminasWithoutPeople: Int { people?.count { $0 == nil } ?? 0 }

  /// The mean coverage of the gminas, each counting the same.
  var meanCoverage: Double? {
    let values = weights.indices.filter { weights[$0] > 0 }.map { weighted[$0] / weights[$0] }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// Whether a case adds to the coverage of a gmina.
  func isOfGmina(_ position: Int) -> Bool { cells[Int(cellOfCase[position])].gmina >= 0 }

  /// What changes would gain; they are sorted by position, one for a case.
  ///
  /// - Complexity: O(*k*) for *k* changes.
  func gain(of changes: [Change]) -> Gain {
    var gain = Gain()
    var (sum, sumShares) = (total, totalShares)
    var next = 0
    while next < changes.count {
      let gmina = cells[Int(cellOfCase[Int(changes[next].position)])].gmina
      guard gmina >= 0 else {
        next += 1
        continue
      }
      let place = Int(gmina)
      let moved = coverage(of: place, after: changes, from: &next)
      let (old, oldWeight) = (weighted[place], weights[place])
      let before = oldWeight > 0 ? old / oldWeight : 0
      let after = moved.weight > 0 ? moved.weighted / moved.weight : 0
      sum += shares[place] * (after - before)
      if oldWeight == 0 { sumShares += shares[place] }
      if moved.weight == 0 { sumShares -= shares[place] }
      if after == before { continue }
      gain.people += (people?[place] ?? 0) * (after - before)
      gain.gminas.append(gmina)
    }
    let old = totalShares > 0 ? total / totalShares : 0
    gain.objective = sumShares > 0 ? sum / sumShares - old : 0
    return gain
  }

  /// The sums of one gmina after the changes that fall in it; `next` moves behind them.
  private func coverage(
    of gmina: Int, after changes: [Change], from next: inout Int
  ) -> (weighted: Double, weight: Double) {
    var result = (weighted: weighted[gmina], weight: weights[gmina])
    while next < changes.count {
      let number = cellOfCase[Int(changes[next].position)]
      let cell = cells[Int(number)]
      guard Int(cell.gmina) == gmina else { break }
      var moved = cell
      while next < changes.count, cellOfCase[Int(changes[next].position)] == number {
        move(&moved, by: changes[next])
        next += 1
      }
      result.weighted += cell.weight * (moved.mean - cell.mean)
      if cell.count == 0 { result.weight += cell.weight }
      if moved.count == 0 { result.weight -= cell.weight }
    }
    return result
  }

  private func move(_ cell: inout Cell, by change: Change) {
    let position = Int(change.position)
    if counts[position] {
      cell.sum -= standings[position].score
      cell.count -= 1
    }
    if change.counts {
      cell.sum += change.standing.score
      cell.count += 1
    }
  }

  mutating func apply(_ changes: [Change]) {
    var next = 0
    while next < changes.count {
      let gmina = cells[Int(cellOfCase[Int(changes[next].position)])].gmina
      guard gmina >= 0 else {
        next += 1
        continue
      }
      let place = Int(gmina)
      let before = weights[place] > 0 ? weighted[place] / weights[place] : 0
      if weights[place] == 0 { totalShares += shares[place] }
      (weighted[place], weights[place]) = coverage(of: place, after: changes, from: &next)
      let after = weights[place] > 0 ? weighted[place] / weights[place] : 0
      if weights[place] == 0 { totalShares -= shares[place] }
      total += shares[place] * (after - before)
    }
    for change in changes {
      let position = Int(change.position)
      move(&cells[Int(cellOfCase[position])], by: change)
      (standings[position], counts[position]) = (change.standing, change.counts)
    }
  }
}

extension Standing {
  init(_ status: Expectation.Status) {
    switch status {
    case .met: self = .met
    case .expiring: self = .expiring
    case .weak: self = .weak
    case .gap, .missingUnit, .notApplicable: self = .nothing
    }
  }
}
