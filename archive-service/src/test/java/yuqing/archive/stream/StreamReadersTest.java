package yuqing.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// How many readers there may be, and which of them are waited for.
class StreamReadersTest {

  private final StreamReaders readers = new StreamReaders(new AtMost(2), new SimpleMeterRegistry());

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

  private static StreamReader reader() {
    return at(0, 0);
  }

  private static StreamReader at(long number, long begunAt) {
    return new StreamReader(null, null, EntryFilter.ALL, place(number), begunAt, Instant.MAX);
  }

  private static StreamPosition place(long number) {
    return new StreamPosition(number, "00000000");
  }

  @Test
  void beyondTheirNumberTheyAreRefusedForAWhile() {
    var first = reader();
    readers.admit(first);
    readers.admit(reader());
    assertRefused("Too many readers");
    readers.leave(first);
    readers.leave(first);
    readers.admit(reader());
    assertRefused("Too many readers");
  }

  @Test
  void whileTheServiceStopsNobodyIsLetIn() {
    readers.stop(new ShutdownDelayInitiatedEvent());
    assertThat(readers.stopping()).isTrue();
    assertRefused("The service is stopping");
  }

  /// Of a window from 10 to 20, of which what is up to 15 would be forgotten.
  @Test
  void whoHasNotHadWhatAWindowWouldForgetIsWaitedFor() {
    var window = StreamWindow.emptyAt(place(10)).plus(new StreamPage(List.of(), place(20)), 1_000);
    readers.admit(at(12, 10));
    assertThat(readers.anyWaitsFor(window, 15)).isTrue();
    assertThat(readers.anyWaitsFor(window, 12)).isFalse();
  }

  @Test
  void whoReadsFromTheDatabaseIsNotWaitedFor() {
    var window = StreamWindow.emptyAt(place(10)).plus(new StreamPage(List.of(), place(20)), 1_000);
    readers.admit(at(9, 0));
    readers.admit(at(12, 14));
    assertThat(readers.anyWaitsFor(window, 15)).isFalse();
  }

  private void assertRefused(String why) {
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
