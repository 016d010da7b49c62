package yuqing.archive.search.index;

import java.util.List;
import java.util.Set;

/// What incidents may be found by.
///
/// @param clauses of each, one alternative must hold
/// @param filter what beside the texts must hold
/// @param after where to go on; null for the newest
/// @param wanted candidates at most
/// @param mostExamined incidents that are looked at, about
public record CandidateQuery(
    List<Clause> clauses,
    CandidateFilter filter,
    CandidatePlace after,
    int wanted,
    int mostExamined) {

  public CandidateQuery {
    clauses = List.copyOf(clauses);
  }

  /// One word, as the index sees it.
  ///
  /// @param gramSets alternatives, of each of which all grams must be there
  /// @param departments codes of those whose name has the word
  public record Clause(List<Set<String>> gramSets, Set<String> departments) {

    public Clause {
      gramSets = List.copyOf(gramSets);
      departments = Set.copyOf(departments);
    }
  }

  /// Where to begin; null for the newest there is.
  CandidatePlace start() {
    var to = filter.to();
    if (to == null || (after != null && after.receivedAt().isBefore(to))) {
      return after;
    }
    return CandidatePlace.before(to);
  }
}
