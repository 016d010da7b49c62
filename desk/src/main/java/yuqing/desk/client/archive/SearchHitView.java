package yuqing.desk.client.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// An incident that a search has found, as archive-service shows it.
///
/// @param level null while it is not graded
/// @param mergedInto id of the incident that goes on; null where this one does
public record SearchHitView(
    UUID incidentId,
    String number,
    String title,
    String category,
    Integer level,
    String state,
    List<Department> departments,
    Instant receivedAt,
    UUID mergedInto,
    List<Match> matches) {

  public SearchHitView {
    departments = Objects.requireNonNullElse(departments, List.of());
    matches = Objects.requireNonNullElse(matches, List.of());
  }

  /// Matches that say more than what a list shows anyway.
  public List<Match> passages() {
    return matches.stream()
        .filter(match -> !match.field().equals("NUMBER") && !match.field().equals("TITLE"))
        .toList();
  }

  /// The title with what was searched; as one part where the title was not found.
  public List<Part> titleParts() {
    return matches.stream()
        .filter(match -> match.field().equals("TITLE"))
        .map(Match::parts)
        .findFirst()
        .orElse(List.of(new Part(title == null ? number : title, false)));
  }

  /// A department as the archive names it.
  public record Department(String code, String name) {}

  /// A text in which it was found.
  ///
  /// @param field such as `RESULT`
  public record Match(String field, List<Part> parts) {

    public Match {
      parts = Objects.requireNonNullElse(parts, List.of());
    }

    public String text() {
      return parts.stream().map(Part::text).collect(Collectors.joining());
    }
  }

  /// A stretch of plain text.
  ///
  /// @param hit whether it is what was searched
  public record Part(String text, boolean hit) {}
}
