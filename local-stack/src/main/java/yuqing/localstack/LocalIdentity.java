package yuqing.localstack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whom a local token speaks for.
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
    return new LocalIdentity(role, person, departments.isEmpty() ? seat(role) : departments);
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

  private static List<String> departments(String person, String role, List<String> further) {
    var own = person.equals(role) ? "" : person.substring(role.length() + 1);
    return java.util.stream.Stream.concat(Arrays.stream(new String[] {own}), further.stream())
        .filter(code -> !code.isBlank())
        .distinct()
        .toList();
  }

  /// The office in which a school-wide post sits (article 3).
  private static List<String> seat(String role) {
    return switch (role) {
      case "group-office" -> List.of("party-affairs");
      case "admin-office" -> List.of("admin-office");
      default -> List.of();
    };
  }
}
