package yuqing.archive.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import yuqing.access.RecordableAct;
import yuqing.access.Role;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.timeline.Timeline;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.ETags;
import yuqing.rest.request.SentPrecondition;

/// Records something on a dossier for a caller who may do it: once per key, in one transaction,
/// under the chain's lock.
@ApplicationScoped
public class DossierRecorder {

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final DossierAccess access;
  private final CurrentCaller caller;
  private final Timeline timeline;
  private final Dossiers dossiers;
  private final SentPrecondition precondition;

  DossierRecorder(
      Transactions transactions,
      Idempotency idempotency,
      DossierAccess access,
      CurrentCaller caller,
      Timeline timeline,
      Dossiers dossiers,
      SentPrecondition precondition) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.access = access;
    this.caller = caller;
    this.timeline = timeline;
    this.dossiers = dossiers;
    this.precondition = precondition;
  }

  /// Makes the event to append.
  @FunctionalInterface
  public interface EventWriter {
    WrittenAct write(LockedDossier dossier) throws SQLException;
  }

  public Response once(
      IdempotencyKey key, String incidentId, RecordableAct what, EventWriter writer) {
    return once(key, incidentId, new ActOfIncident(incidentId, what, writer));
  }

  public Response once(IdempotencyKey key, String incidentId, DossierAct act) {
    return transactions.inNew(
        connection -> idempotency.once(key, () -> answer(connection, incidentId, act)));
  }

  private StoredAnswer answer(Connection connection, String incidentId, DossierAct act) {
    try {
      var by = act.recorder(connection);
      var head = timeline.lock(connection, incidentId);
      precondition.require(head.length());
      var status = dossiers.required(connection, incidentId);
      var written = act.write(new LockedDossier(connection, head, status, by));
      var entry = dossiers.append(connection, head, written.event()).orElseThrow();
      return StoredAnswer.created(
          "/dossiers/" + incidentId, ETags.of(entry.n()), written.answer(entry));
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  /// An act that those may record whom its table names, as far as they see the incident.
  private final class ActOfIncident implements DossierAct {

    private final String incident;
    private final RecordableAct what;
    private final EventWriter writer;

    private ActOfIncident(String incident, RecordableAct what, EventWriter writer) {
      this.incident = incident;
      this.what = what;
      this.writer = writer;
    }

    /// Only who acts for a department is recorded with one: the one concerned.
    @Override
    public Recorder recorder(Connection connection) throws SQLException {
      var scope = access.require(connection, incident);
      var role = DossierRules.requireRole(caller.get(), what, scope);
      var department =
          role.reach() == Role.Reach.OWN_DEPARTMENTS
              ? scope.departments().stream().findFirst().orElse(null)
              : null;
      return new Recorder(role.code(), caller.get().person(), department);
    }

    @Override
    public WrittenAct write(LockedDossier dossier) throws SQLException {
      return writer.write(dossier);
    }
  }
}
