package yuqing.notification.webhook.subscription;

import static org.assertj.core.api.Assertions.assertThat;

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

  /// They are nothing but prose, which stays within the school's own services.
  @Test
  void theWordsOfDecisionsAreNotOffered() {
    assertThat(EventFilter.offered("decision.grade-reasoned")).isFalse();
    assertThat(EventFilter.offered("decision.*")).isFalse();
  }
}
