package yuqing.localstack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuqing.localstack.login.HeldPost;
import yuqing.localstack.login.LocalPerson;

/// Whom a token of a script speaks for, named by role and departments.
///
/// @param person the roster's id: `<role>-<first department>`, or `<role>` for a school-wide post
/// @param departments codes of the departments the person belongs to or leads
public record LocalIdentity(String role, String person, List<String> departments) {

  /// The roles of the suite, as the access rules know them.
  public static final List<String> ROLES =
      List.of(
          "reporter",
          "liaison",
          "department-head",
          "leader-in-charge",
          "admin-office",
          "group-office",
          "leading-group",
          "principal-leader",
          "auditor",
          "administrator");

  public LocalIdentity {
    departments = List.copyOf(departments);
  }

  /// @throws StackException for an unknown role, naming those there are
  public static LocalIdentity of(String role, List<String> departments) {
    if (!ROLES.contains(role)) {
      throw new StackException("unknown role " + role + "; there are " + String.join(", ", ROLES));
    }
    var person = departments.isEmpty() ? role : role + "-" + departments.getFirst();
    var seat = HeldPost.seatOf(role).map(List::of).orElse(List.of());
    return new LocalIdentity(role, person, departments.isEmpty() ? seat : departments);
  }

  /// The person by the id that the convention gives, `liaison-logistics`.
  ///
  /// @param further departments beside the one in the id
  static Optional<LocalIdentity> ofPerson(String person, List<String> further) {
    return ROLES.stream()
        .filter(role -> person.equals(role) || person.startsWith(role + "-"))
        .max(Comparator.comparingInt(String::length))
        .map(role -> of(role, departments(person, role, further)));
  }

  /// The same as a person with this one post.
  public LocalPerson asPerson() {
    return new LocalPerson(person, person, List.of(new HeldPost(role, departments, false)));
  }

  private static List<String> departments(String person, String role, List<String> further) {
    var own = person.equals(role) ? "" : person.substring(role.length() + 1);
    return java.util.stream.Stream.concat(Arrays.stream(new String[] {own}), further.stream())
        .filter(code -> !code.isBlank())
        .distinct()
        .toList();
  }
}
