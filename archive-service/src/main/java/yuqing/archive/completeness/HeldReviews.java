package yuqing.archive.completeness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.archive.completeness.ClosingCase.ReviewPart;
import yuqing.archive.dossier.ReviewAnalysis;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.text.StatedTime;

/// What was recorded with the reviews and the closings of one incident. The order of entries
/// separates an earlier closing from the one to come: a reopening continues the dossier, and what
/// was closed stays as it was.
final class HeldReviews {

  private final List<HeldReview> held = new ArrayList<>();
  private final TreeSet<Long> closings = new TreeSet<>();

  /// n of the entry that explained it first.
  private final Map<UUID, Long> explained = new HashMap<>();

  private long reopenedAtEntry;

  private record HeldReview(StatedTime at, boolean attendance, boolean lessons) {}

  void held(long n, ArchiveEvent.ReviewHeld review, ReviewAnalysis analysis) {
    held.add(
        new HeldReview(
            new StatedTime(review.occurredAt(), review.recordedAt()),
            analysis.namesAttendance(),
            analysis.namesLessons()));
    explained(n, review.explained());
  }

  void closed(long n, ArchiveEvent.DossierClosed closing) {
    closings.add(n);
    explained(n, closing.explained());
  }

  void reopened(long n) {
    reopenedAtEntry = Math.max(n, reopenedAtEntry);
  }

  /// @param explanations null in an event from before there were any
  private void explained(long n, List<Explained> explanations) {
    if (explanations != null) {
      explanations.forEach(
          each -> each.obligations().forEach(id -> explained.merge(id, n, Math::min)));
    }
  }

  /// What none of the reviews says that were held at or after a filing.
  ///
  /// @param filedAt of the result; null while none is filed
  Set<ReviewPart> unsaid(Instant filedAt) {
    var unsaid = EnumSet.allOf(ReviewPart.class);
    for (var review : held) {
      if (filedAt != null && review.at().reaches(filedAt)) {
        removeIf(review.attendance(), unsaid, ReviewPart.ATTENDANCE);
        removeIf(review.lessons(), unsaid, ReviewPart.LESSONS);
      }
    }
    return unsaid;
  }

  private static void removeIf(boolean said, Set<ReviewPart> unsaid, ReviewPart part) {
    if (said) {
      unsaid.remove(part);
    }
  }

  Set<UUID> explained() {
    return Set.copyOf(explained.keySet());
  }

  /// Explained before a closing that a reopening followed.
  Set<UUID> settled() {
    var closedBefore = closings.lower(reopenedAtEntry);
    if (closedBefore == null) {
      return Set.of();
    }
    return explained.entrySet().stream()
        .filter(each -> each.getValue() <= closedBefore)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
