package yuqing.bench.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.bench.path.SuiteCounter.Kind;
import yuqing.localstack.StackException;

class CounterSpanTest {
  private static final SuiteCounter ARCHIVE = new SuiteCounter(Kind.PROCESSOR_MS, "archive");
  private static final SuiteCounter KAFKA = new SuiteCounter(Kind.PROCESSOR_MS, "kafka");
  private static final SuiteCounter COMMITS = new SuiteCounter(Kind.COMMITS, "archive");

  private static final long SECOND = 1_000_000_000L;

  @Test
  void whatGoesOnWithoutReportsIsTakenOffForAsLongAsTheyTook() {
    // 25 ms a second without reports; 40 s with them, in which 3000 ms were used.
    var idle = new CounterSpan(20, Map.of(ARCHIVE, 500.0));
    var busy = new CounterSpan(40, Map.of(ARCHIVE, 3_000.0));
    assertThat(busy.net(idle, 100).get(ARCHIVE)).isCloseTo(20.0, within(1e-9));
  }

  @Test
  void aSpanIsFromOneReadingToTheNext() {
    var before = new CounterReading(7 * SECOND, Map.of(ARCHIVE, 100.0, COMMITS, 8.0));
    var after = new CounterReading(9 * SECOND, Map.of(ARCHIVE, 150.0, COMMITS, 11.0));
    var span = after.since(before);
    assertThat(span.seconds()).isEqualTo(2);
    assertThat(span.growth()).isEqualTo(Map.of(ARCHIVE, 50.0, COMMITS, 3.0));
    assertThat(span.perSecond(ARCHIVE)).isEqualTo(25);
  }

  @Test
  void aKindIsSummedWithoutTheProcessThatSendsTheReports() {
    var bench = new SuiteCounter(Kind.PROCESSOR_MS, SuiteCounter.BENCH);
    var span = new CounterSpan(1, Map.of(ARCHIVE, 5.0, KAFKA, 7.0, COMMITS, 9.0, bench, 90.0));
    assertThat(span.ofSuite(Kind.PROCESSOR_MS)).isEqualTo(12);
    assertThat(span.ofSuite(Kind.COMMITS)).isEqualTo(9);
  }

  @Test
  void aCounterThatWasBegunAnewIsNoMeasurement() {
    var before = new CounterReading(0, Map.of(ARCHIVE, 100.0));
    var restarted = new CounterReading(SECOND, Map.of(ARCHIVE, 10.0));
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> restarted.since(before))
        .withMessageContaining("archive");
    assertThatExceptionOfType(StackException.class)
        .isThrownBy(() -> new CounterReading(SECOND, Map.of()).since(before))
        .withMessageContaining("archive");
  }
}
