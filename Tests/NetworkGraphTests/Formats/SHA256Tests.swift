import Testing

@testable import NetworkGraph

@Suite("SHA-256")
struct SHA256Tests {
  @Test("Examples of NIST, FIPS 180-4")
  func nist() {
    let examples: [(String, String)] = [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ]
    for (text, digest) in examples { #expect(SHA256.hexadecimal(Array(text.utf8)) == digest) }
  }

  // hashlib.sha256(bytes(i & 255 for i in range(n)))
  private static let digests: [(Int, String)] = [
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (55, "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
    (56, "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
    (57, "2fe741af801cc238602ac0ec6a7b0c3a8a87c7fc7d7f02a3fe03d1c12eac4d8f"),
    (63, "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
    (64, "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
    (65, "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
    (119, "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
    (120, "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
    (128, "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"),
    (1_000, "a8af099bf2e878609558dbf69d8f88f4a31040a8cf84b549a0cfa912f12ffc3f"),
  ]

  @Test("Lengths around the end of a block, as Python's hashlib has them")
  func lengths() {
    for (count, digest) in Self.digests {
      #expect(SHA256.hexadecimal(Self.bytes(count)) == digest, "\(count)")
    }
  }

  @Test("Piece by piece, and asked in between")
  func pieces() {
    for size in [1, 7, 63, 64, 65, 500] {
      var hash = SHA256()
      let bytes = Self.bytes(1_000)
      for start in stride(from: 0, to: 1_000, by: size) {
        hash.update(Array(bytes[start..<min(start + size, 1_000)]))
        _ = hash.finished()
      }
      let text = hash.finished().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      #expect(text.joined() == Self.digests.last?.1, "\(size)")
    }
  }

  @Test("A million letters, as FIPS 180-2 has it, in uneven pieces")
  func million() {
    var hash = SHA256()
    var left = 1_000_000
    var piece = 1
    while left > 0 {
      let count = min(piece, left)
      hash.update([UInt8](repeating: 0x61, count: count))
      left -= count
      piece = piece * 3 % 1009 + 1
    }
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    let text = hash.finished().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
    #expect(text.joined() == expected)
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0) }
  }
}
