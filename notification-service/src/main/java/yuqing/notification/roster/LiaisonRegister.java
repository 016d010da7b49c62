package yuqing.notification.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.Preconditions;

/// Reads and changes the register of liaisons; each change publishes whether the department now has
/// one on file.
@ApplicationScoped
class LiaisonRegister {
  private final PostHolders holders;
  private final LiaisonRules rules;
  private final Schools schools;
  private final RosterLock lock;
  private final RosterEventPublisher events;
  private final HolderChanges changes;
  private final Transactions transactions;
  private final Idempotency idempotency;
  private final InstantSource clock;

  LiaisonRegister(
      PostHolders holders,
      LiaisonRules rules,
      Schools schools,
      RosterLock lock,
      RosterEventPublisher events,
      HolderChanges changes,
      Transactions transactions,
      Idempotency idempotency,
      InstantSource clock) {
    this.holders = holders;
    this.rules = rules;
    this.schools = schools;
    this.lock = lock;
    this.events = events;
    this.changes = changes;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Transactional
  Page<LiaisonAnswer> list(LiaisonSearch search) {
    var rows = search.rows();
    return rows.page(
            holders.liaisons(search.departments(), rows.after(), rows.fetched()), found -> found.id)
        .map(this::answer);
  }

  /// @throws ProblemException 404 where there is no such entry
  @Transactional
  RosterEntry<LiaisonAnswer> find(String id) {
    return entry(liaison(id));
  }

  /// Enters a liaison, once per key.
  ///
  /// @param key the `Idempotency-Key` header; null when none was sent
  /// @param sent the body's bytes
  @Transactional
  Response enter(String key, byte[] sent, LiaisonBody body) {
    return idempotency.once(new IdempotencyKey(key, "POST /liaisons", sent), () -> enter(body));
  }

  private StoredAnswer enter(LiaisonBody body) {
    lock.acquire();
    rules.checkEntry(body);
    var liaison = new PostHolder();
    liaison.id = UUID.randomUUID();
    liaison.post = Post.LIAISON;
    liaison.department = body.department();
    liaison.person = body.person();
    liaison.filedOn = body.filedOn();
    liaison.termUntil = body.termUntil();
    liaison.deputy = Boolean.TRUE.equals(body.deputy());
    liaison.updatedAt = clock.instant();
    holders.persistAndFlush(liaison);
    handOver(liaison.department);
    return StoredAnswer.created(
        "/liaisons/" + liaison.id, ETags.of(liaison.version), answer(liaison));
  }

  /// Files the liaison or changes the term.
  @Transactional
  RosterEntry<LiaisonAnswer> put(String id, String ifMatch, LiaisonTermBody body) {
    lock.acquire();
    var liaison = liaison(id);
    Preconditions.require(ifMatch, liaison.version);
    LiaisonRules.checkTerm(body);
    liaison.filedOn = body.filedOn();
    liaison.termUntil = body.termUntil();
    if (body.deputy() != null) {
      liaison.deputy = body.deputy();
    }
    liaison.updatedAt = clock.instant();
    holders.flush();
    handOver(liaison.department);
    return entry(liaison);
  }

  @Transactional
  void strikeOff(String id, String ifMatch) {
    lock.acquire();
    var liaison = liaison(id);
    Preconditions.require(ifMatch, liaison.version);
    holders.delete(liaison);
    holders.flush();
    handOver(liaison.department);
  }

  /// A filing that begins on a later day is seen to then, as the end of a term is.
  private void handOver(String department) {
    transactions.inCurrent(
        connection -> {
          events.publishDepartment(connection, department);
          changes.changed(connection, Post.LIAISON, department);
          return null;
        });
  }

  private PostHolder liaison(String id) {
    return LiaisonIds.read(id)
        .flatMap(holders::findByIdOptional)
        .filter(found -> found.post == Post.LIAISON)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private RosterEntry<LiaisonAnswer> entry(PostHolder liaison) {
    return RosterEntry.of(answer(liaison), liaison.version);
  }

  private LiaisonAnswer answer(PostHolder liaison) {
    return LiaisonAnswer.of(liaison, LocalDate.ofInstant(clock.instant(), schools.zone()));
  }
}
