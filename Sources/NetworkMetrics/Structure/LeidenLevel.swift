import NetworkGraph

/// The graph on one level of the Leiden algorithm: nodes are parts of the level below.
///
/// What lies inside a part is in its strength and nowhere else, as it cannot be divided any more.
struct LeidenLevel {
  let nodeCount: Int
  let offsets: FixedArray<Int32>
  let targets: FixedArray<Int32>
  let weights: FixedArray<Double>
  /// The sum of the weights of a node's edges, those inside it counted twice.
  let strengths: FixedArray<Double>
  /// Twice the sum of all weights, the same on every level.
  let total: Double

  init(_ rows: LocalRows) {
    nodeCount = rows.nodes.count
    offsets = FixedArray(rows.offsets)
    targets = FixedArray(rows.targets)
    weights =
      rows.weights.isEmpty
      ? FixedArray(repeating: 1, count: rows.targets.count) : FixedArray(rows.weights)
    strengths = FixedArray(repeating: 0, count: nodeCount)
    var total = 0.0
    for place in 0..<nodeCount {
      for arc in Int(offsets.base[place])..<Int(offsets.base[place + 1]) {
        strengths.base[place] += weights.base[arc]
      }
      total += strengths.base[place]
    }
    self.total = total
  }

  /// The level above: each part becomes a node.
  ///
  /// - Complexity: O(*n* + *m*).
  init(_ level: LeidenLevel, parts: [Int32], count: Int) {
    let sorted = Self.nodesByPart(parts, count)
    let room = Int(level.offsets.base[level.nodeCount])
    let strengths = FixedArray<Double>(repeating: 0, count: count)
    let offsets = FixedArray<Int32>(repeating: 0, count: count + 1)
    let targets = FixedArray<Int32>(repeating: 0, count: room)
    let weights = FixedArray<Double>(repeating: 0, count: room)
    // Where in the row being written the edge to each part stands.
    let places = FixedArray<Int32>(repeating: -1, count: count)
    var end: Int32 = 0
    parts.withUnsafeBufferPointer { parts in
      var next = 0
      for part in 0..<count {
        let start = end
        while next < sorted.count, parts[Int(sorted[next])] == Int32(part) {
          let node = Int(sorted[next])
          next += 1
          strengths.base[part] += level.strengths.base[node]
          for arc in level.row(node) {
            let other = Int(parts[Int(level.targets.base[arc])])
            if other == part { continue }
            if places.base[other] < start {
              places.base[other] = end
              targets.base[Int(end)] = Int32(other)
              weights.base[Int(end)] = level.weights.base[arc]
              end += 1
            } else {
              weights.base[Int(places.base[other])] += level.weights.base[arc]
            }
          }
        }
        offsets.base[part + 1] = end
      }
    }
    (nodeCount, total) = (count, level.total)
    (self.offsets, self.targets, self.weights) = (offsets, targets, weights)
    self.strengths = strengths
  }

  /// Where the edges of a node stand.
  @inline(__always)
  func row(_ node: Int) -> Range<Int> {
    Int(offsets.base[node])..<Int(offsets.base[node + 1])
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
