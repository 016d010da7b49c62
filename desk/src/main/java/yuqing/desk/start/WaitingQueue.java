package yuqing.desk.start;

import java.util.List;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;

/// Incidents that wait for a step of the same office or department.
///
/// @param code of the queue
/// @param steps by what each incident waits for
public record WaitingQueue(String code, List<WaitingStep> steps) {

  /// Whether every step was read, and nothing waits.
  public boolean isEmpty() {
    return steps.stream()
        .allMatch(step -> step.incidents().isThere() && step.incidents().value().items().isEmpty());
  }

  /// Whether a row has to say for what it waits.
  public boolean hasSeveralSteps() {
    return steps.size() > 1;
  }

  /// @param code of the step, or of the state in which incidents wait for it
  public record WaitingStep(String code, LoadedPart<Listing<IncidentRow>> incidents) {

    /// What the incident's page opens with, as the query of its address.
    public String doing() {
      return switch (code) {
        case "DIFFERENCE" -> "act=DIFFERENCE_SETTLED";
        case "FACTS" -> "act=AMENDED";
        case "REPLY_DECISION" -> "act=REPLY_DECIDED";
        case "REPLY_RETURNED" -> "act=REPLY_DRAFTED";
        case "RESULT_RETURNED" -> "act=RESULT_FILED";
        case "FILED" -> "act=RESULT_DECIDED&duty=hold-review-meeting";
        case "REVIEWED" -> "duty=close-dossier";
        default -> throw new IllegalStateException("a step without a form: " + code);
      };
    }
  }
}
