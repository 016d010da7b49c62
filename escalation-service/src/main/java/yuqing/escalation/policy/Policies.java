package yuqing.escalation.policy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.simulate.Scenarios;
import yuqing.rest.problem.Language;

/// The procedure as it is in force at this school. An edition that is not sound stops the start.
@Startup
@ApplicationScoped
public class Policies {

  private final HeightenedPeriods calendar;
  private final ZoneId zone;
  private final PolicyEditions editions = PolicyEditions.bundled();

  Policies(HeightenedPeriods calendar, @ConfigProperty(name = "yuqing.zone") ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  @Produces
  @Singleton
  Scenarios scenarios() {
    return new Scenarios(editions, zone);
  }

  List<PolicyEdition> all() {
    return editions.all();
  }

  /// The school's, in which an edition's day begins.
  ZoneId zone() {
    return zone;
  }

  /// The edition that judges an incident for life.
  public PolicyEdition inForceAt(Instant discovered) {
    return editions.editionInForceAt(discovered, zone);
  }

  /// What people call an obligation, in the words of the edition that judges the incident.
  public String label(ObligationCode code, Instant discovered, Language language) {
    var label = inForceAt(discovered).rule(code).label();
    return switch (language) {
      case ZH -> label.zh();
      case EN -> label.en();
    };
  }

  /// What an incident discovered at an instant is judged by: none of its clocks starts before.
  public Regulation regulationFor(Instant discovered) {
    return new Regulation(inForceAt(discovered), calendar.knownSince(discovered), zone);
  }
}
