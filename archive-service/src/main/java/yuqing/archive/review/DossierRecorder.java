package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.access.Access;
import yuqing.access.IncidentScope;
import yuqing.access.RecordableAct;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.RoleRefusal;
import yuqing.rest.request.ETags;

/// Records something on a dossier for a caller who may do it: once per key, in one transaction.
@ApplicationScoped
class DossierRecorder {

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final DossierAccess access;
  private final CurrentCaller caller;

  DossierRecorder(
      Transactions transactions,
      Idempotency idempotency,
      DossierAccess access,
      CurrentCaller caller) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.access = access;
    this.caller = caller;
  }

  /// Appends an entry under the chain's lock.
  @FunctionalInterface
  interface EntryWriter {
    Entry write(Connection connection, Recorder by) throws SQLException;
  }

  Response once(IdempotencyKey key, String incidentId, RecordableAct what, EntryWriter writer) {
    return transactions.inNew(
        connection -> idempotency.once(key, () -> answer(connection, incidentId, what, writer)));
  }

  private StoredAnswer answer(
      Connection connection, String incidentId, RecordableAct what, EntryWriter writer) {
    try {
      var by = recorder(what, access.require(connection, incidentId));
      var entry = writer.write(connection, by);
      return StoredAnswer.created(
          "/dossiers/" + incidentId, ETags.of(entry.n()), RecordedEntryAnswer.of(entry));
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  /// Both acts belong to an office: no department is named.
  private Recorder recorder(RecordableAct what, IncidentScope scope) {
    var role =
        Access.recorderRole(caller.get(), what, scope)
            .orElseThrow(() -> RoleRefusal.of(what.roles()));
    return new Recorder(role.code(), caller.get().person(), null);
  }
}
