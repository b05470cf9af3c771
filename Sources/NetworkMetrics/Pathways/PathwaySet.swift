import NetworkGraph

/// The pathways in force, in the order in which they are told.
public struct PathwaySet: Sendable {
  public let pathways: [Pathway]
  /// Found while a dataset's pathways were taken in.
  public let findings: [Finding]

  public init(pathways: [Pathway], findings: [Finding] = []) {
    self.pathways = pathways
    self.findings = findings
  }
}

extension PathwaySet {
  /// The pathways that the program brings along, in force unless a dataset says otherwise.
  public static let standard: PathwaySet = {
    do {
      return try PathwaySet(json: EmbeddedPathways.json.bytes)
    } catch {
      preconditionFailure("the embedded pathways: \(error)")
    }
  }()

  /// Reads a whole set of pathways.
  public init(json: [UInt8]) throws(RuleFileError) {
    self = try PathwaySet(pathways: []).merging(json: json)
  }

  /// These pathways with a dataset's own: one of a new id is added at the end, one of a known id takes
  /// its whole place, and ids in `off` (or with `"off": true`) are switched off.
  ///
  /// - Parameters:
  ///   - file: the file's name inside the dataset, for findings.
  ///   - json: the dataset's pathways.json.
  public func merging(
    json: [UInt8], file: String = "pathways.json"
  ) throws(RuleFileError) -> PathwaySet {
    let list = try IdentifiedList(json, key: "pathways")
    let stated = try list.values { (value, path) throws(RuleFileError) -> (String, Pathway) in
      let pathway = try Pathway(json: value, path: path)
      return (pathway.id, pathway)
    }
    let (pathways, unknown) = list.merged(pathways, with: stated, id: \.id)
    return PathwaySet(
      pathways: pathways, findings: findings + list.findings(unknown, file: file))
  }
}
