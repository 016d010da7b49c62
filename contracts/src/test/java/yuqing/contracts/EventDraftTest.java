package yuqing.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventDraftTest {

  private static final Instant AT = Instant.parse("2026-10-13T00:30:00Z");
  private static final UUID ID = UUID.fromString("01a1c7f0-0000-7000-8000-000000000001");
  private static final ArchiveEvent.Heartbeat BEAT = new ArchiveEvent.Heartbeat(AT, AT, 3, 0);

  @Test
  void aDraftBecomesTheEventOnceItsIdentityIsKnown() {
    var bytes = new EventDraft("/archive-service", "auditor", BEAT).write(ID, 7, AT, null);
    var read = (ReadEvent.Known) EventJson.read(bytes);
    assertThat(read.event())
        .isEqualTo(new Event<>(ID, "/archive-service", "auditor", AT, 7, null, BEAT));
  }

  @Test
  void theSubjectOfAnEventAboutAnIncidentIsAnId() {
    var incident = UUID.randomUUID();
    var event =
        new Event<>(ID, "/archive-service", incident.toString(), AT, 1, null, (EventData) BEAT);
    assertThat(event.subjectAsUuid()).isEqualTo(incident);
  }

  @Test
  void anotherSubjectIsUnreadableAsOne() {
    var event = new Event<>(ID, "/archive-service", "auditor", AT, 1, null, (EventData) BEAT);
    assertThatThrownBy(event::subjectAsUuid)
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("no incident's id");
  }
}
