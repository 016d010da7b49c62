package yuqing.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.Listing;

/// The timeline of an incident that is alerted of again and again.
class TimelineReadingTest {
  private static final int PAGE = TimelineReading.PAGE;

  @Test
  void theNewestEntriesAreThereAndTheWayToTheOthers() {
    var read = TimelineReading.read(null, after -> page(after, 1_000, false));
    assertThat(read.lines().getFirst().n()).isEqualTo(1_000);
    assertThat(read.lines()).hasSize(PAGE);
    assertThat(read.earlier()).isEqualTo("901");
    var earlier = TimelineReading.read(read.earlier(), after -> page(after, 1_000, false));
    assertThat(earlier.lines().getFirst().n()).isEqualTo(900);
  }

  @Test
  void alertsAreLeftOutAndMoreIsReadInTheirPlace() {
    var read = TimelineReading.read(null, after -> page(after, 1_000, true));
    assertThat(read.lines()).hasSizeBetween(20, 100).noneMatch(TimelineLine::isAboutAlerts);
    assertThat(read.lines().getFirst().n()).isEqualTo(1_000);
  }

  @Test
  void noMorePagesAreAskedForThanAScreenIsWorth() {
    var asked = new java.util.concurrent.atomic.AtomicInteger();
    TimelineReading.read(
        null,
        after -> {
          asked.incrementAndGet();
          return new Listing<>(List.of(), "1");
        });
    assertThat(asked).hasValue(4);
  }

  @Test
  void theBeginningHasNothingBeforeIt() {
    var read = TimelineReading.read(null, after -> page(after, 3, false));
    assertThat(read.lines()).extracting(TimelineLine::n).containsExactly(3L, 2L, 1L);
    assertThat(read.earlier()).isNull();
  }

  /// @param mostlyAlerts whether but every tenth entry is about something else
  private static Listing<JsonNode> page(String after, int length, boolean mostlyAlerts) {
    int from = after == null ? length : Integer.parseInt(after) - 1;
    int to = Math.max(1, from - PAGE + 1);
    var items =
        Stream.iterate(from, n -> n >= to, n -> n - 1)
            .<JsonNode>map(n -> entry(n, mostlyAlerts && n % 10 != 0))
            .toList();
    return new Listing<>(items, to == 1 ? null : Integer.toString(to));
  }

  private static JsonNode entry(int n, boolean isAlert) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("n", n)
        .put("type", isAlert ? "notification.attempted" : "incident.amended")
        .put("time", "2026-10-13T00:00:00.000Z");
  }
}
