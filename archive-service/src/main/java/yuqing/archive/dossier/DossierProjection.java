package yuqing.archive.dossier;

import java.time.Instant;
import java.util.HashMap;
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
import yuqing.archive.dossier.ReviewMeasure.MeasureCompletion;
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
  private final SignedForms signedForms;
  private final Map<Integer, MeasureCompletion> measuresDone = new HashMap<>();
  private final DossierVolumes volumes = new DossierVolumes();
  private AlertCounts alerts = AlertCounts.NONE;
  private final ErasedRemainders remainders = new ErasedRemainders();
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
    signedForms = new SignedForms(caseRoom);
  }

  @Override
  public boolean take(Entry entry) {
    signedForms.follow(entry);
    // Codes, times and numbers outlast the text: of an erased entry its remainder is read.
    var event = remainders.eventOf(entry);
    var erased = entry.opening().isEmpty();
    if (erased || event.isEmpty()) {
      untold.add(new Untold(entry.n(), entry.header().type(), erased));
    }
    event.ifPresent(known -> take(entry, known));
    return true;
  }

  /// Takes an entry after the head. Only an erasure is read: it has the remainder of an earlier
  /// entry.
  void takeLater(Entry entry) {
    remainders.learn(entry);
  }

  private void take(Entry entry, EventData event) {
    status = status.after(entry.n(), event);
    volumes.take(entry, event);
    signedForms.take(entry, event);
    apply(entry.n(), event, remainders.payloadOf(entry));
  }

  private void apply(long n, EventData event, byte[] payload) {
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
      case ArchiveEvent own -> apply(n, own, payload);
      case RosterEvent _ -> {
        // About no incident.
      }
    }
  }

  private void apply(long n, ArchiveEvent event, byte[] payload) {
    switch (event) {
      case ArchiveEvent.ReviewHeld held -> {
        room.take(payload.length);
        reviewed(n, held, ReviewProse.in(payload));
      }
      case ArchiveEvent.MeasureDone done -> {
        room.take(payload.length);
        if (!room.isFull(measuresDone.size())) {
          measuresDone.put(done.measure(), MeasureCompletion.of(done, payload));
        }
      }
      case ArchiveEvent.DossierClosed closed -> {
        room.take(payload.length);
        closed(n, closed, ReviewProse.in(payload));
      }
      case ArchiveEvent.Supplemented added -> {
        room.take(payload.length);
        supplements.add(
            new Supplement(
                n,
                SupplementProse.in(payload).note(),
                added.evidence(),
                added.recordedAt(),
                added.recordedBy()));
      }
      case ArchiveEvent.DutyUnjudged found -> unjudged.add(found);
      case ArchiveEvent.Erased _ -> {
        // Its entry is named in `untold`.
      }
      case ArchiveEvent.Heartbeat _, ArchiveEvent.Sealed _ -> {
        // About no incident.
      }
    }
  }

  /// Of events about a duty a few instants are kept, of a grade and a facts request all.
  private static int keptOf(EscalationEvent event, byte[] payload) {
    return event instanceof EscalationEvent.Graded
            || event instanceof EscalationEvent.FactsRequested
        ? payload.length
        : 0;
  }

  private void reviewed(long n, ArchiveEvent.ReviewHeld held, ReviewProse prose) {
    reviews.add(Review.of(n, held, prose));
    explained(held.explained(), prose, held.recordedAt(), held.recordedBy());
  }

  private void closed(long n, ArchiveEvent.DossierClosed closed, ReviewProse prose) {
    closings.add(
        new Closing(
            n, closed.occurredAt(), closed.chainHead(), closed.recordedBy(), prose.noSighting()));
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
    var section = theCase.section();
    var late = section.recordedAfterwards();
    var closed = status.closed() ? status.aftermath().closedAtEntry() : head.length();
    return new Dossier(
        head.incident(),
        status.state(),
        gaps.isEmpty(),
        gaps,
        head.length(),
        head.hash(),
        departments,
        section,
        duties.section(late == null ? null : late.level()),
        alerts,
        reviews.list().stream().map(each -> each.completed(measuresDone)).toList(),
        closings.list(),
        unjudged.list(),
        volumes.list(head.length()),
        head.length() - closed,
        supplements.list(),
        signedForms.list(head.incident()),
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
    countOmitted(counts, "signedForms", signedForms.scans());
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
