package yuqing.incident.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines of a batch as they may come: new reports, the same again, others of the same items, some
/// under a reference and some under none, and now and then one that is broken.
final class RandomLines {

  /// The title of a report that the database is set to refuse.
  static final String REFUSED = "数据库不收的一条";

  private static final List<String> DEPARTMENTS = List.of("logistics", "finance", "no-such-place");
  private static final List<String> IMPACTS = List.of("SOME", "LARGE");
  private static final int BROKEN_PERCENT = 5;
  private static final int REFUSED_PERCENT = 2;
  private static final int REPEATED_PERCENT = 15;
  private static final int NAMELESS_PERCENT = 20;
  private static final int KNOWN_PERCENT = 15;

  private final Random random;
  private final List<String> lines = new ArrayList<>();
  private int references;
  private int items;

  RandomLines(Random random) {
    this.random = random;
  }

  List<String> take(int count) {
    while (lines.size() < count) {
      lines.add(line());
    }
    return List.copyOf(lines);
  }

  private String line() {
    if (happens(BROKEN_PERCENT)) {
      return random.nextBoolean() ? "no report" : report("某事", "HEARSAY");
    }
    if (happens(REFUSED_PERCENT)) {
      return report(REFUSED, "OPINION");
    }
    return !lines.isEmpty() && happens(REPEATED_PERCENT)
        ? lines.get(random.nextInt(lines.size()))
        : report("宿舍热水 " + random.nextInt(3), "OPINION");
  }

  private String report(String title, String nature) {
    return """
        {%s"title":"%s","summary":"多名学生反映。","category":"STUDENT_LIFE","nature":"%s",\
        "department":"%s","discoveredAt":"2025-10-13T08:15:00+08:00","impact":"%s",\
        "sightings":[%s]}\
        """
        .formatted(source(), title, nature, anyOf(DEPARTMENTS), anyOf(IMPACTS), sightings());
  }

  /// Without one a person's line is known by its content.
  private String source() {
    var system = random.nextBoolean() ? "hotline" : "letters";
    return happens(NAMELESS_PERCENT)
        ? ""
        : "\"source\":{\"system\":\"%s\",\"reference\":\"r-%d\"},"
            .formatted(system, oneUpTo(++references));
  }

  private String sightings() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> sighting(oneUpTo(++items), random.nextInt(2)))
        .collect(Collectors.joining(","));
  }

  private static String sighting(int item, int views) {
    return "{\"platform\":\"校园论坛\",\"url\":\"https://bbs.example/t/%d\",\"views\":%d}"
        .formatted(item, views);
  }

  /// Mostly the newest, which nobody named before; else any.
  private int oneUpTo(int newest) {
    return happens(KNOWN_PERCENT) ? 1 + random.nextInt(newest) : newest;
  }

  private boolean happens(int percent) {
    return random.nextInt(100) < percent;
  }

  private String anyOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
