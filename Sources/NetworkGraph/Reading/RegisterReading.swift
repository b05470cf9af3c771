/// What the register of GUS (TERC) says, read by itself and not with a dataset.
public struct RegisterReading: Sendable {
  /// Voivodeships, powiats and gminas, sorted by code.
  public let units: [Territory.Unit]
  /// The districts of Warsaw with their own codes (146502 ...), sorted by code; no other part of a
  /// gmina is kept.
  public let districts: [Territory.Unit]
  public let findings: [Finding]
  /// Nil where the file could not be cut into cells or is not the register.
  public let balance: FileBalance?

  public init(
    units: [Territory.Unit], districts: [Territory.Unit] = [], findings: [Finding] = [],
    balance: FileBalance? = nil
  ) {
    self.units = units.sorted { $0.code < $1.code }
    self.districts = districts.sorted { $0.code < $1.code }
    self.findings = findings
    self.balance = balance
  }
}

extension DatasetReader {
  /// Reads the register: `TERC_Urzedowy_YYYY-MM-DD.csv` in the layouts of 2020 (without byte order
  /// mark, with a blank line at the end), 2024 and 2026.
  ///
  /// A file that is none has no units, and a finding of severity `error`.
  ///
  /// - Complexity: O(bytes).
  public func readRegister(_ file: DatasetFile) -> RegisterReading {
    var log = FindingLog(file: file.name)
    guard let csv = TableOpener(limits: limits).rows(of: file, log: &log) else {
      return RegisterReading(units: [], findings: log.sorted)
    }
    guard var register = RegisterReader(csv, log: log) else {
      log.add(.error, .missingColumn, line: csv.headerLine ?? 1, ["WOJ, POW, GMI, RODZ, NAZWA"])
      return RegisterReading(units: [], findings: log.sorted)
    }
    register.read()
    return RegisterReading(
      units: register.units, districts: register.districts, findings: register.log.sorted,
      balance: register.balance)
  }
}
