package yuqing.desk.client;

import java.util.List;
import java.util.Objects;

/// What the reader may do with an incident now, as one service says it.
public record AllowedView(List<ActPermission> steps) {

  public AllowedView {
    steps = Objects.requireNonNullElse(steps, List.of());
  }

  /// @param action such as `HANDLING_STARTED`
  /// @param path with the number of what it is about, where there are several
  /// @param why it is not allowed now; null where it is
  /// @param meets codes of the open obligations that it would meet
  public record ActPermission(
      String action, String path, boolean allowed, String why, List<String> meets) {

    public ActPermission {
      meets = Objects.requireNonNullElse(meets, List.of());
    }
  }
}
