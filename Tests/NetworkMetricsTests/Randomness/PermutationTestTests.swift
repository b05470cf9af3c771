import Testing

@testable import NetworkMetrics

@Suite struct PermutationTestTests {
  /// By hand: the mean of 1, 2, 3 is 2, their deviation 1; 5 is 3 of them away, and none lies so far.
  @Test func howFarTheObservedIsFromChance() {
    let test = PermutationTest(observed: 5, values: [1, 2, 3])
    #expect(test.expected == 2 && test.standardDeviation == 1 && test.z == 3)
    #expect(test.pValue == 0.25 && test.cases == 3)
    // From the exact mean 4 only 5 itself is as near: all of the cases lie as far.
    #expect(PermutationTest(observed: 5, values: [1, 2, 3], expected: 4).pValue == 1)
  }

  @Test func withoutRoomForChanceThereIsNoScore() {
    #expect(PermutationTest(observed: 5, values: [2, 2]).z == nil)
    let one = PermutationTest(observed: 5, values: [2])
    #expect(one.standardDeviation == 0 && one.z == nil && one.pValue == 0.5)
  }
}
