/// What datapackage.json says of a dataset, coopnet's own settings included.
public struct DatasetDescriptor: Sendable {
  /// The folder's name where the descriptor has none.
  public var name = ""
  public var title = ""
  public var summary = ""
  public var language: Language?
  public var licenses: [String] = []
  public var sources: [String] = []
  public var asOf: Day?
  public var area: [TerritoryCode] = []
  public var window: Int?
  /// Whether rows are model data and no facts.
  public var isModelData = false
  /// File names inside the dataset.
  public var rulesFile: String?
  public var pathwaysFile: String?
  public var tercFile: String?
  public var collected: [Collected] = []
  public var namedWithoutUnits: [NamedClass] = []

  public init() {}

  /// That data of these forms were collected for an area: what is not recorded there is not there.
  public struct Collected: Sendable, Hashable {
    public var forms: [String]
    public var area: [TerritoryCode]
    /// Collected until this day; nil: no end stated.
    public var until: Day?
    public var source: String

    public init(forms: [String], area: [TerritoryCode], until: Day?, source: String) {
      self.forms = forms
      self.area = area
      self.until = until
      self.source = source
    }
  }

  /// A class that the sources name without naming a unit of it.
  public struct NamedClass: Sendable, Hashable {
    public var kind: String
    public var words: Bilingual

    public init(kind: String, words: Bilingual) {
      self.kind = kind
      self.words = words
    }
  }
}
