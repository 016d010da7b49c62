package yuqing.desk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// How far the auditor is and what it has found, as archive-service shows it.
///
/// @param auditedUpTo null before its first round
/// @param awaited duties that are not due yet
/// @param unjudged duties whose outcome is still missing
public record AuditView(
    Instant auditedUpTo,
    Duration grace,
    long awaited,
    long unjudged,
    List<AuditFinding> items,
    String next) {

  public AuditView {
    items = Objects.requireNonNullElse(items, List.of());
  }

  /// A duty without an outcome, with two, or judged late.
  ///
  /// @param unjudged whether the outcome that was missing is still missing
  public record AuditFinding(
      UUID incidentId,
      String number,
      String obligation,
      String department,
      String fault,
      Instant due,
      Instant judgedAt,
      Instant foundAt,
      boolean unjudged) {}
}
