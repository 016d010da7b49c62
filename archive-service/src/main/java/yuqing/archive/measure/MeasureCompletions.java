package yuqing.archive.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.access.Access;
import yuqing.access.Role;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.MeasureProse;
import yuqing.archive.review.CitedEvidence;
import yuqing.archive.review.DossierAct;
import yuqing.archive.review.DossierRecorder;
import yuqing.archive.review.EventPublisher;
import yuqing.archive.review.LockedDossier;
import yuqing.archive.review.WrittenAct;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.text.StatedTime;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Records that a measure was carried out, before the closing or after it, by its owner, the
/// owning department or the group office.
@ApplicationScoped
class MeasureCompletions {

  private final DossierRecorder recorder;
  private final DossierAccess access;
  private final CurrentCaller caller;
  private final EventPublisher events;
  private final InstantSource clock;

  MeasureCompletions(
      DossierRecorder recorder,
      DossierAccess access,
      CurrentCaller caller,
      EventPublisher events,
      InstantSource clock) {
    this.recorder = recorder;
    this.access = access;
    this.caller = caller;
    this.events = events;
    this.clock = clock;
  }

  /// @param number of the measure within the incident
  /// @param key of the request; null when none was sent
  /// @param sent the body's bytes
  /// @throws ProblemException 404 for a measure that the caller may not see, 403 naming who may,
  ///     409 when it is done already, 422 naming a time or a piece of evidence that cannot be
  Response record(
      String incident, int number, String key, byte[] sent, MeasureCompletionBody body) {
    var route = "POST /dossiers/%s/measures/%d/completion".formatted(incident, number);
    return recorder.once(
        new IdempotencyKey(key, route, sent),
        incident,
        new MeasureCompletionAct(incident, number, body));
  }

  private final class MeasureCompletionAct implements DossierAct {

    private final String incident;
    private final int number;
    private final MeasureCompletionBody body;

    private MeasureCompletionAct(String incident, int number, MeasureCompletionBody body) {
      this.incident = incident;
      this.number = number;
      this.body = body;
    }

    @Override
    public Recorder recorder(Connection connection) throws SQLException {
      var measure = MeasureRows.find(connection, incident, number).orElse(null);
      if (measure == null) {
        access.require(connection, incident);
        throw new ProblemException(StandardProblem.NOT_FOUND);
      }
      var department = measure.measure().ownerDepartment();
      if (Access.measureRole(caller.get(), measure.measure().ownerPost(), department).isEmpty()) {
        // Who may neither record it nor see the dossier does not learn that it is there.
        access.require(connection, incident);
      }
      var role = MeasureRules.requireRole(caller.get(), measure);
      var ofDepartment = role.reach() == Role.Reach.OWN_DEPARTMENTS ? department : null;
      return new Recorder(role.code(), caller.get().person(), ofDepartment);
    }

    @Override
    public WrittenAct write(LockedDossier dossier) throws SQLException {
      var measure =
          MeasureRows.find(dossier.connection(), incident, number)
              .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
      MeasureRules.requireOpen(measure);
      var doneAt = doneAt(dossier, measure);
      var event =
          events.publish(
              dossier.connection(),
              incident,
              at ->
                  new ArchiveEvent.MeasureDone(number, doneAt, at, body.evidence(), dossier.by()));
      return WrittenAct.of(new MeasureProse(body.note()).addedTo(event));
    }

    private Instant doneAt(LockedDossier dossier, ListedMeasure measure) throws SQLException {
      var now = clock.instant();
      var doneAt = body.occurredAt() == null ? now : StatedTime.notAhead(body.occurredAt(), now);
      var errors = new FieldErrors();
      if (doneAt.isAfter(now)) {
        errors.reject("occurredAt", "in-future", "不能晚于登记时间", "must not be after its recording");
      } else if (!new StatedTime(doneAt, now).reaches(measure.reviewedAt())) {
        errors.reject(
            "occurredAt", "before-review", "不能早于分析会", "must not be before the review meeting");
      }
      CitedEvidence.check(dossier, body.evidence(), errors);
      errors.throwIfAny(StandardProblem.UNPROCESSABLE);
      return doneAt;
    }
  }
}
