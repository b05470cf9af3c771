/// The core as the lane kernels read it: an edge that lies in no clique as an entry in both rows, a
/// clique as an entry in the row of each member.
///
/// Row `v` is `columns[start[v]..<start[v + 1]]`: first neighbors, by rising number, then, from
/// `cliqueStart[v]`, cliques. Clique `c` bears the number `coreCount + c`: sums over cliques stand
/// behind those of roots in one array, and a kernel that reads a row need not know which is which.
final class CliqueRows: @unchecked Sendable {
  let coreCount: Int
  let cliqueCount: Int
  let start: FixedArray<UInt32>
  let cliqueStart: FixedArray<UInt32>
  let columns: FixedArray<UInt32>
  /// Members of clique `c`: `members[memberStart[c]..<memberStart[c + 1]]`.
  let memberStart: FixedArray<UInt32>
  let members: FixedArray<UInt32>
  /// All roots in the order in which levels list them: in memory order by and large, but within a
  /// window by how many cliques they lie in, then by the length of their rows, so that loops over
  /// rows and over cliques end when they are expected to.
  let visits: [UInt32]

  /// The column that rows are filled up with: its line is never written and stays zero.
  var zeroLine: Int { coreCount + cliqueCount }
  /// How many lines there are: of roots, of cliques, and the one that is zero.
  var lineCount: Int { zeroLine + 1 }
  /// Rows are filled up to a multiple of this, so that loops over them take whole strides and fewer
  /// lengths differ.
  static let grain = 2

  /// Roots whose lines lie near one another.
  private static let window = 512

  init(
    offsets: [UInt32], targets: [UInt32], cliques: CliqueCover?, components: [Range<Int>]
  ) {
    coreCount = offsets.count - 1
    cliqueCount = cliques?.count ?? 0
    memberStart = FixedArray(cliques?.memberStart ?? [0])
    members = FixedArray(cliques?.members ?? [])
    var start = [UInt32](repeating: 0, count: coreCount + 1)
    var cliqueStart = [UInt32](repeating: 0, count: coreCount)
    var memberships = [UInt32](repeating: 0, count: coreCount)
    for member in cliques?.members ?? [] { memberships[Int(member)] += 1 }
    let isCovered = cliques?.isCovered
    let zero = UInt32(coreCount + cliqueCount)
    var columns: [UInt32] = []
    columns.reserveCapacity(targets.count)
    for root in 0..<coreCount {
      let first = columns.count
      for arc in Int(offsets[root])..<Int(offsets[root + 1])
      where !(isCovered?[arc] ?? false) { columns.append(targets[arc]) }
      let length = columns.count - first + Int(memberships[root])
      let missing = (Self.grain - length % Self.grain) % Self.grain
      columns.insert(contentsOf: repeatElement(zero, count: missing), at: first)
      cliqueStart[root] = UInt32(columns.count)
      columns.append(contentsOf: repeatElement(0, count: Int(memberships[root])))
      start[root + 1] = UInt32(columns.count)
    }
    var next = cliqueStart
    for clique in 0..<cliqueCount {
      for position in Int(memberStart.base[clique])..<Int(memberStart.base[clique + 1]) {
        let member = Int(members.base[position])
        columns[Int(next[member])] = UInt32(coreCount + clique)
        next[member] += 1
      }
    }
    visits = Self.visits(components, start, cliqueStart)
    self.start = FixedArray(start)
    self.cliqueStart = FixedArray(cliqueStart)
    self.columns = FixedArray(columns)
  }

  /// Adds a root's bits to the lines of its cliques, and lists those that had none.
  @inline(__always)
  func show(
    _ bits: SIMD8<UInt64>, toCliquesOf root: Int, in lines: UnsafeMutablePointer<SIMD8<UInt64>>,
    _ cliques: inout NumberList
  ) {
    let range = Int(cliqueStart.base[root])..<Int(start.base[root + 1])
    cliques.reserve(range.count)
    for position in range {
      let clique = Int(columns.base[position])
      if lines[clique].isZero { cliques.append(UInt32(clique)) }
      lines[clique] |= bits
    }
  }

  private static func visits(
    _ components: [Range<Int>], _ start: [UInt32], _ cliqueStart: [UInt32]
  ) -> [UInt32] {
    var visits: [UInt32] = []
    visits.reserveCapacity(cliqueStart.count)
    for component in components {
      let keys = component.map { root -> UInt64 in
        let place = root - component.lowerBound
        let length = min(0xFFF, start[root + 1] - start[root])
        let cliques = min(0xFFF, start[root + 1] - cliqueStart[root])
        return UInt64(place / window) << 48 | UInt64(cliques) << 36 | UInt64(length) << 24
          | UInt64(place % window)
      }
      for key in keys.sorted() {
        let place = Int(key >> 48) * window + Int(key & 0xFF_FFFF)
        visits.append(UInt32(component.lowerBound + place))
      }
    }
    return visits
  }
}
