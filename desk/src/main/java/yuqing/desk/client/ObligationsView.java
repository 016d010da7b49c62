package yuqing.desk.client;

import java.util.List;
import java.util.Objects;

/// What one incident owes, as escalation-service shows it.
///
/// @param recordedAfterwards whether it was over before it was entered
public record ObligationsView(
    Integer level,
    boolean judged,
    boolean recordedAfterwards,
    List<ObligationView> obligations,
    String next) {

  public ObligationsView {
    obligations = Objects.requireNonNullElse(obligations, List.of());
  }
}
