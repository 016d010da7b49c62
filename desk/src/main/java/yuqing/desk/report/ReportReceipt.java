package yuqing.desk.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.desk.client.TextWarningView;

/// What incident-service answered to a report.
///
/// @param id null where the reporter may not see the incident that the report was added to
/// @param isNew false where it was known
/// @param differing what the report states otherwise than the record
public record ReportReceipt(
    UUID id,
    String number,
    @JsonProperty("isNew") boolean isNew,
    String state,
    boolean toBeAssigned,
    Instant receivedAt,
    List<DifferingFact> differing,
    List<TextWarningView> warnings) {

  public ReportReceipt {
    differing = Objects.requireNonNullElse(differing, List.of());
    warnings = Objects.requireNonNullElse(warnings, List.of());
  }

  /// One fact, as the record has it and as the report states it.
  ///
  /// @param recorded null where the record has none
  public record DifferingFact(String field, String recorded, String reported) {}
}
