package yuqing.desk.act;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import yuqing.desk.client.TextWarningView;

/// What a service answered to an act: what it meets, and what stays open.
public record ActOutcome(
    List<MetObligation> met,
    @JsonProperty("stillOpen") List<OwedObligation> open,
    Instant openObligationsAsOf,
    List<TextWarningView> warnings) {

  public ActOutcome {
    met = Objects.requireNonNullElse(met, List.of());
    warnings = Objects.requireNonNullElse(warnings, List.of());
    open = Objects.requireNonNullElse(open, List.of());
  }

  /// An obligation that the act meets.
  public record MetObligation(String code, String window, Instant due, boolean late) {}

  /// An obligation that is still owed.
  public record OwedObligation(
      String code, String window, String owner, String department, Instant due, boolean missed) {}
}
