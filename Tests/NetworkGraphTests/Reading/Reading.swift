@testable import NetworkGraph

/// Reads a dataset given as texts by file name.
func readDataset(
  _ files: KeyValuePairs<String, String>, terc: String? = nil, others: [String] = []
) -> DatasetReading {
  DatasetReader().read(
    files.map { DatasetFile(name: $0.key, bytes: Array($0.value.utf8)) }, folderName: "folder",
    terc: terc.map { DatasetFile(name: "terc.csv", bytes: Array($0.utf8)) }, otherFileNames: others)
}

extension DatasetReading {
  /// The findings that are no mere decisions about the file, as `code@line:column(arguments)`.
  var faults: [String] {
    findings.filter {
      ![.encodingRecognised, .separatorRecognised, .absentColumn, .formless].contains($0.code)
    }.map { "\($0.code.rawValue)@\($0.line):\($0.column)(\($0.arguments.joined(separator: "|")))" }
  }

  func findings(_ code: FindingCode) -> [Finding] { findings.filter { $0.code == code } }

  func balance(_ file: String) -> String? {
    balance.first { $0.file == file }.map {
      "\($0.read)=\($0.kept)+\($0.merged)+\($0.rejected)"
    }
  }

  var ids: [String]? { network?.institutions.map(\.id) }

  func institution(_ id: String) -> Institution? {
    network.flatMap { network in
      network.institution(withID: id).map { network.institutions[$0] }
    }
  }
}

extension CSVTable {
  static func make(_ text: String) -> CSVTable {
    try! CSVReader().read(Array(text.utf8))
  }
}
