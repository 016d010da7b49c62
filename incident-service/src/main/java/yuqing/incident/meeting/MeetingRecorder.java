package yuqing.incident.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.contracts.EventDraft;
import yuqing.contracts.IncidentEvent.AgendaItem;
import yuqing.contracts.IncidentEvent.MeetingAttendee;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.TaskReference;
import yuqing.contracts.Topic;
import yuqing.contracts.term.MeetingKind;
import yuqing.durable.outbox.EventLog;
import yuqing.incident.action.ActionRecorder;
import yuqing.incident.meeting.MeetingBody.AttendeeBody;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.request.OccurrenceTime;
import yuqing.incident.task.TaskSetting;
import yuqing.incident.view.EffectsAnswer;
import yuqing.rest.request.BodyFaults;

/// Records a meeting and sets the tasks that it decided, in the transaction at hand. Of an incident
/// its event is the incident's; about none it has the meeting's own id as subject.
@ApplicationScoped
class MeetingRecorder {

  private final MeetingRules rules;
  private final MeetingNumbers numbers;
  private final Meetings meetings;
  private final TaskSetting tasks;
  private final ActionRecorder actions;
  private final EntityManager entities;
  private final EventLog log;
  private final InstantSource clock;
  private final ZoneId zone;

  MeetingRecorder(
      MeetingRules rules,
      MeetingNumbers numbers,
      Meetings meetings,
      TaskSetting tasks,
      ActionRecorder actions,
      EntityManager entities,
      EventLog log,
      InstantSource clock,
      @ConfigProperty(name = "yuqing.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
    this.rules = rules;
    this.numbers = numbers;
    this.meetings = meetings;
    this.tasks = tasks;
    this.actions = actions;
    this.entities = entities;
    this.log = log;
    this.clock = clock;
    this.zone = zone;
  }

  /// What was recorded.
  ///
  /// @param effects of the act that it is as well; null where it is none
  record RecordedMeeting(UUID id, EffectsAnswer effects) {}

  /// Every meeting of an incident asks of it and of the caller what a special one does.
  RecordedMeeting record(LockedIncident locked, MeetingBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.SPECIAL_MEETING_HELD);
    rules.check(locked.connection(), body, faults);
    var agenda = rules.agenda(body, faults);
    var heldAt = OccurrenceTime.at(body.heldAt(), "heldAt", locked, faults);
    faults.throwIfAny();
    locked.requireStateFor(RecordableAct.SPECIAL_MEETING_HELD);
    var incident = locked.incident();
    var number = numbers.next(locked.connection(), body.kind(), year(heldAt));
    var decided = new ArrayList<TaskReference>();
    for (var each : body.decisions()) {
      decided.add(tasks.setFollowing(locked, each.task(incident.id), recorder));
    }
    var held =
        event(body, number, agenda, decided, incident.number, heldAt, locked.now(), recorder);
    meetings.add(held, incident.id, year(heldAt));
    locked.record(held);
    var effects =
        body.kind() == MeetingKind.SPECIAL
            ? actions.specialMeeting(locked, heldAt, reference(held), recorder)
            : null;
    return new RecordedMeeting(held.id(), effects);
  }

  /// A meeting about no incident.
  RecordedMeeting record(Connection connection, MeetingBody body, Caller caller, BodyFaults faults)
      throws SQLException {
    var recorder = TaskSetting.recorder(caller);
    rules.check(connection, body, faults);
    var agenda = rules.agenda(body, faults);
    var now = clock.instant();
    var heldAt = MeetingRules.heldAt(body.heldAt(), now, faults);
    faults.throwIfAny();
    var number = numbers.next(connection, body.kind(), year(heldAt));
    var decided = new ArrayList<TaskReference>();
    for (var each : body.decisions()) {
      decided.add(tasks.setFollowing(connection, each.task(null), recorder));
    }
    var held = event(body, number, agenda, decided, null, heldAt, now, recorder);
    meetings.add(held, null, year(heldAt));
    // Before anything is published: what the database refuses is known now.
    entities.flush();
    var subject = held.id().toString();
    var draft = new EventDraft(LockedIncident.SOURCE, subject, held);
    log.append(connection, Topic.INCIDENT.name(), subject, draft::write);
    return new RecordedMeeting(held.id(), null);
  }

  private int year(Instant heldAt) {
    return heldAt.atZone(zone).getYear();
  }

  private static String reference(MeetingHeld held) {
    return held.number() + " " + held.title();
  }

  private static MeetingHeld event(
      MeetingBody body,
      String number,
      List<AgendaItem> agenda,
      List<TaskReference> decided,
      String incidentNumber,
      Instant heldAt,
      Instant now,
      Recorder recorder) {
    return new MeetingHeld(
        UUID.randomUUID(),
        number,
        body.kind(),
        body.title(),
        body.place(),
        body.chair(),
        body.chairDepartment(),
        agenda,
        body.attendance().stream().map(MeetingRecorder::attendee).toList(),
        body.minutes(),
        List.copyOf(decided),
        incidentNumber,
        heldAt,
        now,
        recorder);
  }

  private static MeetingAttendee attendee(AttendeeBody asked) {
    return new MeetingAttendee(
        asked.post(),
        asked.department(),
        MeetingRules.isGiven(asked.name()) ? asked.name() : null,
        MeetingRules.isGiven(asked.absence()) ? asked.absence() : null);
  }
}
