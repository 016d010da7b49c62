package yuqing.journeys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The sample reports and the levels at which they must come out.
public final class Reports {

  private Reports() {}

  public static List<String> samples() {
    return resource("/cases/reports.ndjson").lines().toList();
  }

  static Map<String, Integer> levels() {
    return resource("/cases/levels.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
  }

  /// The sample with a reference and a web address of its own, discovered a minute ago, so that
  /// its deadlines are in the future.
  static String discoveredNow(String sample, String reference) {
    return discoveredAt(sample, reference, Instant.now().minus(Duration.ofMinutes(1)));
  }

  /// The sample with a reference and a web address of its own, discovered then.
  public static String discoveredAt(String sample, String reference, Instant when) {
    try {
      var report = (ObjectNode) Caller.JSON.readTree(sample);
      var discovered = when.toString();
      ((ObjectNode) report.get("source")).put("reference", reference);
      report.put("discoveredAt", discovered);
      var sighting = (ObjectNode) report.get("sightings").get(0);
      sighting.put("seenAt", discovered).put("url", "https://bbs.example/t/" + reference);
      return Caller.JSON.writeValueAsString(report);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String resource(String name) {
    try (var in = Reports.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
