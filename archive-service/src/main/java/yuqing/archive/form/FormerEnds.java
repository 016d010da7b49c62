package yuqing.archive.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yuqing.archive.dossier.CaseSection;
import yuqing.archive.dossier.CaseSection.Result;
import yuqing.contracts.IncidentEvent.EndCorrected;
import yuqing.contracts.IncidentEvent.HandlingEnded;

/// The ends of handling that are no longer in force, because handling was started again after them.
/// Corrections and results belong to the end that was recorded last before them.
final class FormerEnds {

  private final CaseSection section;

  FormerEnds(CaseSection section) {
    this.section = section;
  }

  /// @param endedAt as corrected last
  /// @param result filed last on it, with the earliest time that is stated; null where none was
  record FormerEnd(Instant endedAt, String reason, Result result) {}

  /// In the order of their recording.
  List<FormerEnd> ends() {
    var all = section.ends();
    var former = section.end() == null ? all : all.subList(0, Math.max(0, all.size() - 1));
    var ends = new ArrayList<FormerEnd>();
    for (var i = 0; i < former.size(); i++) {
      var next = i + 1 < all.size() ? all.get(i + 1).recordedAt() : Instant.MAX;
      ends.add(end(former.get(i), next));
    }
    return ends;
  }

  private FormerEnd end(HandlingEnded ended, Instant next) {
    var endedAt =
        section.endCorrections().stream()
            .filter(each -> isWithin(each.recordedAt(), ended.recordedAt(), next))
            .map(EndCorrected::endedAt)
            .reduce((_, last) -> last)
            .orElse(ended.endedAt());
    return new FormerEnd(endedAt, ended.reason(), result(ended.recordedAt(), next));
  }

  private Result result(Instant from, Instant next) {
    var filed =
        section.results().stream().filter(each -> isWithin(each.recordedAt(), from, next)).toList();
    return filed.isEmpty() ? null : filed.getLast().filedAt(earliest(filed));
  }

  private static Instant earliest(List<Result> filed) {
    return filed.stream()
        .map(Result::filedAt)
        .flatMap(Stream::ofNullable)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isWithin(Instant recorded, Instant from, Instant next) {
    return Objects.nonNull(recorded) && !recorded.isBefore(from) && recorded.isBefore(next);
  }
}
