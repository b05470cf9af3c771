import NetworkGraph
import Testing

@testable import coopnet

/// Names by pattern tell any two units of the country apart.
@Suite struct StatutoryTextTests {
  /// Bukowno twice in one powiat, Biała in two, Sława in two voivodeships, Wola alone.
  private static let register = """
    WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA
    02;;;;DOLNOŚLĄSKIE;województwo;2026-01-01
    02;01;;;bolesławiecki;powiat;2026-01-01
    02;01;01;1;Bukowno;gmina miejska;2026-01-01
    02;01;02;2;Bukowno;gmina wiejska;2026-01-01
    02;01;03;2;Biała;gmina wiejska;2026-01-01
    02;02;;;dzierżoniowski;powiat;2026-01-01
    02;02;01;2;Biała;gmina wiejska;2026-01-01
    02;02;02;2;Sława;gmina wiejska;2026-01-01
    02;02;03;2;Wola;gmina wiejska;2026-01-01
    02;64;;;Wrocław;miasto na prawach powiatu;2026-01-01
    02;64;01;1;Wrocław;gmina miejska;2026-01-01
    04;;;;KUJAWSKO-POMORSKIE;województwo;2026-01-01
    04;01;;;bolesławiecki;powiat;2026-01-01
    04;01;01;2;Sława;gmina wiejska;2026-01-01

    """

  private func names(_ area: [String]) throws -> [String: String] {
    let folder = TestFolder()
    folder.write(Self.register, to: "TERC.csv")
    let made = ProgramRunner.run(["new", folder("d"), "--terc", folder("TERC.csv")] + area)
    #expect(made.status == 0, "\(made.errorText)")
    var names: [String: String] = [:]
    for line in (folder.read("d/institutions.csv") ?? "").split(separator: "\n").dropFirst() {
      let cells = String(line).parts(",", most: 2)
      let isQuoted = cells[1].hasPrefix("\"")
      names[cells[0]] = isQuoted ? cells[1].parts("\"")[1] : cells[1].parts(",")[0]
    }
    return names
  }

  private static let centre = "Ośrodek pomocy społecznej – gmina "

  @Test func gminasOfTheCountry() throws {
    let names = try names([])
    let expected = [
      "020101": "miejska Bukowno", "020102": "wiejska Bukowno",
      "020103": "Biała (powiat bolesławiecki)", "020201": "Biała (powiat dzierżoniowski)",
      "020202": "Sława (powiat dzierżoniowski)", "040101": "Sława (powiat bolesławiecki)",
      "020203": "Wola",
    ]
    for (code, name) in expected { #expect(names["ops-\(code)"] == Self.centre + name) }
    let powiat = "Powiatowe centrum pomocy rodzinie – powiat bolesławiecki, województwo "
    let voivodeships = ["0201", "0401"].compactMap { names["pcpr-\($0)"] }
    #expect(voivodeships.allSatisfy { $0.hasPrefix(powiat) } && Set(voivodeships).count == 2)
    #expect(
      names["pcpr-0202"] == "Powiatowe centrum pomocy rodzinie – powiat dzierżoniowski")
    #expect(Set(names.values).count == names.count)
  }

  /// A name is told apart only from those of the area.
  @Test func gminasOfOneVoivodeship() throws {
    let names = try names(["--area", "02"])
    #expect(names["ops-020202"] == Self.centre + "Sława")
    #expect(names["ops-020103"] == Self.centre + "Biała (powiat bolesławiecki)")
    let powiat = "Powiatowe centrum pomocy rodzinie – powiat bolesławiecki"
    #expect(names["pcpr-0201"] == powiat && names["ops-040101"] == nil)
    #expect(names.values.contains { $0 == "Urząd pracy – miasto Wrocław" })
  }
}
