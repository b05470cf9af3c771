import NetworkGraph

/// One of N parts of a table of measures, computed apart from the others.
///
/// Each part holds its share of the shortest paths; the first one also holds the rows of the table
/// and every column that needs no sharing. Together they give the table of one run, to the last bit,
/// and need nothing else: neither the dataset nor the graph.
///
///     let parts = (1...3).map { MeasurePart(day, options: options, part: $0, of: 3, work: "w") }
///     try MeasurePart.merge(parts).measures  // as Analysis(...).measures
public struct MeasurePart: Sendable {
  /// A row to print: its node and the cells before the measures.
  public struct Row: Sendable, Equatable {
    public let node: Int
    public let cells: [String]

    public init(node: Int, cells: [String]) {
      self.node = node
      self.cells = cells
    }
  }

  /// Which part it is, from 1, and of how many.
  public internal(set) var part: Int
  public internal(set) var count: Int
  /// What was read and asked for, in words that are equal for the parts of one work and for no others.
  public internal(set) var work: String
  /// The language of the results.
  public internal(set) var language: String
  public internal(set) var columns: [MeasureColumn]
  /// The rows of the table; only in the first part.
  public internal(set) var rows: [Row]
  var nodeCount: Int
  var isDirected: Bool
  /// Columns that were computed whole; only in the first part.
  var values: [MeasureColumn: MeasureValues]
  /// Nil where no column asks for shortest paths.
  var paths: ShortestPathShare?
}

extension MeasurePart {
  /// Computes one part.
  ///
  /// - Parameters:
  ///   - part: which one, from 1.
  ///   - count: how many there are.
  ///   - work: what was read and asked for; see ``work``.
  ///   - rows: the rows to print, kept by the first part.
  ///   - day: the network on a day.
  ///   - options: what is computed, and how.
  ///   - language: of what is printed in the end.
  ///   - progress: told from time to time.
  /// - Precondition: `part` lies in `1...count`; the options ask for neither weights nor a sample.
  public init(
    _ day: NetworkOnDay, options: AnalysisOptions, part: Int, of count: Int, work: String,
    language: String, rows: [Row], progress: AnalysisProgress? = nil
  ) {
    precondition(!options.isWeighted && options.approximation == nil, "nothing to share")
    self.part = part
    self.count = count
    self.work = work
    self.language = language
    columns = options.tableColumns
    nodeCount = day.nodeCount
    isDirected = day.graph.isDirected
    self.rows = part == 1 ? rows : []
    paths = PathColumns.need(Set(columns)).map { need in
      day.graph.shortestPathShare(
        part, of: count, threads: options.workers, need: need,
        progress: progress.map { progress in { progress(.shortestPaths, $0, $1) } })
    }
    values = [:]
    guard part == 1 else { return }
    var rest = options
    rest.columns = columns.filter { !PathColumns.all.contains($0) }
    let computer = MeasureComputer(day: day, options: rest, parts: [.measures], progress: progress)
    let measures = computer.measures()
    for column in measures.columns { values[column] = measures[column] }
  }

  /// Puts the parts of one work together; their order does not matter.
  public static func merge(
    _ parts: [MeasurePart]
  ) throws(MeasurePartError) -> (rows: [Row], measures: InstitutionMeasures) {
    guard let any = parts.first else { throw .noParts }
    var position = [Int?](repeating: nil, count: any.count)
    for (index, part) in parts.enumerated() {
      guard part.isOfSameWork(as: any) else { throw .different(position: index) }
      if let earlier = position[part.part - 1] {
        throw .repeated(part: part.part, positions: [earlier, index])
      }
      position[part.part - 1] = index
    }
    let missing = position.indices.filter { position[$0] == nil }.map { $0 + 1 }
    guard missing.isEmpty, let first = position[0] else {
      throw .missing(parts: missing, count: any.count)
    }
    let whole = parts[first]
    var shared: PathColumns?
    if whole.paths != nil {
      do throws(ShortestPathShareError) {
        shared = PathColumns(
          paths: try ShortestPathMeasures(merging: parts.compactMap(\.paths)),
          nodeCount: whole.nodeCount, isDirected: whole.isDirected)
      } catch {
        throw .damaged(position: first)
      }
    }
    var computed: [(MeasureColumn, MeasureValues)] = []
    for column in whole.columns {
      guard let values = whole.values[column] ?? shared?.values(column) else {
        throw .damaged(position: first)
      }
      computed.append((column, values))
    }
    return (whole.rows, InstitutionMeasures(computed))
  }

  private func isOfSameWork(as other: MeasurePart) -> Bool {
    count == other.count && work.utf8.elementsEqual(other.work.utf8) && columns == other.columns
      && language == other.language && nodeCount == other.nodeCount
      && isDirected == other.isDirected && (paths == nil) == (other.paths == nil)
      && paths?.graphChecksum == other.paths?.graphChecksum
  }
}

/// Why parts cannot be read or merged.
public enum MeasurePartError: Error, Equatable {
  case noParts
  /// Not a file of this kind.
  case notAPart
  /// Written by a later version of the format.
  case unknownVersion(Int)
  /// Cut off or changed.
  case damaged(position: Int)
  /// The part at this position (from 0) is of other data or other options than the first.
  case different(position: Int)
  /// Given twice, at these positions.
  case repeated(part: Int, positions: [Int])
  case missing(parts: [Int], count: Int)
}
