import NetworkGraph
import NetworkMetrics

/// `merge`: the table that the parts of `metrics --shard` make together.
struct MergeCommand {
  let context: CommandContext

  /// The bound on one part.
  private static let partBytes = 1 << 33

  func run() throws(Failure) -> ExitStatus {
    let paths = context.arguments.positionals
    var parts: [MeasurePart] = []
    for (position, path) in paths.enumerated() {
      let bytes: [UInt8]
      do throws(InputFile.Fault) {
        bytes = try InputFile.read(path, limit: Self.partBytes)
      } catch {
        throw error.failure(path)
      }
      do throws(MeasurePartError) {
        parts.append(try MeasurePart(bytes: bytes, position: position))
      } catch {
        throw error.failure(paths, position)
      }
    }
    let merged: (rows: [MeasurePart.Row], measures: InstitutionMeasures)
    do throws(MeasurePartError) {
      merged = try MeasurePart.merge(parts)
    } catch {
      throw error.failure(paths, 0)
    }
    let language =
      context.arguments.language ?? Language(rawValue: parts.first?.language ?? "") ?? .pl
    let rows = merged.rows
    try context.write(
      Tables.metrics(merged.measures, rowCount: rows.count) { (rows[$0].node, rows[$0].cells) },
      language)
    return .done
  }
}

extension MeasurePartError {
  /// The fault as the sentence that ends a run; every file is named.
  fileprivate func failure(_ paths: [String], _ position: Int) -> Failure {
    func name(_ position: Int) -> String {
      TerminalText.safe(paths.indices.contains(position) ? paths[position] : "-")
    }
    switch self {
    case .noParts:
      return Failure(.usage, pl: "nie podano żadnej części", en: "no part is given")
    case .notAPart:
      return Failure(
        .badData, pl: "„\(name(position))” nie jest częścią zapisaną przez metrics --shard",
        en: "“\(name(position))” is no part written by metrics --shard")
    case .unknownVersion(let version):
      return Failure(
        .badData,
        pl: "„\(name(position))” ma wersję \(version), a ten program czyta wersję "
          + "\(MeasurePart.formatVersion)",
        en: "“\(name(position))” is of version \(version), and this program reads version "
          + "\(MeasurePart.formatVersion)")
    case .damaged(let position):
      return Failure(
        .badData, pl: "plik „\(name(position))” jest ucięty albo zmieniony",
        en: "the file “\(name(position))” is cut off or changed")
    case .different(let position):
      return Failure(
        .badData,
        pl: "„\(name(position))” policzono z innych danych, z innymi opcjami albo na inną liczbę "
          + "części niż „\(name(0))”",
        en: "“\(name(position))” was computed from other data, with other options or for another "
          + "number of parts than “\(name(0))”")
    case .repeated(let part, let positions):
      let names = positions.map { "„\(name($0))”" }.joined(separator: " i ")
      let english = positions.map { "“\(name($0))”" }.joined(separator: " and ")
      return Failure(
        .badData, pl: "część \(part) jest podana dwa razy: \(names)",
        en: "part \(part) is given twice: \(english)")
    case .missing(let parts, let count):
      let shown = parts.prefix(20).map(String.init).joined(separator: ", ")
      let more = parts.count > 20 ? " ..." : ""
      return Failure(
        .badData, pl: "z \(count) części brakuje: \(shown)\(more)",
        en: "of \(count) parts these are missing: \(shown)\(more)")
    }
  }
}
