/// The figures of one block of sources: what is added up in the end, in the order of the blocks.
struct BlockSums: Equatable {
  /// For each core root of the block the dependencies of its sources, ordered pairs.
  var betweenness: [Double]
  /// The figures of the sources and of the nodes folded onto them, in preorder.
  private(set) var distanceSum: [Int64] = []
  private(set) var harmonicSum: [Double] = []
  private(set) var eccentricity: [Int32] = []
  private(set) var reached: [Int32] = []
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
