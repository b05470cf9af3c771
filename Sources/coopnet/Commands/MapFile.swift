import NetworkGraph

/// The outlines that `--map` names.
extension CommandContext {
  /// Outlines of units from a GeoJSON file; none where the option is not given.
  func outlines(in territory: Territory) throws(Failure) -> [GeoOutline] {
    guard let path = arguments.string("map") else { return [] }
    let bytes: [UInt8]
    do throws(InputFile.Fault) {
      bytes = try InputFile.read(path, limit: ReadingLimits.standard.fileBytes)
    } catch {
      throw error.failure(path)
    }
    do throws(GeoOutlineReader.Fault) {
      return try GeoOutlineReader().read(bytes, territory: territory)
    } catch {
      throw error.failure(path)
    }
  }
}

extension GeoOutlineReader.Fault {
  /// The fault as the sentence and status that end a run.
  fileprivate func failure(_ path: String) -> Failure {
    let name = TerminalText.safe(path)
    switch self {
    case .notJSON(let error):
      let place = "\(name):\(error.place.line):\(error.place.column): "
      return Failure(
        .badData, pl: place + error.reason.text.pl, en: place + error.reason.text.en)
    case .noOutlines:
      return Failure(
        .badData, pl: "\(name): nie ma tu granic jednostek",
        en: "\(name): there are no outlines of units here",
        hint: Bilingual(
          pl: "potrzebny jest GeoJSON (RFC 7946): wielokąty z kodem TERYT w polu JPT_KOD_JE, "
            + "teryt, kod, code albo id, we współrzędnych geograficznych (EPSG:4326)",
          en: "what is needed is GeoJSON (RFC 7946): polygons with a TERYT code in JPT_KOD_JE, "
            + "teryt, kod, code or id, in degrees (EPSG:4326)"))
    case .tooManyCorners(let limit):
      return Failure(
        .badData, pl: "\(name): granice mają więcej niż \(limit) punktów",
        en: "\(name): the outlines have more than \(limit) points",
        hint: Bilingual(
          pl: "uprość je, na przykład w QGIS: Wektor, Narzędzia geometrii, Uprość",
          en: "simplify them, in QGIS for example: Vector, Geometry Tools, Simplify"))
    }
  }
}
