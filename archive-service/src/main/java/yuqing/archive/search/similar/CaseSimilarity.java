package yuqing.archive.search.similar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import yuqing.archive.search.index.GramSample;
import yuqing.archive.search.text.SharedWords;

/// How alike two incidents are, and why: the grams that both have, each weighed by how seldom it is
/// among all incidents, beside those that they have together (the cosine of the two). A common
/// category, department or platform adds a little; it makes nothing similar by itself.
///
/// @param score from 0 to about 1
/// @param reasons in the order in which they are read
/// @param sharedWords what both say, that which says most first
record CaseSimilarity(double score, List<MatchReason> reasons, List<String> sharedWords) {

  /// Below this two incidents have words in common, and no subject.
  static final double LEAST = 0.02;

  private static final double SAME_CATEGORY = 0.02;
  private static final double SAME_DEPARTMENT = 0.02;
  private static final double SAME_PLATFORM = 0.005;
  private static final int MOST_WORDS = 5;
  private static final long DAYS_A_MONTH = 30;
  private static final long RECENT_MONTHS = 12;

  CaseSimilarity {
    reasons = List.copyOf(reasons);
    sharedWords = List.copyOf(sharedWords);
  }

  /// The score alone: 0 where they have no subject in common.
  ///
  /// @param sample tells how seldom a gram is
  static double score(CaseProfile asked, CaseProfile other, GramSample sample) {
    double alike = cosine(asked, other, sample);
    if (alike < LEAST) {
      return 0;
    }
    return alike
        + (isSame(asked.category(), other.category()) ? SAME_CATEGORY : 0)
        + (isSame(asked.department(), other.department()) ? SAME_DEPARTMENT : 0)
        + (isOnSamePlatform(asked, other) ? SAME_PLATFORM : 0);
  }

  static CaseSimilarity of(CaseProfile asked, CaseProfile other, GramSample sample) {
    var words =
        SharedWords.of(asked.text(), other.text(), gram -> weight(gram, sample), MOST_WORDS);
    var reasons = new ArrayList<MatchReason>();
    addIf(!words.isEmpty(), MatchReason.SHARED_WORDS, reasons);
    addIf(isSame(asked.category(), other.category()), MatchReason.SAME_CATEGORY, reasons);
    addIf(isSame(asked.department(), other.department()), MatchReason.SAME_DEPARTMENT, reasons);
    addIf(isOnSamePlatform(asked, other), MatchReason.SAME_PLATFORM, reasons);
    addIf(monthsApart(asked, other).isPresent(), MatchReason.NEAR_IN_TIME, reasons);
    return new CaseSimilarity(score(asked, other, sample), reasons, words);
  }

  private static void addIf(boolean holds, MatchReason reason, List<MatchReason> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private static boolean isOnSamePlatform(CaseProfile one, CaseProfile other) {
    return !Collections.disjoint(one.platforms(), other.platforms());
  }

  /// How many months lie between the receipts, begun ones counted; empty for more than a year, and
  /// where there is no receipt.
  static OptionalLong monthsApart(CaseProfile one, CaseProfile other) {
    if (one.receivedAt() == null || other.receivedAt() == null) {
      return OptionalLong.empty();
    }
    long days = Duration.between(one.receivedAt(), other.receivedAt()).abs().toDays();
    long months = days / DAYS_A_MONTH + 1;
    return months <= RECENT_MONTHS ? OptionalLong.of(months) : OptionalLong.empty();
  }

  private static double cosine(CaseProfile one, CaseProfile other, GramSample sample) {
    double common = 0;
    for (var gram : one.grams().keySet()) {
      if (other.grams().containsKey(gram)) {
        common += weight(one, gram, sample) * weight(other, gram, sample);
      }
    }
    return common == 0 ? 0 : common / (length(one, sample) * length(other, sample));
  }

  private static double length(CaseProfile profile, GramSample sample) {
    double sum = 0;
    for (var gram : profile.grams().keySet()) {
      double weight = weight(profile, gram, sample);
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  private static double weight(CaseProfile profile, String gram, GramSample sample) {
    return profile.grams().get(gram) * weight(gram, sample);
  }

  /// The rarer, the more it says.
  private static double weight(String gram, GramSample sample) {
    return -Math.log(sample.share(gram));
  }

  private static boolean isSame(String one, String other) {
    return one != null && Objects.equals(one, other);
  }
}
