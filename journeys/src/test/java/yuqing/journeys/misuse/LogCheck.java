package yuqing.journeys.misuse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yuqing.journeys.misuse.Finding.Kind;

/// Whether a service's log holds what it must not contain: a stack, an address, a caller's text.
final class LogCheck {

  private static final Pattern STACK =
      Pattern.compile("^\\s+at [\\w.$/<>]+\\(.*\\)|^Caused by: |^\\s+\\.\\.\\. \\d+ more");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@(?!Test|Named)[\\w-]+(\\.[\\w-]+)*\\.(example|cn|com|org|edu)\\b");

  private LogCheck() {}

  /// @param text of the log since the tries began
  static List<Finding> findings(String service, String text) {
    var findings = new ArrayList<Finding>();
    var latest = "";
    boolean inStack = false;
    for (var line : text.lines().toList()) {
      boolean stack = STACK.matcher(line).find();
      if (stack && !inStack) {
        findings.add(new Finding(Kind.LOGGED_STACK, service, "the log", shortened(latest)));
      }
      if (ADDRESS.matcher(line).find()) {
        findings.add(new Finding(Kind.LOGGED_ADDRESS, service, "the log", shortened(line)));
      }
      if (line.contains(Tries.MARKER)) {
        findings.add(new Finding(Kind.LOGGED_TEXT, service, "the log", shortened(line)));
      }
      if (!stack) {
        latest = line;
      }
      inStack = stack;
    }
    return findings;
  }

  private static String shortened(String line) {
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
