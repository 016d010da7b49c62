package yuqing.desk.roster;

import java.util.List;
import java.util.Objects;

/// What keeps an alert from reaching its post, as notification-service says it.
public record ReadinessView(boolean ready, List<RosterGap> faults) {

  public ReadinessView {
    faults = Objects.requireNonNullElse(faults, List.of());
  }

  /// A post that an alert would not reach, one who holds it, or a duty rota that is empty.
  ///
  /// @param post null where it is about a duty rota
  /// @param department null for a post of the school
  /// @param person id of whom no message reaches; null where the post is vacant
  public record RosterGap(
      String code, String post, String department, String person, String message) {

    /// The post's id, under which its holders are changed.
    public String postId() {
      return department == null ? post : post + "." + department;
    }
  }
}
