package yuqing.escalation.why;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.access.Caller;
import yuqing.contracts.term.ObligationCode;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.judgement.ObligationExplanations;
import yuqing.procedure.why.WhyText;
import yuqing.rest.problem.Language;

/// Finds out why obligations have the outcome they have, and puts it into words.
@ApplicationScoped
class WhyQuery {

  /// A long incident has a window a day; the older ones are asked for by their window.
  private static final int MOST = 50;

  private final Incidents incidents;
  private final ObligationExplanations explanations;
  private final InstantSource clock;
  private final ZoneId zone;

  WhyQuery(
      Incidents incidents,
      ObligationExplanations explanations,
      InstantSource clock,
      @ConfigProperty(name = "yuqing.zone") ZoneId zone) {
    this.incidents = incidents;
    this.explanations = explanations;
    this.clock = clock;
    this.zone = zone;
  }

  /// @param window null for every window
  /// @return newest due first; none where the incident owes none of it, or is not for the caller
  @Transactional
  List<WhyAnswer> find(
      UUID id, ObligationCode code, String window, Caller caller, Language language) {
    var text = text(language);
    return incidents.readableBy(caller, id).stream()
        .flatMap(
            incident -> explanations.of(incident, code, window, MOST, clock.instant()).stream())
        .map(why -> WhyAnswer.of(why, text.paragraph(why)))
        .toList();
  }

  private WhyText text(Language language) {
    return switch (language) {
      case ZH -> WhyText.chinese(zone);
      case EN -> WhyText.english(zone);
    };
  }
}
