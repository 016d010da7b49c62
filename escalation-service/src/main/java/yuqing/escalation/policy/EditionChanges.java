package yuqing.escalation.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Preconditions;

/// Gives and withdraws editions, each in one transaction and one at a time. Only an edition that is
/// not in force yet changes: it has judged no incident.
@ApplicationScoped
class EditionChanges {

  /// Until so long before it comes into force an edition can be withdrawn: a transaction that ends
  /// late, or a clock that is a little off, must not withdraw an edition that has begun to judge.
  private static final Duration LAST_CALL = Duration.ofHours(1);

  /// All of them are held in memory, to judge by.
  private static final int MOST_GIVEN = 100;

  private final GivenEditions given;
  private final Policies policies;
  private final Idempotency idempotency;
  private final InstantSource clock;

  EditionChanges(
      GivenEditions given, Policies policies, Idempotency idempotency, InstantSource clock) {
    this.given = given;
    this.policies = policies;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /// The same file again is answered with 200.
  ///
  /// @param key see [Idempotency]
  /// @throws ProblemException 422 with all that is wrong in it and beside the other editions
  @Transactional
  Response give(String key, SubmittedEdition sent, Caller caller, Language language) {
    return idempotency.once(
        new IdempotencyKey(key, "POST /policies", sent.bytes()),
        () -> give(sent, caller, language));
  }

  private StoredAnswer give(SubmittedEdition sent, Caller caller, Language language) {
    given.lock();
    var known = policies.editions();
    var edition = valid(sent, known);
    if (known.all().stream().anyMatch(each -> each.hash().equals(edition.hash()))) {
      var row = given.currentFrom(edition.date()).orElse(null);
      return StoredAnswer.ok(EditionAnswer.tag(edition), answer(edition, row, language));
    }
    requireAcceptable(edition, known);
    return StoredAnswer.created(
        "/policies/" + edition.date(),
        EditionAnswer.tag(edition),
        answer(edition, keep(edition, caller), language));
  }

  private void requireAcceptable(PolicyEdition edition, PolicyEditions known) {
    var findings = dateFindings(edition.tenure(), known);
    if (!findings.isEmpty()) {
      throw SubmittedEdition.refusal(PolicyProblem.UNSOUND_EDITION, findings);
    }
    if (given.count("withdrawnAt is null") >= MOST_GIVEN) {
      throw new ProblemException(PolicyProblem.TOO_MANY_EDITIONS);
    }
  }

  private EditionAnswer answer(PolicyEdition edition, GivenEdition row, Language language) {
    var inForce = policies.inForceAt(clock.instant()).date().equals(edition.date());
    return EditionAnswer.of(edition, row, inForce, policies.zone(), language);
  }

  private PolicyEdition valid(SubmittedEdition sent, PolicyEditions known) {
    try {
      return sent.read();
    } catch (UnsoundEdition e) {
      var findings = new ArrayList<>(e.findings());
      e.tenure().ifPresent(tenure -> findings.addAll(dateFindings(tenure, known)));
      throw SubmittedEdition.refusal(PolicyProblem.UNSOUND_EDITION, findings);
    }
  }

  /// What is wrong with its dates: in the past, or beside those of the known editions.
  private List<Finding> dateFindings(EditionValidity tenure, PolicyEditions known) {
    var all = Stream.concat(known.tenures().stream(), Stream.of(tenure)).toList();
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
  /// @return the withdrawn edition
  /// @throws ProblemException 404; 428 or 412 when it is another edition than was read; 409 when it
  ///     is in force, about to be, or followed by another
  @Transactional
  EditionAnswer withdraw(LocalDate date, String ifMatch, Caller caller, Language language) {
    given.lock();
    var known = policies.editions();
    var edition =
        known.from(date).orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    Preconditions.require(ifMatch, EditionAnswer.tag(edition));
    var now = now();
    var lastCall = date.atStartOfDay(policies.zone()).toInstant().minus(LAST_CALL);
    var row =
        given
            .currentFrom(date)
            .filter(_ -> now.isBefore(lastCall))
            .orElseThrow(() -> new ProblemException(PolicyProblem.EDITION_IN_FORCE));
    var rest = known.tenures().stream().filter(each -> !each.equals(edition.tenure())).toList();
    var findings = EditionSequence.findings(rest);
    if (!findings.isEmpty()) {
      throw SubmittedEdition.refusal(PolicyProblem.EDITION_FOLLOWED, findings);
    }
    row.withdrawnAt = now;
    row.withdrawnBy = PolicyEditors.roleOf(caller).code();
    row.withdrawnByPerson = caller.person();
    return EditionAnswer.of(row.read(), row, false, policies.zone(), language);
  }

  /// As finely as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
