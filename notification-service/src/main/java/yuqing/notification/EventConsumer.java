package yuqing.notification;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.DecisionEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.notification.alert.AlertEventHandler;
import yuqing.notification.alert.DifferenceEventHandler;
import yuqing.notification.alert.MergeEventHandler;
import yuqing.notification.auditwatch.AuditorEventHandler;
import yuqing.notification.notice.ErasureEventHandler;
import yuqing.notification.notice.FactsRequestEventHandler;
import yuqing.notification.notice.IncidentEventHandler;
import yuqing.notification.notice.PublicationEventHandler;

/// Consumes `yuqing.incident.v1`, `yuqing.escalation.v1` and `yuqing.archive.v1`. The offset is
/// committed when this returns: after the transaction.
@ApplicationScoped
public class EventConsumer {
  private final AlertEventHandler alerts;
  private final FactsRequestEventHandler factsRequests;
  private final DifferenceEventHandler differences;
  private final AuditorEventHandler auditor;
  private final IncidentEventHandler incidents;
  private final PublicationEventHandler publications;
  private final MergeEventHandler merges;
  private final ErasureEventHandler erasures;

  EventConsumer(
      AlertEventHandler alerts,
      FactsRequestEventHandler factsRequests,
      DifferenceEventHandler differences,
      AuditorEventHandler auditor,
      IncidentEventHandler incidents,
      PublicationEventHandler publications,
      MergeEventHandler merges,
      ErasureEventHandler erasures) {
    this.alerts = alerts;
    this.factsRequests = factsRequests;
    this.differences = differences;
    this.auditor = auditor;
    this.incidents = incidents;
    this.publications = publications;
    this.merges = merges;
    this.erasures = erasures;
  }

  @Incoming("suite-events")
  @Blocking
  public void consume(ConsumerRecord<String, byte[]> message) {
    if (EventJson.read(message.value()) instanceof ReadEvent.Known(var event)) {
      dispatch(event);
    }
  }

  private void dispatch(Event<?> event) {
    switch (event.data()) {
      case EscalationEvent.FactsRequested asked -> factsRequests.handle(event, asked);
      case EscalationEvent.FactsStated stated -> factsRequests.handle(event, stated);
      case EscalationEvent data -> alerts.handle(event, data);
      case IncidentEvent.Sighted sighted -> differences.handle(event, sighted);
      case IncidentEvent.DifferenceSettled settled -> differences.handle(event, settled);
      case ArchiveEvent.DutyUnjudged found -> auditor.handle(event, found);
      case ArchiveEvent.Heartbeat beat -> auditor.handle(beat);
      case ArchiveEvent.Erased erased -> erasures.handle(event, erased);
      case IncidentEvent.Reported reported -> incidents.handle(event, reported);
      case IncidentEvent.Assigned assigned -> incidents.handle(event, assigned);
      case IncidentEvent.ResultReturned returned -> incidents.handle(event, returned);
      case IncidentEvent.ResultFiled filed -> incidents.handle(event, filed);
      case IncidentEvent.ResultAccepted accepted -> incidents.handle(event, accepted);
      case IncidentEvent.Merged merged -> merges.handle(event, merged);
      case IncidentEvent.Unmerged unmerged -> merges.handle(event, unmerged);
      case IncidentEvent.PublicationRequested asked -> publications.handle(event, asked);
      case IncidentEvent.Reopened reopened -> incidents.handle(event, reopened);
      case IncidentEvent.ActionRecorded recorded -> incidents.handle(event, recorded);
      case ArchiveEvent.ReviewHeld _,
          ArchiveEvent.DossierClosed _,
          ArchiveEvent.Supplemented _,
          ArchiveEvent.MeasureDone _,
          ArchiveEvent.Sealed _,
          IncidentEvent _,
          DecisionEvent _,
          NotificationEvent _,
          RosterEvent _ -> {
        // Nobody is notified of these.
      }
    }
  }
}
