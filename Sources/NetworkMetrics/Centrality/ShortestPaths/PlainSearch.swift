/// Breadth-first searches one source at a time, with path counts and dependencies (Brandes 2001).
///
/// This is the plain form of the computation: it serves directed graphs, components of great
/// diameter and graphs with more shortest paths than a Double can count. Its memory is 40 bytes
/// per node whatever the shape of the graph.
///
/// Path counts may pass 2^1024 on long chains of many-pathed pieces. Only ratios of counts of
/// neighboring levels enter a dependency, so a level whose counts grow too great is scaled down by
/// a power of two, and the dependencies that cross that step are scaled alike.
final class PlainSearch {
  private let offsets: FixedArray<UInt32>
  private let targets: FixedArray<UInt32>
  private let distance: UnsafeMutableBufferPointer<Int32>
  private let queue: UnsafeMutableBufferPointer<Int32>
  private let levelStart: UnsafeMutableBufferPointer<Int>
  private let paths: UnsafeMutableBufferPointer<Double>
  private let share: UnsafeMutableBufferPointer<Double>
  private let levelScale: UnsafeMutableBufferPointer<Double>

  /// Levels of the last search; level *k* holds the nodes at distance *k*.
  private(set) var levels = 0
  /// Up to here every whole number is a Double.
  static let greatestExact = 0x1p53
  private static let greatest = 0x1p400
  private static let least = 0x1p-900

  /// - Parameter offsets, targets: for each node the range of its row, and the rows.
  init(offsets: FixedArray<UInt32>, targets: FixedArray<UInt32>) {
    self.offsets = offsets
    self.targets = targets
    let nodeCount = offsets.count - 1
    distance = Self.filled(nodeCount, with: -1)
    queue = Self.filled(nodeCount, with: 0)
    levelStart = Self.filled(nodeCount + 2, with: 0)
    paths = Self.filled(nodeCount, with: 0)
    share = Self.filled(nodeCount, with: 0)
    levelScale = Self.filled(nodeCount + 2, with: 1)
  }

  deinit {
    distance.deallocate()
    queue.deallocate()
    levelStart.deallocate()
    paths.deallocate()
    share.deallocate()
    levelScale.deallocate()
  }

  private static func filled<Value>(
    _ count: Int, with value: Value
  ) -> UnsafeMutableBufferPointer<Value> {
    let buffer = UnsafeMutableBufferPointer<Value>.allocate(capacity: count)
    buffer.initialize(repeating: value)
    return buffer
  }

  /// The nodes at a distance from the source of the last search.
  func level(_ distance: Int) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(rebasing: queue[levelStart[distance]..<levelStart[distance + 1]])
  }

  /// Finds the levels of all nodes that `source` reaches.
  func search(from source: Int) {
    forgetLast()
    queue[0] = Int32(source)
    distance[source] = 0
    levelStart[0] = 0
    var low = 0
    var high = 1
    levels = 0
    while low < high {
      levels += 1
      levelStart[levels] = high
      let next = Int32(levels)
      var end = high
      for position in low..<high {
        let node = Int(queue[position])
        for arc in Int(offsets.base[node])..<Int(offsets.base[node + 1]) {
          let target = Int(targets.base[arc])
          if distance[target] < 0 {
            distance[target] = next
            queue[end] = Int32(target)
            end += 1
          }
        }
      }
      low = high
      high = end
    }
  }

  private func forgetLast() {
    for position in 0..<(levels == 0 ? 0 : levelStart[levels]) {
      let node = Int(queue[position])
      distance[node] = -1
      paths[node] = 0
      share[node] = 0
    }
  }

  /// Adds to `sums` the dependency of the last search's source on every other node.
  ///
  /// - Parameters:
  ///   - weights: for each node what it counts as a source.
  ///   - targetWeights: for each node what it counts as a target.
  /// - Returns: whether every path count was exact.
  func addDependencies(
    weights: UnsafePointer<Double>, targets targetWeights: UnsafePointer<Double>,
    to sums: UnsafeMutablePointer<Double>
  ) -> Bool {
    let areExact = countPaths()
    let source = Int(queue[0])
    let factor = weights[source]
    for level in stride(from: levels - 1, through: 1, by: -1) {
      let next = Int32(level + 1)
      let scale = levelScale[level]
      for position in levelStart[level]..<levelStart[level + 1] {
        let node = Int(queue[position])
        var sum = 0.0
        for arc in Int(offsets.base[node])..<Int(offsets.base[node + 1]) {
          let target = Int(targets.base[arc])
          if distance[target] == next { sum += share[target] }
        }
        share[node] = (targetWeights[node] / paths[node] + sum) * scale
        sums[node] += factor * (paths[node] * sum)
      }
    }
    return areExact
  }

  private func countPaths() -> Bool {
    var areExact = true
    paths[Int(queue[0])] = 1
    for level in 0..<levels {
      if scale(level) > Self.greatestExact { areExact = false }
      let next = Int32(level + 1)
      for position in levelStart[level]..<levelStart[level + 1] {
        let node = Int(queue[position])
        let count = paths[node]
        for arc in Int(offsets.base[node])..<Int(offsets.base[node + 1]) {
          let target = Int(targets.base[arc])
          if distance[target] == next { paths[target] += count }
        }
      }
    }
    return areExact
  }

  /// Scales the counts of a level down if they grew too great; `levelScale` says by how much.
  ///
  /// - Returns: the greatest of them before.
  private func scale(_ level: Int) -> Double {
    levelScale[level] = 1
    var greatest = 0.0
    for position in levelStart[level]..<levelStart[level + 1] {
      greatest = max(greatest, paths[Int(queue[position])])
    }
    guard greatest > Self.greatest else { return greatest }
    let factor = 1 / Self.greatest
    levelScale[level] = factor
    for position in levelStart[level]..<levelStart[level + 1] {
      let node = Int(queue[position])
      paths[node] = max(paths[node] * factor, Self.least)
    }
    return greatest
  }
}
