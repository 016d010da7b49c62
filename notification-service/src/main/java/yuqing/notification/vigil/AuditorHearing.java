package yuqing.notification.vigil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.contracts.ArchiveEvent.Heartbeat;
import yuqing.contracts.Event;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.inbox.Receiver;
import yuqing.durable.inbox.Refused;

/// Takes in what the auditor says.
@ApplicationScoped
public class AuditorHearing {
  private static final Logger LOG = Logger.getLogger(AuditorHearing.class);

  @Inject Receiver receiver;
  @Inject Transactions transactions;
  @Inject Vigil vigil;
  @Inject Digest digest;
  @Inject InstantSource clock;

  public void hear(Event<?> event, DutyUnjudged found) {
    var incident = incidentOf(event);
    if (!whole(found)) {
      throw new Refused("a finding without its obligation, code, fault or due");
    }
    receiver.receive(
        event.id(),
        event.source(),
        event.subject(),
        connection -> {
          digest.add(connection, event.id(), incident, found, clock.instant());
          return null;
        });
  }

  private static boolean whole(DutyUnjudged found) {
    return found.obligation() != null
        && found.obligation().code() != null
        && found.fault() != null
        && found.due() != null;
  }

  private static UUID incidentOf(Event<?> event) {
    try {
      return UUID.fromString(event.subject());
    } catch (IllegalArgumentException noIncident) {
      throw new Refused("the subject is no incident's id", noIncident);
    }
  }

  /// Not by way of the inbox: a repeat changes nothing, and half a million rows a year would say
  /// so. One that fails is let go, since the next comes within a minute.
  public void hear(Heartbeat beat) {
    try {
      transactions.inNew(
          connection -> {
            vigil.hear(connection, beat, clock.instant());
            return null;
          });
    } catch (TransactionFailed away) {
      LOG.warnf("a heartbeat of the auditor was not taken in: %s", away);
    }
  }
}
