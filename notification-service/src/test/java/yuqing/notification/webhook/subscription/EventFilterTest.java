package yuqing.notification.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What may be asked for.
class EventFilterTest {

  @Test
  void eventsAboutAnIncidentAreOffered() {
    assertThat(EventFilter.offered("archive.dossier-closed")).isTrue();
    assertThat(EventFilter.offered("archive.duty-unjudged")).isTrue();
    assertThat(EventFilter.offered("archive.*")).isTrue();
  }

  /// Its department would never be known: it would wait for ever, and one more each minute.
  @Test
  void theHeartbeatIsAboutNoIncidentAndIsNotOffered() {
    assertThat(EventFilter.offered("archive.heartbeat")).isFalse();
    assertThat(EventFilter.offered("archive.sealed")).isFalse();
    assertThat(EventFilter.offered("roster.department")).isFalse();
  }

  /// A task or a meeting may be an incident's, a risk never is.
  @Test
  void theRegisterOfRisksIsAboutNoIncidentAndIsNotOffered() {
    for (var each : List.of("registered", "reassessed", "cleared")) {
      assertThat(EventFilter.offered("incident.risk-" + each)).isFalse();
    }
    assertThat(EventFilter.offered("incident.task-set")).isTrue();
  }

  /// They are nothing but prose, which stays within the school's own services.
  @Test
  void theWordsOfDecisionsAreNotOffered() {
    assertThat(EventFilter.offered("decision.grade-reasoned")).isFalse();
    assertThat(EventFilter.offered("decision.*")).isFalse();
  }
}
