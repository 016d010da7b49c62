package yuqing.incident.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import yuqing.access.RecordableAct;
import yuqing.durable.Transactions;
import yuqing.incident.register.IncidentWriter;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Preconditions;

/// Gives a request about one incident its transaction: the answer under its key, the incident's
/// lock, the change.
@Singleton
public class IncidentRequests {

  private final Transactions transactions;
  private final Idempotency idempotency;
  private final IncidentWriter register;
  private final CurrentCaller caller;

  IncidentRequests(
      Transactions transactions,
      Idempotency idempotency,
      IncidentWriter register,
      CurrentCaller caller) {
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.register = register;
    this.caller = caller;
  }

  /// @param key the `Idempotency-Key`; may be null
  /// @param door what follows the incident in the path, such as `actions`
  public Response post(
      UUID id, String key, String door, Sent<?> sent, IncidentWriter.Change<StoredAnswer> change) {
    return post(id, key, door, sent, () -> {}, change);
  }

  /// @param before done in the transaction before the incident is locked: other locks that must
  ///     come first
  public Response post(
      UUID id,
      String key,
      String door,
      Sent<?> sent,
      Runnable before,
      IncidentWriter.Change<StoredAnswer> change) {
    var who = caller.get();
    var route = "POST /incidents/" + id + "/" + door;
    return transactions.inNew(
        connection ->
            idempotency.once(
                key,
                route,
                sent.bytes(),
                () -> {
                  before.run();
                  return register.change(id, who, change);
                }));
  }

  /// Refuses at once what would be refused when the body has come: it may be a long one.
  public void mayRecord(UUID id, RecordableAct recording) {
    var who = caller.get();
    transactions.inNew(connection -> register.change(id, who, held -> held.recorderOf(recording)));
  }

  /// @param ifMatch must name the incident's version: 428 without, 412 when it is another by now
  public Response patch(UUID id, String ifMatch, IncidentWriter.Change<StoredAnswer> change) {
    var who = caller.get();
    var answer =
        transactions.inNew(
            connection ->
                register.change(
                    id,
                    who,
                    held -> {
                      Preconditions.require(ifMatch, held.incident().version);
                      return change.with(held);
                    }));
    return Response.status(answer.status())
        .header("ETag", answer.etag())
        .entity(answer.body())
        .build();
  }
}
