package yuqing.desk.client;

import java.util.List;
import java.util.Objects;

/// A post and who holds it, as notification-service shows it.
public record HeldPostView(String post, String department, List<Holder> holders) {

  public HeldPostView {
    holders = Objects.requireNonNullElse(holders, List.of());
  }

  /// @param person id of the roster
  public record Holder(String person, boolean deputy) {}
}
