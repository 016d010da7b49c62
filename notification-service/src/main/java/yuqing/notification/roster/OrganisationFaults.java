package yuqing.notification.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yuqing.rest.problem.LocalizedText;

/// Collects what is wrong with an organisation file, all of it at once, each with its line.
final class OrganisationFaults {
  /// Longer than any value of a valid file; each fault repeats the value it is about.
  private static final int LONGEST_SHOWN = 100;

  private final List<OrganisationFault> all = new ArrayList<>();
  private final Set<String> faultyPaths = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();

  /// Notes where a value begins.
  ///
  /// @param line from 1
  void place(String path, int line) {
    lines.putIfAbsent(path, line);
  }

  /// A fault on the line of its path, or of what should contain it.
  ///
  /// @param found what both sentences name as `%s`
  void add(String path, String zh, String en, Object... found) {
    faultyPaths.add(path);
    addAt(lineOf(path), path, new LocalizedText(format(zh, found), format(en, found)));
  }

  /// A fault that is not about the value of its path.
  void addAt(int line, String path, LocalizedText message) {
    all.add(new OrganisationFault(line, shown(path), message));
  }

  /// Whether the value has a fault already, so that what only follows from it can be left out.
  boolean isFaulty(String path) {
    return faultyPaths.contains(path);
  }

  /// In the order of their lines.
  List<OrganisationFault> all() {
    return all.stream().sorted(Comparator.comparingInt(OrganisationFault::line)).toList();
  }

  /// @throws InvalidOrganisation when there is any
  void throwIfAny(String file) {
    if (!all.isEmpty()) {
      throw new InvalidOrganisation(file, all());
    }
  }

  /// Cut where it is too long for a fault, in one line.
  static String shown(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }

  private static String format(String sentence, Object... found) {
    var shown = new Object[found.length];
    for (int i = 0; i < found.length; i++) {
      shown[i] = found[i] instanceof String text ? shown(text) : found[i];
    }
    return sentence.formatted(shown);
  }

  /// A value that is missing has the line of what should contain it.
  private int lineOf(String path) {
    var place = path;
    while (!lines.containsKey(place)) {
      if (place.isEmpty()) {
        return 0;
      }
      place =
          place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
    }
    return lines.get(place);
  }
}
