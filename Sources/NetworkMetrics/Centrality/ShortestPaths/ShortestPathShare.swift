import NetworkGraph

/// One share of ``ShortestPathMeasures``, computed apart from the others: on another machine, say.
///
/// The work of a graph falls into blocks that depend on the graph alone. A share holds the sums of
/// some consecutive blocks; ``ShortestPathMeasures/init(merging:)`` adds those of all shares in the
/// order of the blocks. The result is that of one run, to the last bit, however many shares there
/// were.
///
///     let parts = (1...3).map { graph.shortestPathShare($0, of: 3) }
///     try ShortestPathMeasures(merging: parts) == graph.shortestPathMeasures()  // true
///
/// A share says which graph it is of and holds all that merging needs; the graph itself is not
/// needed again. ``bytes`` and ``init(bytes:)`` write and read it.
public struct ShortestPathShare: Sendable, Equatable {
  struct Block: Equatable {
    /// Its number among all blocks.
    var index: Int
    /// Where its part of `coreNodes` begins.
    var coreStart: Int
    /// The nodes whose distances it holds.
    var nodes: [Int32]
    var sums: BlockSums
  }

  /// A fingerprint of the graph: equal graphs have equal ones.
  public internal(set) var graphChecksum: UInt64
  public internal(set) var nodeCount: Int
  /// The number of blocks of all shares together.
  public internal(set) var blockCount: Int
  var isDirected: Bool
  var need: ShortestPathNeed
  var coreNodes: [Int32]
  var blocks: [Block]
}

extension Graph {
  /// Computes one share of the shortest paths; see ``ShortestPathShare``.
  ///
  /// - Parameters:
  ///   - share: which one, from 1.
  ///   - shares: how many there are. More than there are blocks leave some shares empty.
  ///   - threads: how many threads; the result is the same.
  ///   - need: what is to be found; more takes longer.
  ///   - progress: told from time to time.
  /// - Precondition: `share` lies in `1...shares`.
  public func shortestPathShare(
    _ share: Int, of shares: Int, threads: Int = 1, need: ShortestPathNeed = .betweenness,
    progress: ((_ done: Int, _ total: Int) -> Void)? = nil
  ) -> ShortestPathShare {
    precondition(shares >= 1 && share >= 1 && share <= shares, "a share is one of several")
    let plan = SearchPlan(self)
    let all = plan.blocks.count
    var result = ShortestPathShare(
      graphChecksum: checksum, nodeCount: nodeCount, blockCount: all, isDirected: isDirected,
      need: need, coreNodes: plan.coreNodes, blocks: [])
    let own = (share - 1).scaled(all, shares)..<share.scaled(all, shares)
    plan.compute(own, threads: threads, need: need, progress: progress) { index, sums in
      result.blocks.append(
        ShortestPathShare.Block(
          index: index, coreStart: plan.blocks[index].core.lowerBound,
          nodes: Array(plan.nodes(of: index)), sums: sums))
    }
    return result
  }

  /// A fingerprint of nodes, edges and direction (FNV-1a over 64-bit words).
  var checksum: UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) {
      sum = (sum ^ word) &* 0x100_0000_01B3
      sum ^= sum >> 29
    }
    add(UInt64(nodeCount))
    add(isDirected ? 1 : 0)
    for edge in 0..<edgeCount {
      add(
        UInt64(UInt32(bitPattern: edgeSources[edge])) << 32
          | UInt64(UInt32(bitPattern: edgeTargets[edge])))
    }
    return sum
  }
}

extension Int {
  /// `self * whole / parts`, for any number of parts.
  fileprivate func scaled(_ whole: Int, _ parts: Int) -> Int {
    let product = multipliedFullWidth(by: whole)
    return parts.dividingFullWidth(product).quotient
  }
}

/// Why shares cannot be read or merged.
public enum ShortestPathShareError: Error, Equatable {
  /// Not a file of this kind.
  case notAShare
  /// Written by a later version of the format.
  case unknownVersion(Int)
  /// Cut off or changed.
  case damaged
  /// Nothing to merge.
  case noShares
  /// The share at this position (from 0) is of another graph or another computation than the first.
  case different(position: Int)
  /// This block (from 0) is in two shares.
  case repeated(block: Int)
  /// This block (from 0) is in none.
  case missing(block: Int)
}

extension ShortestPathMeasures {
  /// Adds up all shares of one graph; their order does not matter.
  public init(merging shares: [ShortestPathShare]) throws(ShortestPathShareError) {
    guard let first = shares.first else { throw .noShares }
    var places: [(index: Int, share: Int, block: Int)] = []
    var nodes = 0
    for (position, share) in shares.enumerated() {
      guard share.isOfSameWork(as: first) else { throw .different(position: position) }
      for (number, block) in share.blocks.enumerated() {
        places.append((block.index, position, number))
        nodes += block.nodes.count
      }
    }
    places.sort { $0.index < $1.index }
    for (expected, place) in places.enumerated() where place.index != expected {
      throw place.index < expected ? .repeated(block: place.index) : .missing(block: expected)
    }
    guard places.count == first.blockCount else { throw .missing(block: places.count) }
    guard nodes == first.nodeCount else { throw .damaged }
    var total = ShortestPathTotal(nodeCount: first.nodeCount, need: first.need)
    for place in places {
      let block = shares[place.share].blocks[place.block]
      let core = block.coreStart..<block.coreStart + block.sums.betweenness.count
      total.add(block.sums, core: first.coreNodes[core], nodes: block.nodes[...])
    }
    self = total.measures(isDirected: first.isDirected)
  }
}

extension ShortestPathShare {
  fileprivate func isOfSameWork(as other: Self) -> Bool {
    graphChecksum == other.graphChecksum && nodeCount == other.nodeCount
      && blockCount == other.blockCount && isDirected == other.isDirected && need == other.need
      && coreNodes == other.coreNodes
  }
}
