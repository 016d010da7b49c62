package yuqing.archive.dossier;

import io.cloudevents.CloudEvent;
import java.util.Optional;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EventData;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.UnreadableEvent;

/// The data of an archived event, as far as this archive understands it.
public final class DecodedEvent {

  private DecodedEvent() {}

  /// Empty for a type that came after this archive was built, and for data that its type does not
  /// allow: such an event stays in the timeline as it came and adds nothing to the dossier.
  public static Optional<EventData> in(byte[] payload) {
    try {
      return in(EventJson.parse(payload));
    } catch (UnreadableEvent e) {
      return Optional.empty();
    }
  }

  /// The same of bytes that were parsed before.
  static Optional<EventData> in(CloudEvent parsed) {
    try {
      return switch (EventJson.read(parsed)) {
        case ReadEvent.Known known -> Optional.of(known.event().data()).filter(DecodedEvent::whole);
        case ReadEvent.Unknown _ -> Optional.empty();
      };
    } catch (UnreadableEvent e) {
      return Optional.empty();
    }
  }

  /// Whether it has all that a projection needs.
  private static boolean whole(EventData event) {
    return switch (event) {
      case IncidentEvent.Reported it ->
          it.source() != null && it.facts() != null && it.receivedAt() != null;
      case IncidentEvent.RecordedAfterwards it ->
          it.source() != null && it.facts() != null && it.receivedAt() != null;
      case IncidentEvent.Amended it -> it.facts() != null;
      case EscalationEvent escalation -> whole(escalation);
      case DecisionEvent.GradeReasoned it -> it.decidedAt() != null;
      case ArchiveEvent.DutyUnjudged it -> it.obligation() != null && it.due() != null;
      case ArchiveEvent.Supplemented it -> it.evidence() != null;
      case ArchiveEvent.MeasureDone it -> it.evidence() != null && it.occurredAt() != null;
      case ArchiveEvent.Erased it -> it.type() != null && it.source() != null;
      case IncidentEvent _, DecisionEvent _, NotificationEvent _, ArchiveEvent _, RosterEvent _ ->
          true;
    };
  }

  private static boolean whole(EscalationEvent event) {
    return switch (event) {
      case EscalationEvent.Graded _, EscalationEvent.AlertOrdered _ -> true;
      case EscalationEvent.FactsRequested it -> it.facts() != null;
      case EscalationEvent.FactsStated it -> it.missing() != null;
      case EscalationEvent.ObligationOpened it -> it.obligation() != null;
      case EscalationEvent.ObligationDueSoon it -> it.obligation() != null;
      case EscalationEvent.ObligationMet it -> it.obligation() != null;
      case EscalationEvent.ObligationMissed it -> it.obligation() != null;
      case EscalationEvent.ObligationMetLate it -> it.obligation() != null;
      case EscalationEvent.ObligationWithdrawn it -> it.obligation() != null;
      case EscalationEvent.ObligationMoved it ->
          it.obligation() != null && it.due() != null && it.judgedAt() != null;
    };
  }
}
