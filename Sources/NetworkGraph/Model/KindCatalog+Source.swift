extension KindCatalog {
  /// The embedded kinds.json as it stands, to be printed.
  public static var standardSource: JSONValue {
    let bytes = EmbeddedKinds.json.withUTF8Buffer { Array($0) }
    do {
      return try JSONParser().parse(bytes)
    } catch {
      preconditionFailure("the embedded kinds: \(error)")
    }
  }
}
