package yuqing.desk.client.archive;

import java.util.List;
import java.util.Objects;

/// Which measures of an incident the reader may record as done now.
public record AllowedMeasures(List<MeasurePermission> steps) {

  public AllowedMeasures {
    steps = Objects.requireNonNullElse(steps, List.of());
  }

  /// @param path of its endpoint, which ends with the measure's number and `/completion`
  /// @param why it is not allowed; null where it is
  public record MeasurePermission(String action, String path, boolean allowed, String why) {}

  /// Why this one may not be recorded now; empty where it may, or where the service names no step
  /// for it and its answer to the form will tell.
  public String refusal(int number) {
    return steps.stream()
        .filter(step -> step.action().equals("MEASURE_DONE"))
        .filter(step -> step.path().endsWith("/measures/" + number + "/completion"))
        .filter(step -> !step.allowed() && step.why() != null)
        .map(MeasurePermission::why)
        .findFirst()
        .orElse("");
  }
}
