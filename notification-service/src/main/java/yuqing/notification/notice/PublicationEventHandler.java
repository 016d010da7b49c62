package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.PublicationRequested;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.incident.IncidentReceiver;
import yuqing.notification.roster.OfficialChannels;

/// Asks whoever edits an official channel to publish a reply on it (article 13). When this returns
/// the offset may be committed: after the transaction.
@ApplicationScoped
public class PublicationEventHandler {
  private final IncidentReceiver receiver;
  private final Notices notices;
  private final OfficialChannels channels;
  private final NoticeAgeLimit age;

  PublicationEventHandler(
      IncidentReceiver receiver, Notices notices, OfficialChannels channels, NoticeAgeLimit age) {
    this.receiver = receiver;
    this.notices = notices;
    this.channels = channels;
    this.age = age;
  }

  public void handle(Event<?> event, PublicationRequested asked) {
    if (asked.number() == null || asked.channel() == null || asked.recordedBy() == null) {
      throw new UnprocessableEvent("a publication without its number, channel or recorder");
    }
    receiver.receive(
        event,
        (connection, incident, now) -> {
          if (age.isNews(event.time())) {
            notices.open(connection, notice(incident, asked), now);
          }
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
