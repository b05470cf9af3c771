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
  private let space: Space

  /// What moving and refining write, for as many nodes as the graph has.
  private struct Space {
    let strengths: FixedArray<Double>
    /// The weight between a node and each part or community; 0 between two nodes.
    let links: FixedArray<Double>
    let outward: FixedArray<Double>
    let touched: FixedArray<Int32>
    let sizes: FixedArray<Int32>
    let flags: FixedArray<Bool>

    init(_ count: Int) {
      strengths = FixedArray(repeating: 0, count: count)
      links = FixedArray(repeating: 0, count: count)
      outward = FixedArray(repeating: 0, count: count)
      touched = FixedArray(repeating: 0, count: count)
      sizes = FixedArray(repeating: 0, count: count)
      flags = FixedArray(repeating: false, count: count)
    }
  }

  init(_ graph: Graph, weighted: Bool, seed: UInt64) {
    rows = LocalRows(graph, weighted: weighted)
    base = LeidenLevel(rows)
    generator = SeededGenerator(seed: seed)
    least = 1e-11 * max(1, base.total / Double(max(1, graph.edgeCount)))
    space = Space(base.nodeCount)
  }

  /// The label of each node's community, from 0.
  mutating func run() -> [Int32] {
    var labels = Array(0..<Int32(base.nodeCount))
    guard base.total > 0 else { return rows.byNode(labels) }
    // A passage over many edges takes long: it must bring more.
    let enough = min(3e-4, 1e-9 * Double(rows.targets.count / 2))
    var quality = -1.0
    for _ in 0..<10 {
      let next = improve(labels)
      let nextQuality = self.quality(of: next)
      guard nextQuality > quality + 1e-12 else { break }
      let isSettled = nextQuality < quality + enough
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
    let (targets, weights) = (base.targets.base, base.weights.base)
    var inside = 0.0
    var strength = [Double](repeating: 0, count: labels.count)
    labels.withUnsafeBufferPointer { labels in
      for node in labels.indices {
        strength[Int(labels[node])] += base.strengths.base[node]
        for arc in base.row(node) where labels[Int(targets[arc])] == labels[node] {
          inside += weights[arc]
        }
      }
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
    let (strengths, sizes, links) = (space.strengths.base, space.sizes.base, space.links.base)
    let (touched, isWaiting) = (space.touched.base, space.flags.base)
    let (targets, weights) = (level.targets.base, level.weights.base)
    for node in 0..<count { (strengths[node], sizes[node], isWaiting[node]) = (0, 0, true) }
    for node in 0..<count {
      strengths[Int(communities[node])] += level.strengths.base[node]
      sizes[Int(communities[node])] += 1
    }
    var empty = (0..<Int32(count)).filter { sizes[Int($0)] == 0 }
    var (next, waiting) = (0, count)
    queue.withUnsafeMutableBufferPointer { queue in
      communities.withUnsafeMutableBufferPointer { communities in
        while waiting > 0 {
          let node = Int(queue[next])
          next = next + 1 == count ? 0 : next + 1
          waiting -= 1
          isWaiting[node] = false
          let row = level.row(node)
          if row.isEmpty { continue }
          let own = communities[node]
          let strength = level.strengths.base[node]
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
    var parts = Array(0..<Int32(nodes))
    // The weight from each part to the rest of its community is `outward`.
    let (strengths, outward, links) = (space.strengths.base, space.outward.base, space.links.base)
    let (touched, isSingle) = (space.touched.base, space.flags.base)
    let (targets, weights) = (level.targets.base, level.weights.base)
    var wholes = [Double](repeating: 0, count: count)
    for node in 0..<nodes {
      (strengths[node], isSingle[node]) = (level.strengths.base[node], true)
      wholes[Int(communities[node])] += strengths[node]
    }
    parts.withUnsafeMutableBufferPointer { parts in
      communities.withUnsafeBufferPointer { communities in
        for node in 0..<nodes {
          var sum = 0.0
          for arc in level.row(node) where communities[Int(targets[arc])] == communities[node] {
            sum += weights[arc]
          }
          outward[node] = sum
        }
        for entry in order {
          let node = Int(entry)
          guard isSingle[node] else { continue }
          let whole = wholes[Int(communities[node])]
          let strength = level.strengths.base[node]
          guard outward[node] >= strength * (whole - strength) / level.total else { continue }
          var touchedCount = 0
          for arc in level.row(node) where communities[Int(targets[arc])] == communities[node] {
            let part = parts[Int(targets[arc])]
            if links[Int(part)] == 0 {
              touched[touchedCount] = part
              touchedCount += 1
            }
            links[Int(part)] += weights[arc]
          }
          var best = node
          var (bestGain, bestLinks) = (least, 0.0)
          for place in 0..<touchedCount {
            let other = Int(touched[place])
            let isWellConnected =
              outward[other] >= strengths[other] * (whole - strengths[other]) / level.total
            let gain = links[other] - strength / level.total * strengths[other]
            if isWellConnected, gain > bestGain {
              (best, bestGain, bestLinks) = (other, gain, links[other])
            }
            links[other] = 0
          }
          guard best != node else { continue }
          outward[best] += outward[node] - 2 * bestLinks
          strengths[best] += strength
          strengths[node] = 0
          isSingle[best] = false
          parts[node] = Int32(best)
        }
      }
    }
    return parts
  }
}
