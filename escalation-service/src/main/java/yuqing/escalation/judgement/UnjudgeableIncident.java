package yuqing.escalation.judgement;

import java.util.UUID;

/// What is on record about an incident cannot be judged: it contradicts itself, or the procedure is
/// at fault. Nothing has been written.
final class UnjudgeableIncident extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnjudgeableIncident(UUID incident, RuntimeException cause) {
    super("incident " + incident + " cannot be judged: " + cause.getMessage(), cause);
  }
}
