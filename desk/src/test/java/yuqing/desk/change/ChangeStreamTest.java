package yuqing.desk.change;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.desk.change.ChangeStream.ALIVE;
import static yuqing.desk.change.ChangeStream.CHANGE;

import io.smallrye.mutiny.Multi;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a page is sent of what the archive sends.
class ChangeStreamTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Multi<Object> NEVER = Multi.createFrom().nothing();

  @Test
  void theFirstWordIsAChangeAndLaterOnlyWhatHasAName() {
    assertThat(sent(Multi.createFrom().items("", "", "incident.reported", "")))
        .containsExactly(CHANGE, CHANGE);
    assertThat(sent(Multi.createFrom().items("incident.reported", "escalation.graded")))
        .containsExactly(CHANGE, CHANGE);
    assertThat(sent(Multi.createFrom().empty())).isEmpty();
  }

  @Test
  void itEndsWithTheArchivesStreamAlthoughSignsOfLifeWouldGoOn() {
    assertThat(sent(Multi.createFrom().items("", "incident.reported")))
        .containsExactly(CHANGE, CHANGE);
  }

  @Test
  void itEndsInOrderWhereThatOfTheArchiveFails() {
    var failing =
        Multi.createBy()
            .concatenating()
            .streams(
                Multi.createFrom().item(""),
                Multi.createFrom().<String>failure(new IOException("closed")));
    assertThat(sent(failing)).containsExactly(CHANGE);
  }

  @Test
  void aSignOfLifeIsNoChange() {
    var stream =
        ChangeStream.of(Multi.createFrom().nothing(), Multi.createFrom().items(1L, 2L))
            .select()
            .first(2)
            .collect()
            .asList();
    assertThat(stream.await().atMost(SOON)).containsExactly(ALIVE, ALIVE);
  }

  private static List<String> sent(Multi<String> names) {
    return ChangeStream.of(names, NEVER).collect().asList().await().atMost(SOON);
  }
}
