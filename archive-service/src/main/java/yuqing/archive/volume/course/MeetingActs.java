package yuqing.archive.volume.course;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import yuqing.archive.snapshot.EntryFile;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;

/// The acts on record that may have met an obligation, by when they were done: escalation-service
/// publishes when one was met, and not by what.
public final class MeetingActs {

  private static final Duration STATED = Duration.ofMinutes(1);

  private static final List<Class<? extends EventData>> TYPES =
      List.of(
          Graded.class,
          IncidentEvent.ActionRecorded.class,
          IncidentEvent.ReplyDrafted.class,
          IncidentEvent.ReplyApproved.class,
          IncidentEvent.ReplyReturned.class,
          IncidentEvent.ReplyDelivered.class,
          IncidentEvent.ResultFiled.class,
          ArchiveEvent.ReviewHeld.class,
          ArchiveEvent.DossierClosed.class);

  private record Act(long n, Set<ObligationCode> meets, Instant at) {}

  private final List<Act> acts = new ArrayList<>();

  private MeetingActs() {}

  public static MeetingActs of(EntryFile entries) {
    var acts = new MeetingActs();
    entries.events(EventData.class, TYPES).forEach(acts::take);
    return acts;
  }

  private void take(RecordedEvent<EventData> each) {
    switch (each.event()) {
      case Graded it when it.decidedBy() == DecidedBy.PERSON ->
          add(each, Action.GRADE_CONFIRMED, it.decidedAt());
      case IncidentEvent.ActionRecorded it -> add(each, it.action(), it.occurredAt());
      case IncidentEvent.ReplyDrafted it -> add(each, Action.REPLY_DRAFTED, it.recordedAt());
      case IncidentEvent.ReplyApproved it -> add(each, Action.REPLY_APPROVED, it.recordedAt());
      case IncidentEvent.ReplyReturned it -> add(each, Action.REPLY_RETURNED, it.recordedAt());
      case IncidentEvent.ReplyDelivered it -> add(each, Action.REPLY_DELIVERED, it.occurredAt());
      case IncidentEvent.ResultFiled it -> add(each, Action.RESULT_FILED, it.occurredAt());
      case ArchiveEvent.ReviewHeld it -> add(each, Action.REVIEW_MEETING_HELD, it.occurredAt());
      case ArchiveEvent.DossierClosed it -> add(each, Action.DOSSIER_CLOSED, it.occurredAt());
      case EventData _ -> {
        // A grade by rule meets nothing.
      }
    }
  }

  private void add(RecordedEvent<EventData> each, Action action, Instant at) {
    if (action != null && at != null && !action.meets().isEmpty()) {
      acts.add(new Act(each.n(), action.meets(), at));
    }
  }

  /// n of the entry that met an obligation at an instant; empty where none is known to.
  public OptionalLong find(ObligationCode code, Instant metAt) {
    return acts.stream()
        .filter(act -> act.meets().contains(code) && isSame(act.at(), metAt))
        .mapToLong(Act::n)
        .findFirst();
  }

  /// A time stated in whole minutes counts as a bound that lies within that minute.
  private static boolean isSame(Instant stated, Instant metAt) {
    return stated.equals(metAt)
        || (stated.equals(stated.truncatedTo(ChronoUnit.MINUTES))
            && !metAt.isBefore(stated)
            && metAt.isBefore(stated.plus(STATED)));
  }
}
