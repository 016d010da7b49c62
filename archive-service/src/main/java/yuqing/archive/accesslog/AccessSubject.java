package yuqing.archive.accesslog;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was looked at: one incident, or what was asked of many.
///
/// @param incident its id; empty for many
/// @param asked path and filters: codes and times, no prose; empty for one incident
record AccessSubject(String incident, String asked) {

  static final String PATH_PARAMETER = "incidentId";

  /// In characters; what is longer is cut.
  static final int LONGEST_ASKED = 400;

  /// Pages of one list are one access. Words that were searched for may be a person's name, and
  /// what the log holds can never be erased.
  private static final Set<String> LEFT_OUT = Set.of("cursor", "limit", "after", "q");

  static AccessSubject of(UriInfo uri) {
    var incident = uri.getPathParameters().getFirst(PATH_PARAMETER);
    return incident == null
        ? ofMany(uri.getPath(), uri.getQueryParameters())
        : new AccessSubject(incident, "");
  }

  /// @param query values by name; the order in which they were sent makes no difference
  static AccessSubject ofMany(String path, Map<String, List<String>> query) {
    var filters =
        new TreeMap<>(query)
            .entrySet().stream()
                .filter(each -> !LEFT_OUT.contains(each.getKey()))
                .flatMap(
                    each -> each.getValue().stream().sorted().map(v -> each.getKey() + "=" + v))
                .collect(Collectors.joining("&"));
    return new AccessSubject("", cut(filters.isEmpty() ? path : path + "?" + filters));
  }

  private static String cut(String asked) {
    return asked.codePointCount(0, asked.length()) <= LONGEST_ASKED
        ? asked
        : asked.substring(0, asked.offsetByCodePoints(0, LONGEST_ASKED));
  }
}
