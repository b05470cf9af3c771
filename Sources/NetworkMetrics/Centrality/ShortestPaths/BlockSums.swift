/// The figures of one block of sources: what is added up in the end, in the order of the blocks.
struct BlockSums: Equatable {
  /// For each number of the core that the block reaches the dependencies of its sources, ordered pairs.
  var betweenness: [Double]
  /// The figures of the sources and of the nodes folded onto them, in preorder.
  var distanceSum: [Int64] = []
  var harmonicSum: [Double] = []
  var eccentricity: [Int32] = []
  var reached: [Int32] = []
  /// For each of these nodes the ordered pairs that must meet in it without any search.
  var foldedPairs: [Int64] = []
  /// Ordered pairs by distance.
  var distribution: [UInt64] = []
  var countsAreExact = true

  init(coreCount: Int) {
    betweenness = [Double](repeating: 0, count: coreCount)
  }

  mutating func append(
    distanceSum sum: Int, harmonicSum harmonic: Double, eccentricity: Int, reached: Int
  ) {
    distanceSum.append(Int64(sum))
    harmonicSum.append(harmonic)
    self.eccentricity.append(Int32(eccentricity))
    self.reached.append(Int32(reached))
  }

  /// Makes room for distances up to `distance`; no room is made for 0 alone.
  mutating func openDistribution(to distance: Int) {
    while distribution.count <= distance { distribution.append(0) }
  }
}
