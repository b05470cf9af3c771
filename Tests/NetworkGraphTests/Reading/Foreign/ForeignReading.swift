@testable import NetworkGraph

/// Reads one file of another program.
func readForeign(_ text: String, _ name: String = "net.x") -> DatasetReading {
  readForeign([(name, Array(text.utf8))])
}

func readForeign(_ files: [(name: String, bytes: [UInt8])]) -> DatasetReading {
  DatasetReader().read(
    [], folderName: "folder", foreign: files.map { DatasetFile(name: $0.name, bytes: $0.bytes) })
}

extension DatasetReading {
  /// Ties as `from>to form weight start end direction`, what is empty as `-`.
  var tieTexts: [String] {
    guard let network else { return [] }
    return network.ties.map { tie in
      [
        "\(network.institutions[tie.from].id)>\(network.institutions[tie.to].id)",
        tie.form.isEmpty ? "-" : tie.form, tie.weight.map { "\($0)" } ?? "-",
        tie.start?.description ?? "-", tie.end?.description ?? "-", tie.isDirected ? "d" : "u",
      ].joined(separator: " ")
    }
  }

  /// Participations as `event<institution role`.
  var participationTexts: [String] {
    guard let network else { return [] }
    return network.participations.map {
      "\(network.events[$0.event].id)<\(network.institutions[$0.institution].id)"
    }
  }

  /// The findings without those that only tell what was recognised.
  var foreignFaults: [String] {
    findings.filter {
      ![
        .encodingRecognised, .separatorRecognised, .absentColumn, .formless, .formatRecognised,
        .unknownColumn,
      ].contains($0.code)
    }.map { "\($0.code.rawValue)@\($0.line):\($0.column)(\($0.arguments.joined(separator: "|")))" }
  }

  func attributes(_ id: String) -> [String]? {
    institution(id)?.attributes.map { "\($0.name)=\($0.value)" }
  }
}
