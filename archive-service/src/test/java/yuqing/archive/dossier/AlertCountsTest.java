package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.NotificationEvent.Exhausted;
import yuqing.contracts.term.Post;

/// A vacant post is no end of a ladder: the next post is told.
class AlertCountsTest {
  private static final UUID ALERT = new UUID(1, 1);
  private static final Instant AT = Instant.parse("2026-10-13T00:20:00Z");

  @Test
  void onlyTheEndOfALadderIsCountedAsExhausted() {
    var counts =
        AlertCounts.NONE
            .and(Exhausted.ofVacancy(ALERT, Post.LIAISON, "logistics", AT))
            .and(Exhausted.ofVacancy(ALERT, Post.GROUP_OFFICE, null, AT))
            .and(new Exhausted(ALERT, "no holder of liaison of logistics", AT, null, null))
            .and(Exhausted.ofLadder(ALERT, "nobody acknowledged", AT));
    assertThat(counts.exhausted()).isEqualTo(1);
  }
}
