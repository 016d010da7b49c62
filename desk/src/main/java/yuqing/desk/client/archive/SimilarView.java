package yuqing.desk.client.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// An incident like one that is asked about, as archive-service shows it.
///
/// @param level null while it is not graded
/// @param outcome the result that was filed; null while there is none
/// @param lessons what its review found; null where nothing was recorded
public record SimilarView(
    UUID incidentId,
    String number,
    String title,
    String category,
    Integer level,
    String state,
    Instant receivedAt,
    List<Reason> reasons,
    String outcome,
    String lessons) {

  public SimilarView {
    reasons = Objects.requireNonNullElse(reasons, List.of());
  }

  /// Why it is like the other one, in the reader's words.
  public record Reason(String code, String text) {}
}
