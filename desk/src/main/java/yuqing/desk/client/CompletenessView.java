package yuqing.desk.client;

import java.util.List;
import java.util.Objects;

/// What a dossier lacks before it may be closed.
public record CompletenessView(boolean complete, List<MissingEntry> missing, int more) {

  public CompletenessView {
    missing = Objects.requireNonNullElse(missing, List.of());
  }

  /// @param place where it is done, as people call it
  public record MissingEntry(
      String message, int article, String ownerName, String departmentName, String place) {}
}
