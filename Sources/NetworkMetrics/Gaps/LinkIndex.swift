import NetworkGraph

/// The links of a network on a day, found by institution and by pair.
///
/// A link lies in the rows of both its ends; rows are sorted by the other end, then by position, so
/// that the links of a pair stand together.
struct LinkIndex: Sendable {
  /// For each institution where its row begins, and one end more.
  private let offsets: [Int32]
  /// The other end of each entry.
  let neighbors: [Int32]
  /// The link of each entry: a position in `NetworkOnDay.links`.
  let links: [Int32]

  /// - Complexity: O(*i* + *l*) for *i* institutions and *l* links.
  init(links all: [Link], institutions: Int) {
    // Sorted by neighbor first, then stably by owner.
    var starts = [Int32](repeating: 0, count: institutions + 1)
    for link in all {
      starts[Int(link.from) + 1] += 1
      starts[Int(link.to) + 1] += 1
    }
    for place in 0..<institutions { starts[place + 1] += starts[place] }
    offsets = starts
    var next = starts
    var byNeighbor = [(owner: Int32, link: Int32)](
      repeating: (0, 0), count: all.count * 2)
    for (position, link) in all.enumerated() {
      for (owner, neighbor) in [(link.from, link.to), (link.to, link.from)] {
        byNeighbor[Int(next[Int(neighbor)])] = (owner, Int32(position))
        next[Int(neighbor)] += 1
      }
    }
    next = starts
    var neighbors = [Int32](repeating: 0, count: all.count * 2)
    var links = neighbors
    for neighbor in 0..<institutions {
      for entry in byNeighbor[Int(starts[neighbor])..<Int(starts[neighbor + 1])] {
        let place = Int(next[Int(entry.owner)])
        next[Int(entry.owner)] += 1
        neighbors[place] = Int32(neighbor)
        links[place] = entry.link
      }
    }
    self.neighbors = neighbors
    self.links = links
  }
}

extension LinkIndex {
  /// The entries of an institution: positions in `neighbors` and `links`, by neighbor.
  func row(of institution: Int32) -> Range<Int> {
    Int(offsets[Int(institution)])..<Int(offsets[Int(institution) + 1])
  }

  /// The entries of a pair, in the order of the links.
  ///
  /// - Complexity: O(log *d*), *d* the lesser number of links of the two.
  func entries(of first: Int32, _ second: Int32) -> Range<Int> {
    var (owner, other) = (first, second)
    if row(of: second).count < row(of: first).count { swap(&owner, &other) }
    let row = row(of: owner)
    let start = partition(row) { $0 < other }
    var end = start
    while end < row.upperBound, neighbors[end] == other { end += 1 }
    return start..<end
  }

  /// The first place of a row whose neighbor is not before something.
  private func partition(_ row: Range<Int>, isBefore: (Int32) -> Bool) -> Int {
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(neighbors[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
