package yuqing.archive.search.similar;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;

/// Incidents like the one that was asked about, the most similar first; at most five.
public record SimilarAnswer(List<SimilarCase> items) {

  public SimilarAnswer {
    items = List.copyOf(items);
  }

  /// @param score from 0 to about 1, rounded to hundredths; only to compare these with each other
  /// @param sharedWords what both say, that which says most first
  /// @param minutesToAnswer from the receipt until the people concerned were answered or a reply
  ///     went out, whichever came first; null while neither has
  /// @param outcome the result filed last, or its beginning; null while none is filed
  /// @param lessons what its review found, or its beginning; null where nothing was recorded
  @Schema(name = "SimilarIncident")
  public record SimilarCase(
      String incidentId,
      @MayBeAbsent String number,
      @MayBeAbsent String title,
      @MayBeAbsent Category category,
      @MayBeAbsent Level level,
      @MayBeAbsent State state,
      List<DepartmentName> departments,
      @MayBeAbsent Instant receivedAt,
      double score,
      List<Reason> reasons,
      List<String> sharedWords,
      @MayBeAbsent Long minutesToAnswer,
      @MayBeAbsent String outcome,
      @MayBeAbsent String lessons) {}

  /// @param text the same in words, Chinese unless English is preferred
  @Schema(name = "SimilarReason")
  public record Reason(MatchReason code, String text) {}
}
