/// A cell of a workbook as its file holds it.
public enum XLSXCell: Sendable, Hashable {
  case text(String)
  /// A number, with the digits shown where its format only fills up with zeros (`000000`).
  case number(String)
  /// A day, and whether the file holds a time of day beside it.
  case day(Day, hasTime: Bool)
  case flag(Bool)
  /// `#N/A` and its like.
  case error(String)
  /// A formula whose value the file does not hold.
  case formula(String)
}

/// A row of a sheet.
public struct XLSXRow: Sendable {
  /// As Excel counts, from 1.
  public let number: Int
  /// Cells that are not empty, by column counted from 0, rising.
  public let cells: [(column: Int, cell: XLSXCell)]
}

/// Why a workbook cannot be read.
public enum XLSXError: Error, Sendable, Hashable {
  case archive(ZIPError)
  /// The file in the archive, and the fault in it.
  case xml(part: String, XMLError)
  /// A file that a workbook must have.
  case missingPart(String)
  /// A place that is none, or not after the one before; the sheet's part.
  case badPlace(part: String, String)
  case tooManyRows(limit: Int)
  case tooManyColumns(limit: Int)
}

/// Reads workbooks of Office Open XML (.xlsx): texts shared or inside of cells, numbers, truth
/// values, days of both calendars, the kept values of formulas.
///
///     let workbook = try XLSXReader(bytes)
///     try workbook.rows(ofSheet: 0)
///
/// The archive may be stored or deflated. Layout, pictures and comments are passed over.
public struct XLSXReader: Sendable {
  /// The names of the sheets, in the order of the workbook.
  public let sheets: [String]

  /// How large it may be.
  public struct Limits: Sendable {
    public var bytes: Int
    public var rows: Int
    public var columns: Int

    public init(bytes: Int = 256 << 20, rows: Int = 5_000_000, columns: Int = 1000) {
      self.bytes = bytes
      self.rows = rows
      self.columns = columns
    }
  }

  private let archive: ZIPReader
  private let parts: [String]
  private let texts: [String]
  private let formats: XLSXFormats
  private let limits: Limits

  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(XLSXError) {
    self.limits = limits
    let zip = ZIPLimits(bytes: limits.bytes, totalSize: limits.bytes, ratio: 100)
    do throws(ZIPError) {
      archive = try ZIPReader(bytes, limits: zip)
    } catch {
      throw .archive(error)
    }
    let package = XLSXPackage(archive: archive)
    let workbook = try package.workbook()
    let contents = try package.sheets(of: workbook)
    sheets = contents.sheets.map(\.name)
    parts = contents.sheets.map(\.part)
    texts = try package.texts(of: workbook)
    formats = try package.formats(of: workbook, is1904: contents.is1904)
  }

  /// The rows of a sheet that hold something.
  ///
  /// - Complexity: O(bytes of the sheet).
  public func rows(ofSheet index: Int) throws(XLSXError) -> [XLSXRow] {
    let part = parts[index]
    var sheet = try XLSXSheet(
      XLSXPackage(archive: archive).xml(part), part: part, texts: texts, formats: formats,
      limits: limits)
    return try sheet.rows()
  }
}
