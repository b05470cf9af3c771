extension NodeShape {
  /// One stroke of a shape in the SVG path language.
  struct Part {
    var path: String
    /// Whether it is filled; else only its line is drawn.
    var isFilled = true
  }

  /// The parts of the shape in a box, the filled outline first.
  func parts(in box: DiagramRect) -> [Part] {
    switch self {
    case .ellipse, .circle: return [Part(path: Self.ellipse(in: box))]
    case .egg: return [Part(path: Self.egg(in: box))]
    case .cylinder: return Self.cylinder(in: box)
    case .doubleoctagon, .tripleoctagon: return nested(in: box)
    case .component: return Self.component(in: box)
    case .note: return Self.note(in: box)
    case .tab, .folder: return [Part(path: Self.folder(in: box, isFolder: self == .folder))]
    case .box3d: return Self.solid(in: box)
    case .cds: return [Part(path: Self.arrowBox(in: box))]
    default:
      return [Part(path: Self.closed(corners(in: box)))]
    }
  }

  static func closed(_ points: [DiagramPoint]) -> String {
    open(points) + "Z"
  }

  static func open(_ points: [DiagramPoint]) -> String {
    var path = ""
    for (index, point) in points.enumerated() {
      path += index == 0 ? "M" : "L"
      path += DiagramNumber.text(point.x) + "," + DiagramNumber.text(point.y)
    }
    return path
  }

  private func corners(in box: DiagramRect) -> [DiagramPoint] {
    (corners(width: box.width, height: box.height) ?? []).map { box.center + $0 }
  }

  private static func ellipse(in box: DiagramRect) -> String {
    let rx = DiagramNumber.text(box.width / 2)
    let ry = DiagramNumber.text(box.height / 2)
    let y = DiagramNumber.text(box.center.y)
    let left = DiagramNumber.text(box.x)
    let right = DiagramNumber.text(box.maxX)
    return "M\(left),\(y)A\(rx),\(ry) 0 0 1 \(right),\(y)A\(rx),\(ry) 0 0 1 \(left),\(y)Z"
  }

  /// Narrow above, wide below.
  private static func egg(in box: DiagramRect) -> String {
    let rx = DiagramNumber.text(box.width / 2)
    let waist = box.y + box.height * 0.58
    let y = DiagramNumber.text(waist)
    let above = DiagramNumber.text(waist - box.y)
    let below = DiagramNumber.text(box.maxY - waist)
    let left = DiagramNumber.text(box.x)
    let right = DiagramNumber.text(box.maxX)
    return "M\(left),\(y)A\(rx),\(above) 0 0 1 \(right),\(y)A\(rx),\(below) 0 0 1 \(left),\(y)Z"
  }

  private static func cylinder(in box: DiagramRect) -> [Part] {
    let cap = min(box.height * 0.14, 4)
    let rx = DiagramNumber.text(box.width / 2)
    let ry = DiagramNumber.text(cap)
    let left = DiagramNumber.text(box.x)
    let right = DiagramNumber.text(box.maxX)
    let top = DiagramNumber.text(box.y + cap)
    let bottom = DiagramNumber.text(box.maxY - cap)
    return [
      Part(
        path: "M\(left),\(top)A\(rx),\(ry) 0 0 1 \(right),\(top)L\(right),\(bottom)"
          + "A\(rx),\(ry) 0 0 1 \(left),\(bottom)Z"),
      Part(path: "M\(left),\(top)A\(rx),\(ry) 0 0 0 \(right),\(top)", isFilled: false),
    ]
  }

  private func nested(in box: DiagramRect) -> [Part] {
    let count = self == .tripleoctagon ? 3 : 2
    let step = min(2.4, box.height * 0.1)
    return (0..<count).map { ring in
      let inner = box.inset(by: Double(ring) * step)
      return Part(path: Self.closed(corners(in: inner)), isFilled: ring == 0)
    }
  }

  private static func component(in box: DiagramRect) -> [Part] {
    let tooth = DiagramRect(
      x: box.x, y: 0, width: min(5, box.width * 0.16), height: min(3, box.height * 0.2))
    var body = box
    body.x += tooth.width / 2
    body.width -= tooth.width / 2
    let teeth = [0.25, 0.6].map { part -> Part in
      var place = tooth
      place.y = box.y + box.height * part - tooth.height / 4
      return Part(path: closed(OverviewLayout.corners(place)))
    }
    return [Part(path: closed(OverviewLayout.corners(body)))] + teeth
  }

  private static func note(in box: DiagramRect) -> [Part] {
    let fold = min(4, box.height * 0.35)
    let corner = DiagramPoint(box.maxX - fold, box.y + fold)
    return [
      Part(
        path: closed([
          DiagramPoint(box.x, box.y), DiagramPoint(corner.x, box.y),
          DiagramPoint(box.maxX, corner.y), DiagramPoint(box.maxX, box.maxY),
          DiagramPoint(box.x, box.maxY),
        ])),
      Part(
        path: open([
          DiagramPoint(corner.x, box.y), corner, DiagramPoint(box.maxX, corner.y),
        ]), isFilled: false),
    ]
  }

  /// A tab at the left of the upper side, or a slanting one at the right.
  private static func folder(in box: DiagramRect, isFolder: Bool) -> String {
    let rise = min(3, box.height * 0.18)
    let part = box.width * 0.38
    let y = box.y + rise
    let points: [DiagramPoint] =
      isFolder
      ? [
        DiagramPoint(box.x, y), DiagramPoint(box.maxX - part, y),
        DiagramPoint(box.maxX - part + rise, box.y), DiagramPoint(box.maxX - rise, box.y),
        DiagramPoint(box.maxX, y),
      ]
      : [
        DiagramPoint(box.x, box.y), DiagramPoint(box.x + part, box.y),
        DiagramPoint(box.x + part, y), DiagramPoint(box.maxX, y),
      ]
    return closed(
      points + [DiagramPoint(box.maxX, box.maxY), DiagramPoint(box.x, box.maxY)])
  }

  private static func solid(in box: DiagramRect) -> [Part] {
    let depth = min(4, box.height * 0.25)
    let right = box.maxX - depth
    let top = box.y + depth
    return [
      Part(
        path: closed([
          DiagramPoint(box.x, top), DiagramPoint(box.x + depth, box.y),
          DiagramPoint(box.maxX, box.y), DiagramPoint(box.maxX, box.maxY - depth),
          DiagramPoint(right, box.maxY), DiagramPoint(box.x, box.maxY),
        ])),
      Part(
        path: open([
          DiagramPoint(box.x, top), DiagramPoint(right, top), DiagramPoint(box.maxX, box.y),
        ]) + open([DiagramPoint(right, top), DiagramPoint(right, box.maxY)]), isFilled: false),
    ]
  }

  private static func arrowBox(in box: DiagramRect) -> String {
    let point = min(box.width * 0.2, box.height * 0.5)
    return closed([
      DiagramPoint(box.x, box.y), DiagramPoint(box.maxX - point, box.y),
      DiagramPoint(box.maxX, box.center.y), DiagramPoint(box.maxX - point, box.maxY),
      DiagramPoint(box.x, box.maxY),
    ])
  }
}
