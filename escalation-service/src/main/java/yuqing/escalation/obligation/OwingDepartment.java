package yuqing.escalation.obligation;

import yuqing.contracts.term.Post;

/// The department whose post it is: the one concerned for its own posts, otherwise the department
/// in which the office sits. The leading group's office is the Party-affairs office (article 3).
public final class OwingDepartment {

  private static final String PARTY_AFFAIRS = "party-affairs";
  private static final String ADMIN_OFFICE = "admin-office";

  private OwingDepartment() {}

  /// @param concerned code of the department the incident concerns now
  public static String of(Post post, String concerned) {
    return switch (post) {
      case LIAISON, DEPARTMENT_HEAD, LEADER_IN_CHARGE -> concerned;
      case ADMIN_OFFICE -> ADMIN_OFFICE;
      case GROUP_OFFICE, LEADING_GROUP, PRINCIPAL_LEADER -> PARTY_AFFAIRS;
    };
  }
}
