package yuqing.escalation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import yuqing.contracts.term.ObligationCode;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.policy.MissingEdition;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.why.Why;

/// Explains obligations from the record by which they are judged. Writes nothing.
@ApplicationScoped
public class ObligationExplanations {

  private final CaseLoader cases;
  private final Policies policies;

  ObligationExplanations(CaseLoader cases, Policies policies) {
    this.cases = cases;
    this.policies = policies;
  }

  /// The obligations of that code, as judged at an instant, newest due first; none while the
  /// report has not been received.
  ///
  /// None either of a past incident that is not judged: no edition judges it.
  ///
  /// @param window null for every window
  /// @param most of them
  /// @throws yuqing.rest.problem.ProblemException 503 when the edition that judges it is not
  ///     here any more
  public List<Why> of(
      Incident incident, ObligationCode code, String window, int most, Instant asOf) {
    Predicate<Obligation> asked =
        each ->
            each.code() == code
                && (window == null || each.window().filter(window::equals).isPresent());
    if (incident.edition == null) {
      return List.of();
    }
    return cases.of(incident.id).stream()
        .flatMap(record -> explained(record, incident.edition, asked, most, asOf))
        .toList();
  }

  private Stream<Why> explained(
      CaseRecord record, LocalDate edition, Predicate<Obligation> asked, int most, Instant asOf) {
    var file = record.file();
    // A clock that was set back must not hide what is on record.
    var at = asOf.isBefore(record.lastRecordedAt()) ? record.lastRecordedAt() : asOf;
    var regulation = regulation(file.report().discoveredAt(), edition);
    var explaining = regulation.explaining(file, at);
    return regulation.judge(file, at).obligations().stream()
        .filter(asked)
        .sorted(Comparator.comparing(Obligation::due).reversed())
        // A long incident has windows by the thousand: no more are explained than are shown.
        .limit(most)
        .map(explaining::why);
  }

  private Regulation regulation(Instant discovered, LocalDate edition) {
    try {
      return policies.regulationFor(discovered, edition);
    } catch (MissingEdition e) {
      throw e.problem();
    }
  }
}
