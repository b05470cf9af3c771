import Glibc

/// The fuzz targets of the readers: `TARGET` names the law; see run.sh.
private let target = getenv("TARGET").map { String(cString: $0) } ?? ""
private let isDataset = target == "dataset"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let fault = isDataset ? DatasetLaws.dataset(bytes) : FormatLaws.check(target, bytes)
  if let fault { fatalError(fault) }
  return 0
}
