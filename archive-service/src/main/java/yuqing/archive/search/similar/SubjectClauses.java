package yuqing.archive.search.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import yuqing.archive.search.index.CandidateQuery.Clause;
import yuqing.archive.search.index.GramSample;

/// What the index is asked for to find incidents like one: that they have some of its rarest grams.
final class SubjectClauses {

  /// Alternatives in one question, which the index goes through together.
  private static final int MOST_GRAMS = 40;

  /// In how many of the incidents that were sampled one of the alternatives is, at most about: the
  /// candidates of a large archive are the newest that have one, and shall not all be of last week.
  private static final double SAMPLED = 150;

  private SubjectClauses() {}

  /// Empty where the text has no gram that says anything.
  static List<Clause> of(CaseProfile asked, GramSample sample) {
    var byRarity =
        asked.grams().keySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (String gram) -> sample.share(gram) / asked.grams().get(gram))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_GRAMS)
            .toList();
    var alternatives = new ArrayList<Set<String>>();
    double sampled = 0;
    for (var gram : byRarity) {
      sampled += sample.share(gram) * sample.incidents();
      if (sampled <= SAMPLED || alternatives.isEmpty()) {
        alternatives.add(Set.of(gram));
      }
    }
    return alternatives.isEmpty() ? List.of() : List.of(new Clause(alternatives, Set.of()));
  }
}
