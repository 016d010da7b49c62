package yuqing.archive.search.index;

import java.util.List;

/// What was found of a query so far.
///
/// @param candidates the newest receipt first
/// @param reached up to where all were looked at
/// @param examined how many incidents were looked at, about
/// @param end whether there is none after that
public record CandidateBatch(
    List<CandidatePlace> candidates, CandidatePlace reached, int examined, boolean end) {

  public CandidateBatch {
    candidates = List.copyOf(candidates);
  }
}
