package yuqing.journeys.misuse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import yuqing.journeys.misuse.Finding.Kind;

/// Whether a scrape holds a value that a caller sent, or too much.
final class MetricsCheck {

  /// Of the JVM, its pools, the broker's client and the service's own.
  private static final int SERIES_BESIDE = 200;

  /// Of a path: its methods and the classes of their answers, each with count, sum and longest.
  private static final int SERIES_A_PATH = 12;

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /// Values that the server's own metrics may have for a method or an address besides the known
  /// ones.
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "OTHER", "UNKNOWN");

  private static final Set<String> ADDRESSES =
      Set.of("NOT_FOUND", "UNKNOWN", "OTHER", "REDIRECTION", "root", "CORS", "UNMATCHED", "/**");

  private MetricsCheck() {}

  /// @param text as `/q/metrics` answers
  /// @param templates the paths of the service's document
  /// @param counted the path of a valid request that was made
  static List<Finding> findings(
      String service, String text, Set<String> templates, String counted) {
    var findings = new ArrayList<Finding>();
    var series = text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    if (series.size() >= SERIES_BESIDE + SERIES_A_PATH * templates.size()) {
      findings.add(
          new Finding(Kind.TOO_MANY_SERIES, service, "/q/metrics", series.size() + " series"));
    }
    for (var line : series) {
      labels(service, line, templates, findings);
    }
    var rightful = "uri=\"" + counted + "\"";
    if (series.stream()
        .noneMatch(
            line ->
                line.startsWith("http_server_requests_seconds_count") && line.contains(rightful))) {
      findings.add(new Finding(Kind.NOT_COUNTED, service, "/q/metrics", counted));
    }
    // A metric's count, sum and longest have the same labels.
    return List.copyOf(new LinkedHashSet<>(findings));
  }

  private static void labels(
      String service, String line, Set<String> templates, List<Finding> findings) {
    var labels = LABEL.matcher(line);
    while (labels.find()) {
      var value = labels.group(2);
      boolean sent =
          switch (labels.group(1)) {
            case "method" -> line.startsWith("http_server") && !METHODS.contains(value);
            case "uri" -> line.startsWith("http_server") && !isAddress(value, templates);
            default -> false;
          };
      boolean marked = value.toLowerCase(Locale.ROOT).contains(Tries.MARKER);
      if (sent || marked || ID.matcher(value).find()) {
        findings.add(
            new Finding(Kind.CALLERS_LABEL, service, labels.group(1), shortened(labels.group())));
      }
    }
  }

  private static boolean isAddress(String value, Set<String> templates) {
    return templates.contains(value) || ADDRESSES.contains(value) || value.startsWith("/q/");
  }

  private static String shortened(String text) {
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
