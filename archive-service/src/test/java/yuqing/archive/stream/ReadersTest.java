package yuqing.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// How many readers there may be.
class ReadersTest {

  private final Readers readers = new Readers(new AtMost(2), new SimpleMeterRegistry());

  private record AtMost(int maxReaders) implements StreamSettings {

    @Override
    public int pagesAtOnce() {
      return 1;
    }

    @Override
    public Duration patience() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration heartbeat() {
      return Duration.ofSeconds(15);
    }

    @Override
    public long windowBytes() {
      return 1_000;
    }
  }

  private static Reader reader() {
    return new Reader(null, null, Selection.ALL, Place.BEGINNING, 0, Instant.MAX);
  }

  @Test
  void beyondTheirNumberTheyAreSentAwayForAWhile() {
    var first = reader();
    readers.admit(first);
    readers.admit(reader());
    assertSentAway("Too many readers");
    readers.leave(first);
    readers.leave(first);
    readers.admit(reader());
    assertSentAway("Too many readers");
  }

  @Test
  void whileTheServiceStopsNobodyIsLetIn() {
    readers.stop(new ShutdownDelayInitiatedEvent());
    assertThat(readers.stopping()).isTrue();
    assertSentAway("The service is stopping");
  }

  private void assertSentAway(String why) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> readers.admit(reader()))
        .satisfies(
            refused -> {
              assertThat(refused.type()).isEqualTo(StandardProblem.UNAVAILABLE);
              assertThat(refused.detail().orElseThrow().en()).startsWith(why);
              assertThat(refused.headers()).containsKey("Retry-After");
            });
  }
}
