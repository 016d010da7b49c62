package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.escalation.obligation.GracePeriods;

/// How long the school waits, from the configuration.
@ApplicationScoped
class JudgementTimings {

  private final GracePeriods gracePeriods;

  JudgementTimings(
      @ConfigProperty(name = "yuqing.missed-alert-wait") Duration missedAlertWait,
      @ConfigProperty(name = "yuqing.judged-late-after") Duration judgedLateAfter) {
    gracePeriods = new GracePeriods(missedAlertWait, judgedLateAfter);
  }

  GracePeriods gracePeriods() {
    return gracePeriods;
  }
}
