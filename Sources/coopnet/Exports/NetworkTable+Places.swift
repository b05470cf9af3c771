extension NetworkTable {
  /// Puts the nodes where a diagram draws them.
  mutating func placeNodes(_ scene: DiagramScene?) {
    guard let scene else { return }
    var centers: [String: DiagramPoint] = [:]
    for node in scene.nodes { centers[node.key] = node.center }
    for index in nodes.indices {
      guard let center = centers[nodes[index].id] else { continue }
      nodes[index].position = (center.x, -center.y)
    }
  }
}
