extension KindCatalog {
  /// The kinds of the embedded kinds.json.
  public static let standard = KindCatalog(kinds: [])
}
