package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.PublicationRequested;
import yuqing.durable.inbox.EventReceiver;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentLock;
import yuqing.notification.roster.OfficialChannels;

/// Asks whoever edits an official channel to publish a reply on it (article 13). When this returns
/// the offset may be committed: after the transaction.
@ApplicationScoped
public class PublicationEventHandler {
  private final EventReceiver receiver;
  private final IncidentLock lock;
  private final Notices notices;
  private final OfficialChannels channels;
  private final NoticeAgeLimit age;
  private final InstantSource clock;

  PublicationEventHandler(
      EventReceiver receiver,
      IncidentLock lock,
      Notices notices,
      OfficialChannels channels,
      NoticeAgeLimit age,
      InstantSource clock) {
    this.receiver = receiver;
    this.lock = lock;
    this.notices = notices;
    this.channels = channels;
    this.age = age;
    this.clock = clock;
  }

  public void handle(Event<?> event, PublicationRequested asked) {
    if (asked.number() == null || asked.channel() == null || asked.recordedBy() == null) {
      throw new UnprocessableEvent("a publication without its number, channel or recorder");
    }
    var incident = event.subjectAsUuid();
    receiver.receive(
        event.id(),
        event.source(),
        incident.toString(),
        connection -> {
          lock.lock(connection, incident);
          if (age.isNews(event.time())) {
            notices.open(connection, notice(incident, asked), clock.instant());
          }
          return null;
        });
  }

  private IncidentNotice notice(UUID incident, PublicationRequested asked) {
    return new IncidentNotice.RequestedPublication(
        incident,
        asked.number(),
        asked.department(),
        channels.name(asked.channel()),
        asked.editorPerson(),
        asked.recordedBy().role(),
        asked.recordedAt());
  }
}
