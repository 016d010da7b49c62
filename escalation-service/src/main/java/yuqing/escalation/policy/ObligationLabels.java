package yuqing.escalation.policy;

import java.time.Instant;
import java.time.ZoneId;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.policy.ObligationRule;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.rest.problem.Language;

/// What people call obligations, in one language.
public record ObligationLabels(PolicyEditions editions, ZoneId zone, Language language) {

  /// In the words of the edition in force when the incident was discovered.
  public String of(ObligationCode code, Instant discovered) {
    return of(editions.editionInForceAt(discovered, zone).rule(code), language);
  }

  public static String of(ObligationRule rule, Language language) {
    return switch (language) {
      case ZH -> rule.label().zh();
      case EN -> rule.label().en();
    };
  }
}
