package yuqing.archive.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import yuqing.access.Role;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.timeline.Timeline;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.RoleRefusal;
import yuqing.rest.request.Preconditions;
import yuqing.rest.request.SentPrecondition;

/// Places and releases legal holds, and refuses what must not be done under one. A change is made
/// under the lock of the dossier's chain, which an erasure takes too: none slips in between.
@ApplicationScoped
public class LegalHolds {

  private static final int MOST_SHOWN = 100;

  private final Transactions transactions;
  private final DossierAccess access;
  private final Timeline timeline;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final SentPrecondition precondition;

  LegalHolds(
      Transactions transactions,
      DossierAccess access,
      Timeline timeline,
      CurrentCaller caller,
      InstantSource clock,
      SentPrecondition precondition) {
    this.transactions = transactions;
    this.access = access;
    this.timeline = timeline;
    this.caller = caller;
    this.clock = clock;
    this.precondition = precondition;
  }

  /// For who is about to erase something of a dossier, in their transaction and under the chain's
  /// lock.
  ///
  /// @throws ProblemException 409 that names who placed the hold in force, and when
  public void requireNone(Connection connection, String incident) throws SQLException {
    var hold = HoldRows.inForce(connection, incident).orElse(null);
    if (hold == null) {
      return;
    }
    var times = new PaperTimes(SchoolCopy.find(connection).zone());
    var role = hold.asRole();
    var named = hold.person() != null;
    throw new ProblemException(
        HoldProblem.DOSSIER_HELD,
        "由%s于%s设定"
            .formatted(
                role.nameZh() + (named ? "（" + hold.person() + "）" : ""),
                times.chineseMinute(hold.at())),
        "placed by the %s on %s"
            .formatted(
                role.nameEn() + (named ? " (" + hold.person() + ")" : ""),
                times.minute(hold.at())));
  }

  /// @throws ProblemException 404 when there is no such dossier or the caller may not see it
  HoldAnswer find(String incident) {
    return transactions.inNew(
        connection -> {
          access.require(connection, incident);
          return answer(connection, incident);
        });
  }

  /// Places a hold, or states anew why there is one.
  ///
  /// @param ifMatch the header: as what the caller has read
  /// @throws ProblemException 403 where an auditor's hold is to be changed by somebody else
  HoldAnswer place(String incident, String ifMatch, HoldBody body) {
    return transactions.inNew(
        connection -> {
          lock(connection, incident);
          Preconditions.require(ifMatch, answer(connection, incident).tag());
          return add(connection, incident, true, body.reason());
        });
  }

  /// Releases the hold in force, in the caller's transaction.
  ///
  /// @throws ProblemException 409 where there is none, 403 as [#place] does
  StoredAnswer release(String incident, HoldBody body) {
    return transactions.inCurrent(
        connection -> {
          lock(connection, incident);
          precondition.require(answer(connection, incident).tag());
          if (HoldRows.inForce(connection, incident).isEmpty()) {
            throw new ProblemException(HoldProblem.NO_HOLD);
          }
          var released = add(connection, incident, false, body.reason());
          return StoredAnswer.ok(released.tag(), released);
        });
  }

  private void lock(Connection connection, String incident) throws SQLException {
    access.require(connection, incident);
    timeline.lock(connection, incident);
  }

  private HoldAnswer add(Connection connection, String incident, boolean placed, String reason)
      throws SQLException {
    requireMayChange(HoldRows.inForce(connection, incident).orElse(null));
    var before = HoldRows.newest(connection, incident, 1);
    var n = before.isEmpty() ? 1 : before.getFirst().n() + 1;
    var role = caller.get().has(Role.AUDITOR) ? Role.AUDITOR : Role.GROUP_OFFICE;
    HoldRows.insert(
        connection,
        incident,
        new HoldChange(n, placed, reason, clock.instant(), role.code(), caller.get().person()));
    return answer(connection, incident);
  }

  /// The office may erase, so it cannot lift what an auditor has held against it.
  private void requireMayChange(HoldChange inForce) {
    if (inForce != null && inForce.asRole() == Role.AUDITOR && !caller.get().has(Role.AUDITOR)) {
      throw RoleRefusal.of(List.of(Role.AUDITOR));
    }
  }

  private static HoldAnswer answer(Connection connection, String incident) throws SQLException {
    return HoldAnswer.of(incident, HoldRows.newest(connection, incident, MOST_SHOWN));
  }
}
