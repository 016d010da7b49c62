package yuqing.procedure.casefile;

import java.time.Instant;
import java.util.Objects;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;

/// A report as it came in.
///
/// @param department code of the department concerned when the report came in
/// @param discoveredAt nothing about the incident is earlier
/// @param receivedAt the first grade, by rule, is made at it
public record Report(
    Category category,
    Scope scope,
    Impact impact,
    Boolean aptToSpread,
    boolean suddenGrave,
    String department,
    Instant discoveredAt,
    Instant receivedAt,
    ReportedBy reportedBy) {

  public Report {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(department, "department");
    Objects.requireNonNull(discoveredAt, "discoveredAt");
    Objects.requireNonNull(receivedAt, "receivedAt");
    Objects.requireNonNull(reportedBy, "reportedBy");
    if (receivedAt.isBefore(discoveredAt)) {
      throw new IllegalArgumentException("received before it was discovered");
    }
  }

  public Facts facts() {
    return new Facts(category, scope, impact, aptToSpread, suddenGrave);
  }
}
