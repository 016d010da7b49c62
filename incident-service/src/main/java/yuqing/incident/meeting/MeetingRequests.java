package yuqing.incident.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.access.Access;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.durable.Transactions;
import yuqing.incident.meeting.MeetingAnswer.ListedMeeting;
import yuqing.incident.meeting.MeetingRecorder.RecordedMeeting;
import yuqing.incident.request.IncidentRequests;
import yuqing.incident.task.FollowingTasks;
import yuqing.incident.view.EffectsAnswer;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyFaults;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;

/// Gives a request about meetings its transaction.
@ApplicationScoped
class MeetingRequests {

  /// A meeting is never changed.
  private static final long VERSION = 1;

  private final Idempotency idempotency;
  private final IncidentRequests incidents;
  private final MeetingRecorder recorder;
  private final Meetings meetings;
  private final FollowingTasks tasks;
  private final Transactions transactions;
  private final CurrentCaller caller;

  MeetingRequests(
      Idempotency idempotency,
      IncidentRequests incidents,
      MeetingRecorder recorder,
      Meetings meetings,
      FollowingTasks tasks,
      Transactions transactions,
      CurrentCaller caller) {
    this.idempotency = idempotency;
    this.incidents = incidents;
    this.recorder = recorder;
    this.meetings = meetings;
    this.tasks = tasks;
    this.transactions = transactions;
    this.caller = caller;
  }

  /// A meeting about no incident.
  @Transactional
  public Response record(IdempotencyKey key, MeetingBody body, BodyFaults faults) {
    return idempotency.once(
        key,
        () ->
            created(
                transactions.inCurrent(
                    connection -> recorder.record(connection, body, caller.get(), faults))));
  }

  Response record(UUID incident, IdempotencyKey key, MeetingBody body, BodyFaults faults) {
    return incidents.post(incident, key, locked -> created(recorder.record(locked, body, faults)));
  }

  /// @throws ProblemException 404 where there is none that the caller may read
  @Transactional
  public StoredAnswer find(UUID id) {
    var search = new MeetingSearch().withId(id).visibleTo(Access.readScope(caller.get()));
    var found = meetings.find(search).orElse(null);
    if (found == null) {
      throw new ProblemException(StandardProblem.NOT_FOUND);
    }
    return StoredAnswer.ok(ETags.of(VERSION), answer(found, null));
  }

  @Transactional
  public Page<ListedMeeting> list(MeetingSearch search, int limit) {
    search.visibleTo(Access.readScope(caller.get()));
    return Page.of(meetings.listed(search, limit + 1), limit, MeetingSearch::cursorAfter)
        .map(ListedMeeting::of);
  }

  private StoredAnswer created(RecordedMeeting recorded) {
    var row = meetings.findById(recorded.id());
    return StoredAnswer.created(
        "/meetings/" + row.id, ETags.of(VERSION), answer(row, recorded.effects()));
  }

  private MeetingAnswer answer(Meeting row, EffectsAnswer effects) {
    var decided =
        Meetings.read(row).decisions().stream().map(TaskReference::id).collect(Collectors.toSet());
    return MeetingAnswer.of(row, tasks.of(decided), effects);
  }
}
