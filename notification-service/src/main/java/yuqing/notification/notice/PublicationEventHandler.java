package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent.PublicationRequested;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.notification.roster.OfficialChannels;

/// Asks whoever edits an official channel to publish a reply on it (article 13). In the
/// caller's transaction under the incident's lock.
@ApplicationScoped
public class PublicationEventHandler {
  private final Notices notices;
  private final OfficialChannels channels;
  private final NoticeAgeLimit age;

  PublicationEventHandler(Notices notices, OfficialChannels channels, NoticeAgeLimit age) {
    this.notices = notices;
    this.channels = channels;
    this.age = age;
  }

  public void handle(Connection connection, Event<?> event, PublicationRequested asked, Instant now)
      throws SQLException {
    if (asked.number() == null || asked.channel() == null || asked.recordedBy() == null) {
      throw new UnprocessableEvent("a publication without its number, channel or recorder");
    }
    if (age.isNews(event.time())) {
      notices.open(connection, notice(event.subjectAsUuid(), asked), now);
    }
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
