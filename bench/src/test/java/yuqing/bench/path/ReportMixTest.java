package yuqing.bench.path;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportMixTest {
  private static final Instant NOW = Instant.parse("2026-10-13T00:20:00.123Z");

  @Test
  void ofTenReportsSixAreOfLevelThreeThreeOfLevelTwoAndOneOfLevelOne() {
    Map<Integer, Long> levels =
        IntStream.rangeClosed(1, 1_000).boxed().collect(groupingBy(ReportMix::level, counting()));
    assertThat(levels.get(3)).isBetween(550L, 650L);
    assertThat(levels.get(2)).isBetween(250L, 350L);
    assertThat(levels.get(1)).isBetween(60L, 140L);
  }

  @Test
  void aNumberGivesOneReportOfItsOwnItem() throws Exception {
    assertThat(ReportMix.report(12, NOW)).isEqualTo(ReportMix.report(12, NOW));
    var items =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                number -> ReportMix.report(number, NOW).replaceAll(".*\"url\":|,\"views.*", ""))
            .distinct();
    assertThat(items.count()).isEqualTo(100);
    var report = JsonMapper.builder().build().readTree(ReportMix.report(12, NOW));
    assertThat(report.path("source").path("reference").asText()).isEqualTo(ReportMix.reference(12));
    assertThat(report.path("discoveredAt").asText()).isEqualTo("2026-10-13T08:15+08:00");
  }
}
