import NetworkGraph
import NetworkMetrics

@main
enum Main {
  static func main() {}
}
