import NetworkGraph

extension NetworkTable {
  /// Node-link JSON as networkx reads it: the members of an object that is open.
  func writeNodeLink(to writer: inout JSONWriter) {
    writer.member("directed", isDirected)
    writer.member("multigraph", false)
    writer.name("graph")
    writer.object { writer in
      writer.member("title", title)
      writer.member("as_of", day?.description)
    }
    writer.name("nodes")
    writer.array(nodes) { writer, node in
      writer.object { writer in
        writer.member("id", node.id)
        writeValues(of: node, to: &writer)
        writer.member("lat", node.latitude)
        writer.member("lon", node.longitude)
      }
    }
    writer.name("links")
    writer.array(edges) { writer, edge in
      writer.object { writer in
        writer.member("source", nodes[edge.source].id)
        writer.member("target", nodes[edge.target].id)
        writer.member("weight", edge.weight)
        writer.member("forms", edge.forms)
        writer.member("start", edge.start?.description)
        writer.member("end", edge.end?.description)
      }
    }
  }

  private func writeValues(of node: Node, to writer: inout JSONWriter) {
    for (name, value) in zip(nodeColumns, node.values) { writer.member(name, value) }
  }

  /// GeoJSON (RFC 7946): a point for each institution whose place is known, a line for each tie
  /// between two such; those without a place have a null geometry, so that none is lost.
  func geoJSON() -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("type", "FeatureCollection")
      writer.name("features")
      writer.beginArray()
      for node in nodes { writeFeature(of: node, to: &writer) }
      for edge in edges { writeFeature(of: edge, to: &writer) }
      writer.endArray()
    }
    writer.endLine()
    return writer.bytes
  }

  private func writeFeature(of node: Node, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("type", "Feature")
      writer.member("id", node.id)
      writer.name("geometry")
      if let point = Self.point(node) {
        writer.object { writer in
          writer.member("type", "Point")
          writer.name("coordinates")
          writer.array(point) { $0.value($1) }
        }
      } else {
        writer.null()
      }
      writer.name("properties")
      writer.object { writer in
        writer.member("id", node.id)
        writeValues(of: node, to: &writer)
      }
    }
  }

  private func writeFeature(of edge: Edge, to writer: inout JSONWriter) {
    guard let first = Self.point(nodes[edge.source]), let second = Self.point(nodes[edge.target])
    else { return }
    writer.object { writer in
      writer.member("type", "Feature")
      writer.name("geometry")
      writer.object { writer in
        writer.member("type", "LineString")
        writer.name("coordinates")
        writer.array([first, second]) { writer, point in writer.array(point) { $0.value($1) } }
      }
      writer.name("properties")
      writer.object { writer in
        writer.member("from", nodes[edge.source].id)
        writer.member("to", nodes[edge.target].id)
        writer.member("weight", edge.weight)
        writer.member("forms", edge.forms)
      }
    }
  }

  /// Longitude, then latitude, as the standard wants.
  private static func point(_ node: Node) -> [Double]? {
    guard let latitude = node.latitude, let longitude = node.longitude else { return nil }
    return [longitude, latitude]
  }
}
