/// Distances of all nodes of a folded tree, from those of its root.
///
/// Let *A_u* [*d*] be the number of nodes at distance *d* from *u*, and *S_u* the same within the
/// subtree of *u*. All paths out of the subtree lead through the parent *p*, so
///
///     A_u[d] = S_u[d] + A_p[d - 1] - S_u[d - 2]
///
/// Going down from *p* to *u* is a shift of one buffer and a change of as many entries as the subtree
/// of *u* is high; going up again takes the change back. So one buffer serves a tree of any depth.
final class TreeDistances {
  private let plan: SearchPlan
  /// Rows of the trees; a node that shares its parent's row needs it without its siblings' nodes, so
  /// rows change on the way down and are mended on the way up.
  private var depthCounts: [Int32]
  private var counts: [Int32] = []
  /// The nodes from the root to the current one, and their positions in preorder.
  private var path: [Int32] = []
  private var positions: [Int] = []
  private var inverse: [Double] = [0]
  /// Where `A[0]` of the current node stands in `counts`, and its greatest distance.
  private var origin = 0
  private var reach = 0

  init(_ plan: SearchPlan) {
    self.plan = plan
    depthCounts = plan.trees.depthCounts
  }

  /// Adds the figures of a root and of all nodes folded onto it, in preorder.
  ///
  /// - Parameter distances: how many nodes lie at each distance from the root; the last is not 0.
  func add(root: Int, distances: [Int32], to sums: inout BlockSums) {
    let tree = Int(plan.treeStart[root])..<Int(plan.treeStart[root + 1])
    let size = Int(plan.componentSize[root])
    prepare(distances, height: Int(plan.trees.height[Int(plan.roots[root])]))
    var sum = 0
    var reached = 0
    for distance in 1..<max(1, distances.count) {
      sum += distance * Int(distances[distance])
      reached += Int(distances[distance])
    }
    sums.append(
      distanceSum: sum, harmonicSum: addCounts(to: &sums), eccentricity: reach, reached: reached)
    guard tree.count > 1 else { return }
    path.removeAll(keepingCapacity: true)
    path.append(plan.roots[root])
    positions.removeAll(keepingCapacity: true)
    positions.append(tree.lowerBound)
    var distanceSums = [sum]
    openRows(of: plan.roots[root], at: tree.lowerBound)
    for position in tree.dropFirst() {
      let node = plan.preorder[position]
      while path.last != plan.trees.parent[Int(node)] {
        leave()
        distanceSums.removeLast()
      }
      enter(node, at: position)
      let own = distanceSums.last! + size - 2 * Int(plan.trees.size[Int(node)])
      distanceSums.append(own)
      sums.append(
        distanceSum: own, harmonicSum: addCounts(to: &sums), eccentricity: reach, reached: reached)
    }
    while path.count > 1 { leave() }
    closeRows(of: plan.roots[root], at: tree.lowerBound)
  }

  private func prepare(_ distances: [Int32], height: Int) {
    origin = height
    reach = distances.count - 1
    let needed = distances.count + 2 * height + 16
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: height))
    counts.append(contentsOf: distances)
    counts.append(contentsOf: repeatElement(0, count: needed - counts.count))
    while inverse.count < needed { inverse.append(1 / Double(inverse.count)) }
  }

  /// The sum of counts / distance of the current node; adds its counts to the distribution.
  private func addCounts(to sums: inout BlockSums) -> Double {
    sums.openDistribution(to: reach)
    return counts.withUnsafeBufferPointer { counts in
      inverse.withUnsafeBufferPointer { inverse in
        sums.distribution.withUnsafeMutableBufferPointer { distribution in
          var sum = SIMD4<Double>.zero
          var distance = 1
          while distance + 4 <= reach + 1 {
            var part = SIMD4<Double>.zero
            for lane in 0..<4 {
              let count = counts[origin + distance + lane]
              distribution[distance + lane] &+= UInt64(truncatingIfNeeded: count)
              part[lane] = Double(count) * inverse[distance + lane]
            }
            sum += part
            distance += 4
          }
          var rest = (sum[0] + sum[1]) + (sum[2] + sum[3])
          while distance <= reach {
            let count = counts[origin + distance]
            distribution[distance] &+= UInt64(truncatingIfNeeded: count)
            rest += Double(count) * inverse[distance]
            distance += 1
          }
          return rest
        }
      }
    }
  }

  private func enter(_ node: Int32, at position: Int) {
    let height = Int(plan.trees.height[Int(node)])
    let row = Int(plan.trees.row[Int(node)])
    origin -= 1
    reach += 1
    for depth in 0...height {
      counts[origin + depth] += depthCounts[row + depth]
      counts[origin + depth + 2] -= depthCounts[row + depth]
    }
    reach = max(reach, height)
    while counts[origin + reach] == 0 { reach -= 1 }
    path.append(node)
    positions.append(position)
    openRows(of: node, at: position)
  }

  private func leave() {
    let node = path.removeLast()
    closeRows(of: node, at: positions.removeLast())
    let height = Int(plan.trees.height[Int(node)])
    let row = Int(plan.trees.row[Int(node)])
    for depth in 0...height {
      counts[origin + depth] -= depthCounts[row + depth]
      counts[origin + depth + 2] += depthCounts[row + depth]
    }
    origin += 1
    // A neighbor's greatest distance differs by one at most.
    reach += 1
    while counts[origin + reach] == 0 { reach -= 1 }
  }

  /// Takes the rows of all but the highest child out of a node's row, so that what is left, one step
  /// on, is the row of the highest child.
  private func openRows(of node: Int32, at position: Int) {
    changeRows(of: node, at: position, sign: -1)
  }

  private func closeRows(of node: Int32, at position: Int) {
    changeRows(of: node, at: position, sign: 1)
  }

  private func changeRows(of node: Int32, at position: Int, sign: Int32) {
    let trees = plan.trees
    guard trees.height[Int(node)] > 0 else { return }
    let target = Int(trees.row[Int(node)]) + 1
    let end = position + Int(trees.size[Int(node)])
    var next = position + 1
    while next < end {
      let child = Int(plan.preorder[next])
      if !trees.isHighest(child) {
        let row = Int(trees.row[child])
        for depth in 0...Int(trees.height[child]) {
          depthCounts[target + depth] += sign * depthCounts[row + depth]
        }
      }
      next += Int(trees.size[child])
    }
  }
}
