import NetworkGraph

/// The graph on one level of the Leiden algorithm: nodes are parts of the level below.
///
/// What lies inside a part is in its strength and nowhere else, as it cannot be divided any more.
struct LeidenLevel {
  let offsets: [Int32]
  let targets: [Int32]
  let weights: [Double]
  /// The sum of the weights of a node's edges, those inside it counted twice.
  let strengths: [Double]
  /// Twice the sum of all weights, the same on every level.
  let total: Double

  var nodeCount: Int { strengths.count }

  init(_ rows: LocalRows) {
    offsets = rows.offsets
    targets = rows.targets
    weights =
      rows.weights.isEmpty ? [Double](repeating: 1, count: rows.targets.count) : rows.weights
    var strengths = [Double](repeating: 0, count: rows.nodes.count)
    for place in strengths.indices {
      for arc in Int(offsets[place])..<Int(offsets[place + 1]) { strengths[place] += weights[arc] }
    }
    self.strengths = strengths
    total = strengths.reduce(0, +)
  }

  /// The level above: each part becomes a node.
  ///
  /// - Complexity: O(*n* + *m*).
  init(_ level: LeidenLevel, parts: [Int32], count: Int) {
    let sorted = Self.nodesByPart(parts, count)
    var strengths = [Double](repeating: 0, count: count)
    for node in parts.indices { strengths[Int(parts[node])] += level.strengths[node] }
    var offsets = [Int32](repeating: 0, count: count + 1)
    var targets: [Int32] = []
    var weights: [Double] = []
    targets.reserveCapacity(level.targets.count / 2)
    weights.reserveCapacity(level.targets.count / 2)
    // Where in the row being written the edge to each part stands.
    var places = [Int32](repeating: -1, count: count)
    var next = 0
    for part in 0..<Int32(count) {
      let start = Int32(targets.count)
      while next < sorted.count, parts[Int(sorted[next])] == part {
        let node = Int(sorted[next])
        next += 1
        for arc in Int(level.offsets[node])..<Int(level.offsets[node + 1]) {
          let other = Int(parts[Int(level.targets[arc])])
          if other == Int(part) { continue }
          if places[other] < start {
            places[other] = Int32(targets.count)
            targets.append(Int32(other))
            weights.append(level.weights[arc])
          } else {
            weights[Int(places[other])] += level.weights[arc]
          }
        }
      }
      offsets[Int(part) + 1] = Int32(targets.count)
    }
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.strengths = strengths
    total = level.total
  }

  private static func nodesByPart(_ parts: [Int32], _ count: Int) -> [Int32] {
    var next = [Int32](repeating: 0, count: count + 1)
    for part in parts { next[Int(part) + 1] += 1 }
    for part in 0..<count { next[part + 1] += next[part] }
    var sorted = [Int32](repeating: 0, count: parts.count)
    for node in parts.indices {
      let part = Int(parts[node])
      sorted[Int(next[part])] = Int32(node)
      next[part] += 1
    }
    return sorted
  }

  /// Renumbers labels from 0 in the order in which they first occur.
  ///
  /// - Returns: how many there are.
  static func compact(_ labels: inout [Int32]) -> Int {
    var number = [Int32](repeating: -1, count: Int(labels.max() ?? -1) + 1)
    var count: Int32 = 0
    for index in labels.indices {
      let label = Int(labels[index])
      if number[label] < 0 {
        number[label] = count
        count += 1
      }
      labels[index] = number[label]
    }
    return Int(count)
  }
}
