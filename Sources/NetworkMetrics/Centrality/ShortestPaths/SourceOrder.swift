/// An order of sources in which eight neighbors see nearly every root at the same time.
///
/// Each source has a *view*: its distances to 64 landmarks, less their mean, for a source that is one
/// step farther from everything can start one step earlier. Sources of one batch cost least if their
/// views are equal. So the component is halved again and again, each time across the direction in
/// which the views of its part differ most (found as in a power iteration: the views above the mean
/// less those below), until eight are left. All figures are small whole numbers, the same on every
/// machine.
///
/// - Complexity: O(*m*) for the landmarks, O(*n* log *n*) for the halving.
struct SourceOrder {
  /// The sources of the component in their new order.
  private(set) var sources: [UInt32]
  /// For each of them its mean distance to the landmarks, rounded.
  private(set) var farness: [UInt8]

  private static let landmarks = 64
  private static let smallest = 64
  private static let greatestDifference: Int16 = 15
  private static let refinements = 2
  /// So many views can be summed up in 16 bits.
  private static let mostSummed = Int(Int16.max / greatestDifference)

  private typealias Part = SIMD8<Int16>
  private static let parts = landmarks / 8

  /// - Parameters:
  ///   - component: its numbers.
  ///   - start: its sources in some order in which neighbors lie near one another.
  ///   - offsets, targets: the rows of the core.
  init(
    _ component: Range<Int>, start: ArraySlice<UInt32>, offsets: [UInt32], targets: [UInt32]
  ) {
    sources = Array(start)
    farness = [UInt8](repeating: 0, count: sources.count)
    guard sources.count > Self.smallest else { return }
    var views = [Part](repeating: .zero, count: sources.count * Self.parts)
    Self.look(component, sources, offsets, targets, &views)
    var mean = [UInt8](repeating: 0, count: sources.count)
    Self.center(&views, &mean)
    halve(component.lowerBound, views)
    for (position, source) in sources.enumerated() {
      farness[position] = mean[Int(source) - component.lowerBound]
    }
  }

  /// Writes the distances to the landmarks into the views: searches of 64 sources, a bit for each.
  private static func look(
    _ component: Range<Int>, _ sources: [UInt32], _ offsets: [UInt32], _ targets: [UInt32],
    _ views: inout [Part]
  ) {
    let base = component.lowerBound
    var seen = [UInt64](repeating: 0, count: component.count)
    var front = seen
    var next = seen
    var roots: [Int] = []
    for mark in 0..<landmarks {
      let root = Int(sources[mark * sources.count / landmarks]) - base
      front[root] |= 1 << UInt64(mark)
      seen[root] |= 1 << UInt64(mark)
      roots.append(root)
    }
    var distance: Int16 = 0
    while !roots.isEmpty {
      distance += 1
      var reached: [Int] = []
      for root in roots {
        let bits = front[root]
        front[root] = 0
        for arc in Int(offsets[base + root])..<Int(offsets[base + root + 1]) {
          let target = Int(targets[arc]) - base
          let new = bits & ~seen[target]
          if new == 0 { continue }
          if next[target] == 0 { reached.append(target) }
          next[target] |= new
        }
      }
      for root in reached {
        var bits = next[root]
        seen[root] |= bits
        while bits != 0 {
          let mark = bits.trailingZeroBitCount
          bits &= bits - 1
          views[root * parts + mark >> 3][mark & 7] = distance
        }
      }
      swap(&front, &next)
      roots = reached
    }
  }

  /// Takes its rounded mean from each view.
  private static func center(_ views: inout [Part], _ mean: inout [UInt8]) {
    for root in mean.indices {
      var sum = 0
      for part in 0..<parts { sum += Int(views[root * parts + part].wrappedSum()) }
      let middle = Int16((sum + landmarks / 2) / landmarks)
      mean[root] = UInt8(clamping: middle)
      for part in 0..<parts {
        views[root * parts + part] = (views[root * parts + part] &- Part(repeating: middle))
          .clamped(
            lowerBound: Part(repeating: -greatestDifference),
            upperBound: Part(repeating: greatestDifference))
      }
    }
  }

  /// Halves all parts of more than eight sources.
  private mutating func halve(_ base: Int, _ views: [Part]) {
    var open = [0..<sources.count]
    var keys: [UInt64] = []
    while let range = open.popLast() {
      guard range.count > 8 else { continue }
      sortAlongWidest(range, base, views, &keys)
      let grain = range.count > 1_024 ? 512 : range.count > 128 ? 64 : 8
      let middle = range.lowerBound + max(grain, (range.count / 2 + grain - 1) / grain * grain)
      guard middle < range.upperBound else { continue }
      open.append(range.lowerBound..<middle)
      open.append(middle..<range.upperBound)
    }
  }

  /// Sorts a part along the direction in which its views differ most.
  private mutating func sortAlongWidest(
    _ range: Range<Int>, _ base: Int, _ views: [Part], _ keys: inout [UInt64]
  ) {
    var direction = [Part](repeating: .zero, count: Self.parts)
    let first = Int(sources[range.lowerBound]) - base
    let last = Int(sources[range.upperBound - 1]) - base
    for part in 0..<Self.parts {
      direction[part] = views[last * Self.parts + part] &- views[first * Self.parts + part]
    }
    for _ in 0..<Self.refinements { refine(&direction, range, base, views) }
    keys.removeAll(keepingCapacity: true)
    for position in range {
      let place = Self.place(Int(sources[position]) - base, along: direction, views)
      keys.append(UInt64(place + 0x8000) << 48 | UInt64(position) << 24 | UInt64(sources[position]))
    }
    keys.sort()
    for (index, position) in range.enumerated() {
      sources[position] = UInt32(keys[index] & 0xFF_FFFF)
    }
  }

  private static func place(_ root: Int, along direction: [Part], _ views: [Part]) -> Int {
    var sum = Part.zero
    for part in 0..<parts { sum &+= views[root * parts + part] &* direction[part] }
    let four = sum.lowHalf &+ sum.highHalf
    return Int(four[0]) + Int(four[1]) + Int(four[2]) + Int(four[3])
  }

  /// The views above the mean along a direction less those below it.
  private func refine(
    _ direction: inout [Part], _ range: Range<Int>, _ base: Int, _ views: [Part]
  ) {
    var places: [Int] = []
    places.reserveCapacity(range.count)
    var sum = 0
    for position in range {
      let place = Self.place(Int(sources[position]) - base, along: direction, views)
      places.append(place)
      sum += place
    }
    var difference = [SIMD8<Int32>](repeating: .zero, count: Self.parts)
    for first in stride(from: 0, to: range.count, by: Self.mostSummed) {
      var sums = [Part](repeating: .zero, count: Self.parts)
      for index in first..<min(first + Self.mostSummed, range.count) {
        let root = Int(sources[range.lowerBound + index]) - base
        // With all bits set a view changes its sign, with none it stays.
        let flip = Part(repeating: places[index] * range.count > sum ? 0 : -1)
        for part in 0..<Self.parts {
          sums[part] &+= (views[root * Self.parts + part] ^ flip) &- flip
        }
      }
      for part in 0..<Self.parts {
        difference[part] &+= SIMD8<Int32>(truncatingIfNeeded: sums[part])
      }
    }
    var greatest: Int32 = 1
    for part in difference { greatest = max(greatest, part.max(), -part.min()) }
    for part in 0..<Self.parts {
      for lane in 0..<8 {
        let scaled = Int64(difference[part][lane]) * Int64(Self.greatestDifference)
        direction[part][lane] = Int16(scaled / Int64(greatest))
      }
    }
  }
}
