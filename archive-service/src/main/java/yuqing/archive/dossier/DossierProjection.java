package yuqing.archive.dossier;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import yuqing.archive.dossier.Dossier.Closing;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.dossier.Dossier.Review;
import yuqing.archive.dossier.Dossier.Supplement;
import yuqing.archive.dossier.Dossier.Untold;
import yuqing.archive.dossier.ObligationSection.Explanation;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Gap;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;

/// Derives the dossier from the entries of one chain, taken source by source, each in its own
/// sequence.
final class DossierProjection implements Entries.Reader {

  private final DossierRoom caseRoom;
  private final DossierRoom dutyRoom;
  private final DossierRoom room;
  private final CaseProjection theCase;
  private final ObligationProjection duties;
  private final BoundedList<Review> reviews;
  private final BoundedList<Closing> closings;
  private final BoundedList<Supplement> supplements;
  private final BoundedList<ArchiveEvent.DutyUnjudged> unjudged;
  private final BoundedList<Untold> untold;
  private AlertCounts alerts = AlertCounts.NONE;
  private CaseStatus status = CaseStatus.EMPTY;

  /// @param rooms gives each part its own
  DossierProjection(Supplier<DossierRoom> rooms) {
    caseRoom = rooms.get();
    dutyRoom = rooms.get();
    room = rooms.get();
    theCase = new CaseProjection(caseRoom);
    duties = new ObligationProjection(dutyRoom);
    reviews = new BoundedList<>(room);
    closings = new BoundedList<>(room);
    supplements = new BoundedList<>(room);
    unjudged = new BoundedList<>(room);
    untold = new BoundedList<>(room);
  }

  @Override
  public boolean take(Entry entry) {
    var payload = entry.opening().map(opening -> opening.payload());
    var event = payload.flatMap(DecodedEvent::in);
    if (event.isEmpty()) {
      untold.add(new Untold(entry.n(), entry.header().type(), payload.isEmpty()));
      return true;
    }
    status = status.after(entry.n(), event.get());
    apply(event.get(), payload.get());
    return true;
  }

  private void apply(EventData event, byte[] payload) {
    switch (event) {
      case IncidentEvent incident -> {
        caseRoom.take(payload.length);
        theCase.apply(incident);
      }
      case EscalationEvent.AlertOrdered _ -> alerts = alerts.ordered(1);
      case EscalationEvent escalation -> {
        dutyRoom.take(keptOf(escalation, payload));
        duties.apply(escalation);
      }
      case DecisionEvent decision -> {
        dutyRoom.take(payload.length);
        duties.apply(decision);
      }
      case NotificationEvent receipt -> alerts = alerts.and(receipt);
      case ArchiveEvent.ReviewHeld held -> {
        room.take(payload.length);
        reviewed(held, ReviewProse.in(payload));
      }
      case ArchiveEvent.DossierClosed closed -> {
        room.take(payload.length);
        closed(closed, ReviewProse.in(payload));
      }
      case ArchiveEvent.Supplemented added -> {
        room.take(payload.length);
        supplements.add(
            new Supplement(
                SupplementProse.in(payload).note(),
                added.evidence(),
                added.recordedAt(),
                added.recordedBy()));
      }
      case ArchiveEvent.DutyUnjudged found -> unjudged.add(found);
      case ArchiveEvent.Heartbeat _, RosterEvent _ -> {}
    }
  }

  /// Of events about a duty a few instants are kept, of a grade and a facts request all.
  private static int keptOf(EscalationEvent event, byte[] payload) {
    return event instanceof EscalationEvent.Graded
            || event instanceof EscalationEvent.FactsRequested
        ? payload.length
        : 0;
  }

  private void reviewed(ArchiveEvent.ReviewHeld held, ReviewProse prose) {
    reviews.add(
        new Review(
            held.occurredAt(),
            held.recordedAt(),
            held.recordedBy(),
            prose.minutes(),
            prose.findings(),
            prose.noSighting()));
    explained(held.explained(), prose, held.recordedAt(), held.recordedBy());
  }

  private void closed(ArchiveEvent.DossierClosed closed, ReviewProse prose) {
    closings.add(
        new Closing(
            closed.occurredAt(), closed.chainHead(), closed.recordedBy(), prose.noSighting()));
    explained(closed.explained(), prose, closed.recordedAt(), closed.recordedBy());
  }

  /// @param explanations null in an event from before there were any
  private void explained(
      List<ArchiveEvent.Explained> explanations, ReviewProse prose, Instant at, Recorder by) {
    if (explanations == null) {
      return;
    }
    for (var i = 0; i < explanations.size(); i++) {
      var explanation = new Explanation(prose.explanations().get(i), at, by);
      explanations.get(i).obligations().forEach(id -> duties.explain(id, explanation));
    }
  }

  CaseStatus status() {
    return status;
  }

  Dossier dossier(ChainHead head, List<Gap> gaps, List<DepartmentName> departments) {
    var closed = status.closed() ? status.aftermath().closedAtEntry() : head.length();
    return new Dossier(
        head.incident(),
        status.state(),
        gaps.isEmpty(),
        gaps,
        head.length(),
        head.hash(),
        departments,
        theCase.section(),
        duties.section(),
        alerts,
        reviews.list(),
        closings.list(),
        unjudged.list(),
        head.length() - closed,
        supplements.list(),
        untold.list(),
        omitted());
  }

  private Map<String, Long> omitted() {
    var counts = new LinkedHashMap<String, Long>();
    theCase.countOmitted(counts);
    duties.countOmitted(counts);
    countOmitted(counts, "reviews", reviews);
    countOmitted(counts, "closings", closings);
    countOmitted(counts, "supplements", supplements);
    countOmitted(counts, "unjudged", unjudged);
    countOmitted(counts, "untold", untold);
    return counts;
  }

  static void countOmitted(Map<String, Long> counts, String name, BoundedList<?> list) {
    if (list.omitted() > 0) {
      counts.put(name, list.omitted());
    }
  }
}
