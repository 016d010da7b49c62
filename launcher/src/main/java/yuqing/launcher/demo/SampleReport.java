package yuqing.launcher.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The report of the demo (made up; its address leads nowhere), as if it had been found just now.
final class SampleReport {
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final Duration FOUND_AGO = Duration.ofMinutes(5);

  private SampleReport() {}

  /// A new item each time: its own reference, its own address.
  static ObjectNode foundBefore(Instant now) {
    var report = read();
    var found = Instant.parse(toInstant(report.get("discoveredAt").asText()));
    var shift = Duration.between(found, now.minus(FOUND_AGO));
    shift(report, "discoveredAt", shift);
    var unique = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    ((ObjectNode) report.get("source")).put("reference", "demo-" + unique);
    for (var sighting : report.get("sightings")) {
      shift((ObjectNode) sighting, "seenAt", shift);
      ((ObjectNode) sighting).put("url", sighting.get("url").asText() + unique);
    }
    return report;
  }

  private static void shift(ObjectNode of, String field, Duration by) {
    var shifted = OffsetDateTime.parse(of.get(field).asText()).plus(by);
    var seconds = shifted.toInstant().truncatedTo(ChronoUnit.SECONDS);
    of.put(field, seconds.atZone(SCHOOL).toOffsetDateTime().toString());
  }

  private static String toInstant(String withOffset) {
    return OffsetDateTime.parse(withOffset).toInstant().toString();
  }

  private static ObjectNode read() {
    try (var in = SampleReport.class.getResourceAsStream("report.json")) {
      return (ObjectNode) DemoCaller.JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
