// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "coopnet",
  products: [
    .library(name: "NetworkGraph", targets: ["NetworkGraph"]),
    .library(name: "NetworkMetrics", targets: ["NetworkMetrics"]),
    .executable(name: "coopnet", targets: ["coopnet"]),
  ],
  targets: [
    .target(name: "NetworkGraph"),
    .target(name: "NetworkMetrics", dependencies: ["NetworkGraph"]),
    .executableTarget(name: "coopnet", dependencies: ["NetworkGraph", "NetworkMetrics"]),
    .testTarget(name: "NetworkGraphTests", dependencies: ["NetworkGraph"]),
    .testTarget(name: "NetworkMetricsTests", dependencies: ["NetworkGraph", "NetworkMetrics"]),
    .testTarget(name: "coopnetTests", dependencies: ["coopnet"]),
  ],
  swiftLanguageModes: [.v6]
)
