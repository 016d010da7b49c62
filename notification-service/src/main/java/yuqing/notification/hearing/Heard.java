package yuqing.notification.hearing;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.NotificationEvent;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.RosterEvent;
import yuqing.notification.alert.EscalationHearing;
import yuqing.notification.returned.ReturnHearing;
import yuqing.notification.vigil.AuditorHearing;

/// Hears `yuqing.escalation.v1` and `yuqing.archive.v1`. The offset goes when this returns: after
/// the commit.
@ApplicationScoped
public class Heard {
  @Inject EscalationHearing escalation;
  @Inject ReturnHearing returns;
  @Inject AuditorHearing auditor;

  @Incoming("heard")
  @Blocking
  public void hear(ConsumerRecord<String, byte[]> message) {
    if (EventJson.read(message.value()) instanceof ReadEvent.Known(var event)) {
      dispatch(event);
    }
  }

  private void dispatch(Event<?> event) {
    switch (event.data()) {
      case EscalationEvent.FactsRequested asked -> returns.hear(event, asked);
      case EscalationEvent.FactsStated stated -> returns.hear(event, stated);
      case EscalationEvent said -> escalation.hear(event, said);
      case ArchiveEvent.DutyUnjudged found -> auditor.hear(event, found);
      case ArchiveEvent.Heartbeat beat -> auditor.hear(beat);
      case ArchiveEvent.ReviewHeld _,
          ArchiveEvent.DossierClosed _,
          IncidentEvent _,
          NotificationEvent _,
          RosterEvent _ -> {
        // Nobody is written to of these.
      }
    }
  }
}
