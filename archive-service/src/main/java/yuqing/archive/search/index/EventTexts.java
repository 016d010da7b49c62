package yuqing.archive.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Envelope;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.term.Action;

/// Reads the searched texts of an archived event.
final class EventTexts {

  private final long n;
  private final List<TextPiece> pieces = new ArrayList<>();

  private EventTexts(long n) {
    this.n = n;
  }

  /// [TextChange#NONE] for most events.
  static TextChange of(Entry entry, EventData event) {
    var texts = new EventTexts(entry.n());
    return switch (event) {
      case IncidentEvent incident -> texts.ofIncident(incident);
      case ArchiveEvent own -> texts.ofArchive(own, entry);
      case EscalationEvent _, DecisionEvent _, NotificationEvent _, RosterEvent _ ->
          TextChange.NONE;
    };
  }

  private TextChange ofIncident(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Reported it -> {
        addReport(it.number(), it.facts(), it.sightings());
        yield reported(it.receivedAt(), it.department(), it.facts());
      }
      case IncidentEvent.RecordedAfterwards it -> {
        addReport(it.number(), it.facts(), it.sightings());
        add(TextField.RESULT, it.result());
        yield reported(it.receivedAt(), it.department(), it.facts());
      }
      case IncidentEvent.Amended it -> {
        addFacts(it.facts());
        yield reported(null, null, it.facts());
      }
      case IncidentEvent.Sighted it -> {
        add(it.sighting());
        yield TextChange.of(pieces);
      }
      case IncidentEvent.ActionRecorded it -> acted(it);
      case IncidentEvent.ReplyDrafted it -> adding(TextField.REPLY, it.text());
      case IncidentEvent.ReplyDelivered it -> answered(it.occurredAt());
      case IncidentEvent.ResultFiled it -> adding(TextField.RESULT, it.text());
      case IncidentEvent.TaskSet it -> {
        add(TextField.ACTION, it.title());
        add(TextField.ACTION, it.text());
        yield TextChange.of(pieces);
      }
      case IncidentEvent.MeetingHeld it -> {
        add(TextField.ACTION, it.title());
        add(TextField.ACTION, it.minutes());
        yield TextChange.of(pieces);
      }
      case IncidentEvent.TaskDone it -> adding(TextField.ACTION, it.result());
      case IncidentEvent.Assigned it -> TextChange.assignedTo(it.toDepartment());
      case IncidentEvent.DifferenceSettled _,
          IncidentEvent.EvidenceAdded _,
          IncidentEvent.ReplyApproved _,
          IncidentEvent.ReplyReturned _,
          IncidentEvent.PublicationRequested _,
          IncidentEvent.TaskEvent _,
          IncidentEvent.RiskEvent _,
          IncidentEvent.HandlingEnded _,
          IncidentEvent.EndCorrected _,
          IncidentEvent.Reopened _,
          IncidentEvent.ResultAccepted _,
          IncidentEvent.ResultReturned _,
          IncidentEvent.Merged _,
          IncidentEvent.Unmerged _,
          IncidentEvent.Waived _ ->
          TextChange.NONE;
    };
  }

  private TextChange ofArchive(ArchiveEvent event, Entry entry) {
    return switch (event) {
      case ArchiveEvent.ReviewHeld _,
          ArchiveEvent.DossierClosed _,
          ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _ -> {
        entry.opening().ifPresent(opening -> addOwnProse(Envelope.dataOf(opening.payload())));
        yield TextChange.of(pieces);
      }
      case ArchiveEvent.Erased _,
          ArchiveEvent.DutyUnjudged _,
          ArchiveEvent.Heartbeat _,
          ArchiveEvent.Sealed _ ->
          TextChange.NONE;
    };
  }

  /// What people wrote with a review, a closing or a supplement: the archive's own entry has it
  /// beside the event's data.
  private void addOwnProse(JsonNode data) {
    for (var name : List.of("minutes", "findings", "wentWell", "wentBadly", "causes")) {
      add(TextField.REVIEW, data.path(name).textValue());
    }
    add(TextField.LESSONS, data.path("lessons").textValue());
    for (var measure : data.path("measures")) {
      add(TextField.REVIEW, measure.path("text").textValue());
    }
    for (var explained : data.path("explained")) {
      add(TextField.EXPLANATION, explained.path("text").textValue());
    }
    add(TextField.EXPLANATION, data.path("noSighting").textValue());
    add(TextField.SUPPLEMENT, data.path("note").textValue());
  }

  private TextChange acted(IncidentEvent.ActionRecorded act) {
    add(TextField.ACTION, act.note());
    add(TextField.ACTION, act.text());
    var answeredAt = act.action() == Action.PEOPLE_ANSWERED ? act.occurredAt() : null;
    return new TextChange(pieces, null, null, null, answeredAt);
  }

  private static TextChange answered(Instant at) {
    return new TextChange(List.of(), null, null, null, at);
  }

  private TextChange reported(Instant receivedAt, String department, Facts facts) {
    var category = facts.category() == null ? null : facts.category().name();
    return new TextChange(pieces, receivedAt, department, category, null);
  }

  private void addReport(String number, Facts facts, List<Sighting> sightings) {
    add(TextField.NUMBER, number);
    addFacts(facts);
    if (sightings != null) {
      sightings.forEach(this::add);
    }
  }

  private void addFacts(Facts facts) {
    add(TextField.TITLE, facts.title());
    add(TextField.SUMMARY, facts.summary());
  }

  private void add(Sighting sighting) {
    if (sighting != null) {
      var platform = sighting.platform() == null ? "" : sighting.platform();
      var url = sighting.url() == null ? "" : " " + sighting.url();
      add(TextField.SIGHTING, platform + url);
    }
  }

  private TextChange adding(TextField field, String text) {
    add(field, text);
    return TextChange.of(pieces);
  }

  private void add(TextField field, String text) {
    TextPiece.of(n, pieces.size(), field, text).ifPresent(pieces::add);
  }
}
