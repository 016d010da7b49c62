package yuqing.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.contracts.text.TextCharacters;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.QueryReader;

/// Reads what the listings of alerts have in common.
final class AlertParameters {

  private AlertParameters() {}

  /// Null for none.
  static UUID incident(QueryReader query, String sent) {
    if (sent == null || TextCharacters.showNothing(sent)) {
      return null;
    }
    var read = uuid(TextCharacters.trimmed(sent));
    if (read.isEmpty()) {
      query.errors().reject("incident", "bad-format", "应为 UUID", "must be a UUID");
    }
    return read.orElse(null);
  }

  /// Those that a repeated parameter names; empty for none.
  static Set<UUID> incidents(QueryReader query, List<String> sent) {
    return query.values("incident", sent).stream()
        .map(each -> incident(query, each))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// Null for the first page.
  static AlertSearch.After after(String cursor) {
    return Cursor.decode(
        cursor,
        2,
        parts ->
            new AlertSearch.After(Instant.parse(parts.get(0)), uuid(parts.get(1)).orElse(null)));
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
