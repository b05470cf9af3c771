struct DescriptorReader {
  private(set) var descriptor: DatasetDescriptor
  private(set) var resources = DatasetResources()
  init(descriptor: DatasetDescriptor) { self.descriptor = descriptor }
  mutating func read(_ file: DatasetFile, limits: ReadingLimits, log: inout FindingLog) {}
}
