import NetworkGraph

/// Looks for one chain of units through the stages of a pathway.
///
/// The chain stands on one unit of each stage; optional stages, and those that may be work, can be
/// passed over. From a unit it steps to a unit of a later stage over a tie of intensity 2 or more or a
/// founder link, or stays where one unit plays both roles: so the same unit ends one step and begins
/// the next. Where a way asks for several units together, the chain stands on one of them, and each
/// other must be joined in the same manner to it, or to the unit before or after it.
struct PathwayChain {
  /// For each stage in force, for each way that is open here, for each part its units.
  typealias Units = [[[[Int32]]]]

  let stages: [PathwayPlan.Stage]
  let units: Units
  let isJoined: (Int32, Int32) -> Bool

  struct Result {
    /// The stages, as positions in `stages`, and units of the first chain found; nil: none.
    var chain: [(stage: Int, unit: Int32)]?
    /// The first required stage that is not reached whole; nil if there is a chain.
    var broken: Int?
  }

  private struct State {
    let stage: Int
    let way: Int
    let unit: Int32
    /// The parts that still have to be joined to the next unit, a bit each.
    let pending: UInt32
    let previous: Int
  }

  private struct StateKey: Hashable {
    let stage: Int
    let way: Int
    let unit: Int32
    let pending: UInt32
  }

  /// - Complexity: O(*s*^2) questions about pairs for *s* units of all stages.
  func search() -> Result {
    var states: [State] = []
    var seen: Set<StateKey> = []
    func add(_ stage: Int, _ way: Int, _ unit: Int32, after before: Int32?, from previous: Int) {
      let pending = pending(stage, way, unit, before: before)
      let key = StateKey(stage: stage, way: way, unit: unit, pending: pending)
      guard seen.insert(key).inserted else { return }
      states.append(
        State(stage: stage, way: way, unit: unit, pending: pending, previous: previous))
    }
    for stage in stages.indices where canSkip(0..<stage) {
      forEachUnit(of: stage) { way, unit in add(stage, way, unit, after: nil, from: -1) }
    }
    var next = 0
    while next < states.count {
      let state = states[next]
      if state.pending == 0, canSkip(state.stage + 1..<stages.count) {
        return Result(chain: chain(to: next, states))
      }
      for stage in state.stage + 1..<stages.count where canSkip(state.stage + 1..<stage) {
        forEachUnit(of: stage) { way, unit in
          guard joins(state.unit, unit), isSettled(state, by: unit) else { return }
          add(stage, way, unit, after: state.unit, from: next)
        }
      }
      next += 1
    }
    return Result(broken: firstBroken(states))
  }

  /// The first required stage without a state; if all have one, the last, whose parts are not joined.
  private func firstBroken(_ states: [State]) -> Int? {
    let reached = Set(states.map(\.stage))
    let required = stages.indices.filter { !canSkip($0..<$0 + 1) }
    return required.first { !reached.contains($0) } ?? required.last
  }

  private func canSkip(_ range: Range<Int>) -> Bool {
    range.allSatisfy { stages[$0].isOptional || stages[$0].isWork }
  }

  private func forEachUnit(of stage: Int, _ body: (Int, Int32) -> Void) {
    for (way, parts) in units[stage].enumerated() {
      for unit in parts.flatMap({ $0 }).uniqued() { body(way, unit) }
    }
  }

  private func joins(_ first: Int32, _ second: Int32) -> Bool {
    first == second || isJoined(first, second)
  }

  /// The parts of a way that neither the unit nor the one before it settles.
  private func pending(_ stage: Int, _ way: Int, _ unit: Int32, before: Int32?) -> UInt32 {
    var mask: UInt32 = 0
    for (number, part) in units[stage][way].enumerated() {
      let isSettled = part.contains { other in
        joins(other, unit) || before.map { joins(other, $0) } ?? false
      }
      if !isSettled { mask |= 1 << UInt32(number) }
    }
    return mask
  }

  private func isSettled(_ state: State, by next: Int32) -> Bool {
    if state.pending == 0 { return true }
    return units[state.stage][state.way].enumerated().allSatisfy { number, part in
      state.pending & 1 << UInt32(number) == 0 || part.contains { joins($0, next) }
    }
  }

  private func chain(to last: Int, _ states: [State]) -> [(stage: Int, unit: Int32)] {
    var chain: [(stage: Int, unit: Int32)] = []
    var place = last
    while place >= 0 {
      chain.append((states[place].stage, states[place].unit))
      place = states[place].previous
    }
    return chain.reversed()
  }
}
