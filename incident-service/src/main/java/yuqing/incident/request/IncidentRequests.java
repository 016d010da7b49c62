package yuqing.incident.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import yuqing.access.RecordableAct;
import yuqing.incident.register.IncidentWriter;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Preconditions;
import yuqing.rest.request.SentPrecondition;

/// Gives a request about one incident its transaction: the answer under its key, the incident's
/// lock, the change.
@ApplicationScoped
public class IncidentRequests {

  private final Idempotency idempotency;
  private final IncidentWriter register;
  private final CurrentCaller caller;
  private final SentPrecondition precondition;

  IncidentRequests(
      Idempotency idempotency,
      IncidentWriter register,
      CurrentCaller caller,
      SentPrecondition precondition) {
    this.idempotency = idempotency;
    this.register = register;
    this.caller = caller;
    this.precondition = precondition;
  }

  /// Changes the incident, on the version that the request names if it names one.
  private StoredAnswer change(UUID id, IncidentWriter.Change<StoredAnswer> change) {
    return register.change(
        id,
        caller.get(),
        locked -> {
          precondition.require(locked.incident().version);
          return change.with(locked);
        });
  }

  @Transactional
  public Response post(UUID id, IdempotencyKey key, IncidentWriter.Change<StoredAnswer> change) {
    return idempotency.once(key, () -> change(id, change));
  }

  /// The same for a change that concerns another incident too: both are locked before.
  ///
  /// @param other null where none was named
  @Transactional
  public Response post(
      UUID id, UUID other, IdempotencyKey key, IncidentWriter.Change<StoredAnswer> change) {
    return idempotency.once(
        key,
        () -> {
          if (other != null) {
            register.lockBoth(id, other);
          }
          return change(id, change);
        });
  }

  /// The same for a change that concerns those too that took its place: all are locked before.
  @Transactional
  public Response postWithSuccessors(
      UUID id, IdempotencyKey key, IncidentWriter.Change<StoredAnswer> change) {
    return idempotency.once(
        key,
        () -> {
          register.lockWithSuccessors(id);
          return change(id, change);
        });
  }

  /// The same where the caller's right is another than to see the incident.
  @Transactional
  public Response postOfAnother(
      UUID id, IdempotencyKey key, IncidentWriter.Change<StoredAnswer> change) {
    return idempotency.once(key, () -> register.changeOfAnother(id, caller.get(), change));
  }

  /// Refuses at once what would be refused when the body has come: it may be a long one.
  @Transactional
  public void mayRecord(UUID id, RecordableAct recording) {
    var _ = register.change(id, caller.get(), locked -> locked.recorderOf(recording));
  }

  /// What a change would do: looked at under the lock, and nothing is changed.
  @Transactional
  public <T> T look(UUID id, IncidentWriter.Change<T> look) {
    return register.change(id, caller.get(), look);
  }

  /// @param ifMatch must name the incident's version: 428 without, 412 when it is another by now
  @Transactional
  public Response patch(UUID id, String ifMatch, IncidentWriter.Change<StoredAnswer> change) {
    var answer =
        register.change(
            id,
            caller.get(),
            locked -> {
              Preconditions.require(ifMatch, locked.incident().version);
              return change.with(locked);
            });
    return Response.status(answer.status())
        .header("ETag", answer.etag())
        .entity(answer.body())
        .build();
  }
}
