import NetworkGraph

/// Which new ties close most gaps: one after the other, each the one that gains most.
///
/// The objective is the mean coverage over the gminas (``Coverage``), each weighing the same or by its
/// people. Candidates are the pairs that some expectation of a gmina asks for, by each form that would
/// meet it, and memberships of the teams that team rules ask for; where there is no team, founding
/// one. A unit that is missing can't be planned. Rules of the voivodeship enter no gmina and earn
/// nothing, but steps tell where they help with them.
///
/// Each step is the candidate of the greatest gain; of forms that gain alike the least demanding; of
/// equal candidates the one of lesser ids. Gains are looked at again only when they may matter
/// (Minoux 1978, "Accelerated greedy algorithms"; CELF, Leskovec et al. 2007).
///
/// For ties that meet expectations by themselves the objective is a sum of greatest values, so that
/// greedy steps reach at least 1 - 1/e of what any plan of as many ties reaches (Nemhauser, Wolsey &
/// Fisher 1978). Teams count as a whole and may break this; `bound` holds with them too: no plan of
/// `budget` of the candidates gains more.
///
///     let plan = ClosingPlan(gaps, budget: 10)
///     plan.steps[0].gain          // 0.031
///     plan.coverage               // from 0.41 to ...
///     plan.change                 // all its ties, to be tried by WhatIf
public struct ClosingPlan: Sendable {
  public let budget: Int
  /// What gminas are weighted by; nil: all alike.
  public let people: People?
  /// In the order in which they are to be made; fewer than the budget where nothing gains any more.
  public let steps: [PlanStep]
  /// The mean coverage of the gminas as they are; nil where no rule applies anywhere.
  public let coverageBefore: Double?
  /// The objective as it is; the mean coverage unless it is weighted.
  public let objectiveBefore: Double?
  /// What all steps gain in the objective.
  public let gain: Double
  /// What no plan of `budget` candidates gains more than.
  public let bound: Double
  /// How many candidates there were.
  public let candidates: Int
  /// Whether expectations with very many pairs were given only those of the units that most
  /// expectations ask for; the bound is one among these.
  public let isPruned: Bool
  /// Gminas that the weighting leaves out for want of a number.
  public let gminasWithoutPeople: Int
  /// All steps as a change of the network.
  public let change: NetworkChange

  /// The mean coverage of the gminas after all steps.
  public var coverage: Double? { steps.last?.coverage ?? coverageBefore }

  /// The least share of the best possible gain that the steps reach: `gain / bound`; 1 where nothing
  /// can be gained.
  public var share: Double { bound > 1e-12 ? min(1, gain / bound) : 1 }

  /// - Parameters:
  ///   - budget: the most steps.
  ///   - gaps: what is expected, and what of it is recorded.
  ///   - people: weights gminas by a column of gminas.csv; where no gmina has a number, by nothing.
  /// - Complexity: O(*c* *d* + *s* (*d* log *c*)) typically, for *c* candidates, *s* steps and *d*
  ///   expectations of a pair.
  public init(_ gaps: GapAnalysis, budget: Int, people: People? = nil) {
    var planner = GreedyPlanner(gaps, people: people)
    let before = planner.board
    planner.run(budget: budget)
    self.budget = budget
    self.people = before.people == nil ? nil : people
    steps = planner.steps
    coverageBefore = before.meanCoverage
    objectiveBefore = before.objective
    gain = planner.steps.reduce(0) { $0 + $1.gain }
    bound = planner.bound
    candidates = planner.candidateCount
    isPruned = planner.isPruned
    gminasWithoutPeople = before.gminasWithoutPeople
    change = planner.change
  }
}
