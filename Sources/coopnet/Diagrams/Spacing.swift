/// Places on a line that keep a distance.
enum Spacing {
  /// Moves rising values as little as it takes (by least squares) that neighbors keep a gap and all lie
  /// in a range.
  ///
  /// Values that press on one another form a block, which stands where the mean of their wishes is
  /// (pool adjacent violators). Where the range is too short for all, the gap shrinks.
  ///
  /// - Complexity: O(*n*).
  static func spread(
    _ values: [Double], gap wanted: Double, in range: ClosedRange<Double>
  ) -> [Double] {
    guard values.count > 1 else {
      return values.map { min(max($0, range.lowerBound), range.upperBound) }
    }
    let length = range.upperBound - range.lowerBound
    let gap = min(wanted, length / Double(values.count - 1))
    // Without the gaps before them values only have to be in order.
    var blocks: [(sum: Double, count: Int)] = []
    for (index, value) in values.enumerated() {
      blocks.append((value - gap * Double(index), 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
        blocks.removeLast()
        blocks[blocks.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    let top = range.upperBound - gap * Double(values.count - 1)
    var result: [Double] = []
    for block in blocks {
      let place = min(max(block.sum / Double(block.count), range.lowerBound), top)
      for _ in 0..<block.count { result.append(place + gap * Double(result.count)) }
    }
    return result
  }
}
