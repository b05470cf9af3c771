/// Positions in which distance on the page follows distance in the network.
///
/// Minimizes the stress sum((|p(u) - p(v)| - d(u, v))² / d(u, v)²) over all pairs of a component, one
/// node at a time (Gansner, Koren & North 2004, localized). Deterministic: several fixed starts, the
/// least stress wins, the first of equal ones.
enum StressLayout {
  /// Positions of one connected component, the mean distance of neighbors near 1.
  ///
  /// - Complexity: O(*n*² *r*) for *n* nodes and *r* rounds.
  static func positions(_ neighbors: [[Int]]) -> [DiagramPoint] {
    let count = neighbors.count
    if count < 2 { return [DiagramPoint](repeating: .zero, count: count) }
    let distances = distances(neighbors)
    let starts = count <= 80 ? 6 : 2
    let rounds = count <= 80 ? 160 : 80
    var best: [DiagramPoint] = []
    var least = Double.infinity
    for start in 0..<starts {
      var positions = startPositions(neighbors, start)
      for _ in 0..<rounds where improve(&positions, distances) < 0.001 { break }
      let stress = stress(positions, distances)
      if stress < least - 1e-9 {
        least = stress
        best = positions
      }
    }
    return best
  }

  /// Steps between nodes; pairs without a path get the greatest number plus one.
  private static func distances(_ neighbors: [[Int]]) -> [[Double]] {
    let count = neighbors.count
    var rows: [[Double]] = []
    for source in 0..<count {
      var row = [Double](repeating: -1, count: count)
      row[source] = 0
      var queue = [source]
      var head = 0
      while head < queue.count {
        let node = queue[head]
        head += 1
        for next in neighbors[node] where row[next] < 0 {
          row[next] = row[node] + 1
          queue.append(next)
        }
      }
      let far = row.greatest + 1
      rows.append(row.map { $0 < 0 ? far : $0 })
    }
    return rows
  }

  /// On a circle in breadth-first order from different nodes; later starts on a spiral.
  private static func startPositions(_ neighbors: [[Int]], _ start: Int) -> [DiagramPoint] {
    let count = neighbors.count
    let byDegree = neighbors.indices.sorted {
      (-neighbors[$0].count, $0) < (-neighbors[$1].count, $1)
    }
    var seen = [Bool](repeating: false, count: count)
    var order: [Int] = []
    for root in [byDegree[(start * 7) % count]] + byDegree where !seen[root] {
      seen[root] = true
      var head = order.count
      order.append(root)
      while head < order.count {
        for next in neighbors[order[head]] where !seen[next] {
          seen[next] = true
          order.append(next)
        }
        head += 1
      }
    }
    let radius = Double(count).squareRoot() * 0.6
    var positions = [DiagramPoint](repeating: .zero, count: count)
    for (rank, node) in order.enumerated() {
      let turn = start % 2 == 0 ? Double(rank) / Double(count) * 2 * Angle.pi : Double(rank) * 2.4
      let reach = start % 2 == 0 ? radius : radius * (Double(rank + 1) / Double(count)).squareRoot()
      positions[node] = Angle.direction(turn) * reach
    }
    return positions
  }

  /// One round; returns the greatest move.
  private static func improve(
    _ positions: inout [DiagramPoint], _ distances: [[Double]]
  ) -> Double {
    var greatest = 0.0
    for node in positions.indices {
      var sum = DiagramPoint.zero
      var weights = 0.0
      let here = positions[node]
      distances[node].withUnsafeBufferPointer { row in
        for other in positions.indices where other != node {
          let wanted = row[other]
          let weight = 1 / (wanted * wanted)
          let there = positions[other]
          let dx = here.x - there.x
          let dy = here.y - there.y
          let length = max(1e-6, (dx * dx + dy * dy).squareRoot())
          sum.x += weight * (there.x + wanted * dx / length)
          sum.y += weight * (there.y + wanted * dy / length)
          weights += weight
        }
      }
      let next = sum * (1 / weights)
      greatest = max(greatest, (next - here).length)
      positions[node] = next
    }
    return greatest
  }

  private static func stress(_ positions: [DiagramPoint], _ distances: [[Double]]) -> Double {
    var sum = 0.0
    for first in positions.indices {
      for second in (first + 1)..<max(first + 1, positions.count) {
        let wanted = distances[first][second]
        let error = (positions[first] - positions[second]).length - wanted
        sum += error * error / (wanted * wanted)
      }
    }
    return sum
  }
}

// MARK: - Onto the page

extension StressLayout {
  /// Turns positions so that their longer axis lies along the longer side of a rectangle, and scales
  /// them into it; the two directions may differ by a factor of 1.7.
  static func fitted(_ positions: [DiagramPoint], into rect: DiagramRect) -> [DiagramPoint] {
    guard positions.count > 1 else { return positions.map { _ in rect.center } }
    let turned = turned(positions, portrait: rect.height > rect.width)
    let left = turned.reduce(.infinity) { min($0, $1.x) }
    let right = turned.reduce(-.infinity) { max($0, $1.x) }
    let top = turned.reduce(.infinity) { min($0, $1.y) }
    let bottom = turned.reduce(-.infinity) { max($0, $1.y) }
    var scaleX = rect.width / max(0.5, right - left)
    var scaleY = rect.height / max(0.5, bottom - top)
    scaleX = min(scaleX, scaleY * 1.7)
    scaleY = min(scaleY, scaleX * 1.7)
    let middle = DiagramPoint((left + right) / 2, (top + bottom) / 2)
    return turned.map {
      DiagramPoint(
        rect.center.x + ($0.x - middle.x) * scaleX, rect.center.y + ($0.y - middle.y) * scaleY)
    }
  }

  private static func turned(_ positions: [DiagramPoint], portrait: Bool) -> [DiagramPoint] {
    let count = Double(positions.count)
    let mean = positions.reduce(DiagramPoint.zero, +) * (1 / count)
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    for position in positions {
      let offset = position - mean
      xx += offset.x * offset.x
      yy += offset.y * offset.y
      xy += offset.x * offset.y
    }
    let axis = 0.5 * Angle.of(DiagramPoint(xx - yy, 2 * xy)) + (portrait ? Angle.pi / 2 : 0)
    let cosine = Angle.cosine(-axis)
    let sine = Angle.sine(-axis)
    return positions.map {
      let offset = $0 - mean
      return DiagramPoint(
        offset.x * cosine - offset.y * sine, offset.x * sine + offset.y * cosine)
    }
  }
}
