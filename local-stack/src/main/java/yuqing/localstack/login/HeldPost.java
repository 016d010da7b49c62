package yuqing.localstack.login;

import java.util.List;
import java.util.Optional;

/// What a person is at the school: the role that their tokens have by it, and for which
/// departments.
///
/// @param departments codes; empty where the post is the whole school's and no department's
/// @param deputy acts while the post has no other holder
public record HeldPost(String role, List<String> departments, boolean deputy) {
  public HeldPost {
    departments = List.copyOf(departments);
  }

  /// The department in which an office sits whose post is the whole school's (article 3).
  public static Optional<String> seatOf(String role) {
    return switch (role) {
      case "group-office" -> Optional.of("party-affairs");
      case "admin-office" -> Optional.of("admin-office");
      default -> Optional.empty();
    };
  }

  /// Whether each department has one of its own, so that people look for its holder there.
  boolean isOfOneDepartment() {
    return role.equals("liaison") || role.equals("department-head");
  }
}
