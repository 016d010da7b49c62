package yuqing.escalation.judgement;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.escalation.obligation.JudgementContext;

/// How long the school waits, from the configuration.
class JudgementTimings {

  @Produces
  @Singleton
  JudgementContext.Patience patience(
      @ConfigProperty(name = "yuqing.missed-alert-wait") Duration missedAlertWait,
      @ConfigProperty(name = "yuqing.judged-late-after") Duration judgedLateAfter) {
    return new JudgementContext.Patience(missedAlertWait, judgedLateAfter);
  }
}
