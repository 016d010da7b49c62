package yuqing.escalation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.access.Caller;
import yuqing.procedure.policy.EditionFault;
import yuqing.procedure.policy.EditionSequence;
import yuqing.procedure.policy.EditionValidity;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.policy.UnsoundEdition;
import yuqing.procedure.yaml.Finding;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// Gives and withdraws editions, in the caller's transaction and one at a time. Only what has not
/// come into force changes: by that nobody has been judged.
@ApplicationScoped
class EditionChanges {

  /// Until so long before it comes into force an edition can be withdrawn: a transaction that ends
  /// late, or a clock that is a little off, must not take away what has begun to judge.
  private static final Duration LAST_CALL = Duration.ofHours(1);

  /// All that stand are held in memory, to judge by.
  private static final int MOST_GIVEN = 100;

  private final GivenEditions given;
  private final Policies policies;
  private final InstantSource clock;

  EditionChanges(GivenEditions given, Policies policies, InstantSource clock) {
    this.given = given;
    this.policies = policies;
    this.clock = clock;
  }

  /// @param row empty for one that comes with the suite
  /// @param isNew false when the same file stood already
  record Giving(PolicyEdition edition, Optional<GivenEdition> row, boolean isNew) {}

  /// @throws ProblemException 422 with all that is wrong in it and beside the other editions
  Giving give(SubmittedEdition sent, Caller caller) {
    given.lock();
    var standing = policies.editions();
    var edition = sound(sent, standing);
    if (standing.all().stream().anyMatch(each -> each.hash().equals(edition.hash()))) {
      return new Giving(edition, given.standingFrom(edition.date()), false);
    }
    var findings = dateFindings(edition.tenure(), standing);
    if (!findings.isEmpty()) {
      throw SubmittedEdition.refusal(PolicyProblem.UNSOUND_EDITION, findings);
    }
    if (given.count("withdrawnAt is null") >= MOST_GIVEN) {
      throw new ProblemException(PolicyProblem.TOO_MANY_EDITIONS);
    }
    return new Giving(edition, Optional.of(keep(edition, caller)), true);
  }

  private PolicyEdition sound(SubmittedEdition sent, PolicyEditions standing) {
    try {
      return sent.read();
    } catch (UnsoundEdition e) {
      var findings = new ArrayList<>(e.findings());
      e.tenure().ifPresent(tenure -> findings.addAll(dateFindings(tenure, standing)));
      throw SubmittedEdition.refusal(PolicyProblem.UNSOUND_EDITION, findings);
    }
  }

  /// What is wrong with its dates: in the past, or beside those that stand.
  private List<Finding> dateFindings(EditionValidity tenure, PolicyEditions standing) {
    var all = Stream.concat(standing.tenures().stream(), Stream.of(tenure)).toList();
    var findings = new ArrayList<>(EditionSequence.findings(all));
    var today = LocalDate.ofInstant(clock.instant(), policies.zone());
    if (!tenure.date().isAfter(today)) {
      findings.add(tenure.finding(EditionFault.IN_PAST, today, today.plusDays(1)));
    }
    return findings;
  }

  private GivenEdition keep(PolicyEdition edition, Caller caller) {
    var row = new GivenEdition();
    row.id = UUID.randomUUID();
    row.inForceFrom = edition.date();
    row.text = edition.text();
    row.hash = edition.hash();
    row.givenBy = PolicyEditors.roleOf(caller).code();
    row.givenByPerson = caller.person();
    row.givenAt = now();
    given.persist(row);
    return row;
  }

  /// @param ifMatch entity tag of the edition as the caller read it
  /// @return the edition that stands no more
  /// @throws ProblemException 404; 428 or 412 when another stands there than was read; 409 when it
  ///     is in force, about to be, or followed by another
  GivenEdition withdraw(LocalDate date, String ifMatch, Caller caller) {
    given.lock();
    var standing = policies.editions();
    var edition =
        standing.from(date).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    Preconditions.require(ifMatch, EditionAnswer.tag(edition));
    var now = now();
    var lastCall = date.atStartOfDay(policies.zone()).toInstant().minus(LAST_CALL);
    var row =
        given
            .standingFrom(date)
            .filter(_ -> now.isBefore(lastCall))
            .orElseThrow(() -> new ProblemException(PolicyProblem.EDITION_IN_FORCE));
    var rest = standing.tenures().stream().filter(each -> !each.equals(edition.tenure())).toList();
    var findings = EditionSequence.findings(rest);
    if (!findings.isEmpty()) {
      throw SubmittedEdition.refusal(PolicyProblem.EDITION_FOLLOWED, findings);
    }
    row.withdrawnAt = now;
    row.withdrawnBy = PolicyEditors.roleOf(caller).code();
    row.withdrawnByPerson = caller.person();
    return row;
  }

  /// As finely as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
