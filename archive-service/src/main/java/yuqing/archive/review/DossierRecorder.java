package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yuqing.access.Access;
import yuqing.access.IncidentScope;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;

/// Records something on a dossier for a caller who may, once per key, in one transaction.
@ApplicationScoped
public class DossierRecorder {

  static final String EXAMPLE =
      """
      {"incidentId": "019a1f00-0000-7000-8000-000000000001", "type": "archive.review-held",
       "n": 32, "recordedAt": "2026-10-20T11:02:07.412+08:00",
       "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
      """;

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final DossierAccess visible;
  private final CurrentCaller caller;

  DossierRecorder(
      Transactions transactions,
      Idempotency idempotency,
      DossierAccess visible,
      CurrentCaller caller) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.visible = visible;
    this.caller = caller;
  }

  /// What was recorded.
  ///
  /// @param n of its entry in the timeline
  /// @param hash of its entry
  public record Receipt(String incidentId, String type, long n, Instant recordedAt, Hash hash) {}

  /// Appends an entry under the chain's lock.
  interface Act {
    Entry on(Connection connection, Recorder by) throws SQLException;
  }

  Response once(IdempotencyKey key, String incidentId, RecordableAct what, Act act) {
    return transactions.inNew(
        connection -> idempotency.once(key, () -> answer(connection, incidentId, what, act)));
  }

  private StoredAnswer answer(
      Connection connection, String incidentId, RecordableAct what, Act act) {
    try {
      var by = recorder(what, visible.require(connection, incidentId));
      var entry = act.on(connection, by);
      var receipt =
          new Receipt(
              incidentId,
              entry.header().type(),
              entry.n(),
              entry.header().recordedAt(),
              entry.hash());
      return StoredAnswer.created("/dossiers/" + incidentId, ETags.of(entry.n()), receipt);
    } catch (SQLException failed) {
      throw new TransactionFailed(failed);
    }
  }

  /// Both acts are an office's: no department is named.
  private Recorder recorder(RecordableAct what, IncidentScope scope) {
    var role =
        Access.recorderRole(caller.get(), what, scope)
            .orElseThrow(() -> new ProblemException(StandardProblem.FORBIDDEN));
    return new Recorder(role.code(), caller.get().person(), null);
  }
}
