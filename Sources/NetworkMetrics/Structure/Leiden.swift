import NetworkGraph

/// The Leiden algorithm for modularity; see ``NetworkGraph/Graph/communities(weighted:seed:)``.
///
/// Where the paper draws the refinement's merges at random by their gain, the best one is taken here:
/// the order of the nodes is random already, and results repeat on every machine.
struct Leiden {
  private let rows: LocalRows
  private let base: LeidenLevel
  private var generator: SeededGenerator
  /// Gains within rounding of 0 are none, or nodes would move in circles.
  private let least: Double

  init(_ graph: Graph, weighted: Bool, seed: UInt64) {
    rows = LocalRows(graph, weighted: weighted)
    base = LeidenLevel(rows)
    generator = SeededGenerator(seed: seed)
    least = 1e-11 * max(1, base.total / Double(max(1, graph.edgeCount)))
  }

  /// The label of each node's community, from 0.
  mutating func run() -> [Int32] {
    var labels = Array(0..<Int32(base.nodeCount))
    guard base.total > 0 else { return rows.byNode(labels) }
    var quality = -1.0
    for _ in 0..<10 {
      let next = improve(labels)
      let nextQuality = self.quality(of: next)
      guard nextQuality > quality + 1e-12 else { break }
      let isSettled = nextQuality < quality + 1e-5
      (labels, quality) = (next, nextQuality)
      if isSettled { break }
    }
    return rows.byNode(labels)
  }

  /// One passage through all levels, from the division given.
  private mutating func improve(_ labels: [Int32]) -> [Int32] {
    var level = base
    var communities = labels
    var count = LeidenLevel.compact(&communities)
    // Where each node of the graph is on the level.
    var places = Array(0..<Int32(base.nodeCount))
    while true {
      move(level, &communities)
      count = LeidenLevel.compact(&communities)
      guard count < level.nodeCount else { break }
      var parts = refine(level, communities, count)
      let partCount = LeidenLevel.compact(&parts)
      if partCount == level.nodeCount {
        // Nothing joined in the refinement: the communities themselves become nodes.
        parts = communities
        level = LeidenLevel(level, parts: parts, count: count)
        communities = Array(0..<Int32(count))
      } else {
        var above = [Int32](repeating: 0, count: partCount)
        for node in parts.indices { above[Int(parts[node])] = communities[node] }
        level = LeidenLevel(level, parts: parts, count: partCount)
        communities = above
      }
      for node in places.indices { places[node] = parts[Int(places[node])] }
    }
    return places.map { communities[Int($0)] }
  }

  private func quality(of labels: [Int32]) -> Double {
    var inside = 0.0
    var strength = [Double](repeating: 0, count: labels.count)
    for node in labels.indices {
      strength[Int(labels[node])] += base.strengths[node]
      for arc in Int(base.offsets[node])..<Int(base.offsets[node + 1])
      where labels[Int(base.targets[arc])] == labels[node] { inside += base.weights[arc] }
    }
    var chance = 0.0
    for value in strength { chance += value / base.total * (value / base.total) }
    return inside / base.total - chance
  }
}

// MARK: - Moving

extension Leiden {
  /// Moves nodes to the community where they add most, until none gains; whom a move concerns waits
  /// in the queue again.
  private mutating func move(_ level: LeidenLevel, _ communities: inout [Int32]) {
    let count = level.nodeCount
    var queue = Array(0..<Int32(count))
    generator.shuffle(&queue)
    var isWaiting = [Bool](repeating: true, count: count)
    var strengths = [Double](repeating: 0, count: count)
    var sizes = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      strengths[Int(communities[node])] += level.strengths[node]
      sizes[Int(communities[node])] += 1
    }
    var empty = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
    var links = [Double](repeating: 0, count: count)
    var touched = [Int32](repeating: 0, count: count)
    var (next, waiting) = (0, count)
    let least = self.least
    queue.withUnsafeMutableBufferPointer { queue in
      links.withUnsafeMutableBufferPointer { links in
        touched.withUnsafeMutableBufferPointer { touched in
          communities.withUnsafeMutableBufferPointer { communities in
            level.targets.withUnsafeBufferPointer { targets in
              level.weights.withUnsafeBufferPointer { weights in
                while waiting > 0 {
                  let node = Int(queue[next])
                  next = next + 1 == count ? 0 : next + 1
                  waiting -= 1
                  isWaiting[node] = false
                  let row = Int(level.offsets[node])..<Int(level.offsets[node + 1])
                  if row.isEmpty { continue }
                  let own = communities[node]
                  let strength = level.strengths[node]
                  var touchedCount = 0
                  for arc in row {
                    let community = communities[Int(targets[arc])]
                    if links[Int(community)] == 0 {
                      touched[touchedCount] = community
                      touchedCount += 1
                    }
                    links[Int(community)] += weights[arc]
                  }
                  let share = strength / level.total
                  strengths[Int(own)] -= strength
                  var best = own
                  let ownGain = links[Int(own)] - share * strengths[Int(own)]
                  var bestGain = ownGain + least
                  for place in 0..<touchedCount {
                    let community = touched[place]
                    let gain = links[Int(community)] - share * strengths[Int(community)]
                    if gain > bestGain, community != own { (best, bestGain) = (community, gain) }
                    links[Int(community)] = 0
                  }
                  if bestGain < 0, sizes[Int(own)] > 1, let alone = empty.popLast() { best = alone }
                  strengths[Int(best)] += strength
                  guard best != own else { continue }
                  sizes[Int(own)] -= 1
                  sizes[Int(best)] += 1
                  if sizes[Int(own)] == 0 { empty.append(own) }
                  communities[node] = best
                  for arc in row {
                    let neighbor = Int(targets[arc])
                    guard communities[neighbor] != best, !isWaiting[neighbor] else { continue }
                    isWaiting[neighbor] = true
                    var last = next + waiting
                    if last >= count { last -= count }
                    queue[last] = Int32(neighbor)
                    waiting += 1
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

// MARK: - Refining

extension Leiden {
  /// Divides each community anew: single nodes join parts of it, so long as both node and part are
  /// well connected to the rest of the community.
  ///
  /// - Returns: the label of each node's part, some node's number.
  private mutating func refine(
    _ level: LeidenLevel, _ communities: [Int32], _ count: Int
  ) -> [Int32] {
    let nodes = level.nodeCount
    var order = Array(0..<Int32(nodes))
    generator.shuffle(&order)
    var communityStrengths = [Double](repeating: 0, count: count)
    for node in 0..<nodes { communityStrengths[Int(communities[node])] += level.strengths[node] }
    var parts = Array(0..<Int32(nodes))
    var strengths = level.strengths
    var isSingle = [Bool](repeating: true, count: nodes)
    // The weight from each part to the rest of its community.
    var outward = [Double](repeating: 0, count: nodes)
    for node in 0..<nodes {
      for arc in Int(level.offsets[node])..<Int(level.offsets[node + 1])
      where communities[Int(level.targets[arc])] == communities[node] {
        outward[node] += level.weights[arc]
      }
    }
    var links = [Double](repeating: 0, count: nodes)
    var touched: [Int32] = []
    for entry in order {
      let node = Int(entry)
      guard isSingle[node] else { continue }
      let whole = communityStrengths[Int(communities[node])]
      let strength = level.strengths[node]
      guard outward[node] >= strength * (whole - strength) / level.total else { continue }
      touched.removeAll(keepingCapacity: true)
      for arc in Int(level.offsets[node])..<Int(level.offsets[node + 1])
      where communities[Int(level.targets[arc])] == communities[node] {
        let part = parts[Int(level.targets[arc])]
        if links[Int(part)] == 0 { touched.append(part) }
        links[Int(part)] += level.weights[arc]
      }
      var best = node
      var bestGain = least
      for part in touched {
        let other = Int(part)
        let isWellConnected =
          outward[other] >= strengths[other] * (whole - strengths[other]) / level.total
        let gain = links[other] - strength / level.total * strengths[other]
        if isWellConnected, gain > bestGain { (best, bestGain) = (other, gain) }
      }
      if best != node {
        outward[best] += outward[node] - 2 * links[best]
        strengths[best] += strength
        strengths[node] = 0
        isSingle[best] = false
        parts[node] = Int32(best)
      }
      for part in touched { links[Int(part)] = 0 }
    }
    return parts
  }
}
