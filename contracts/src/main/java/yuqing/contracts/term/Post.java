package yuqing.contracts.term;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The posts that owe obligations and receive alerts. Who holds a post is roster data; events and
/// rules address the post.
public enum Post {
  /// 联络员 of a department
  LIAISON,
  /// 部门负责人
  DEPARTMENT_HEAD,
  /// 分管院领导 of a department
  LEADER_IN_CHARGE,
  /// 党政办
  ADMIN_OFFICE,
  /// 领导小组办公室, which is 党群工作部
  GROUP_OFFICE,
  /// 领导小组
  LEADING_GROUP,
  /// 党政主要领导
  PRINCIPAL_LEADER;

  private static final String PARTY_AFFAIRS = "party-affairs";

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @JsonValue
  public String code() {
    return code;
  }

  /// Whether each department has one of its own.
  public boolean isOfDepartment() {
    return switch (this) {
      case LIAISON, DEPARTMENT_HEAD, LEADER_IN_CHARGE -> true;
      case ADMIN_OFFICE, GROUP_OFFICE, LEADING_GROUP, PRINCIPAL_LEADER -> false;
    };
  }

  /// Code of the department whose post it is: the one concerned for its own posts, otherwise the
  /// department in which the office sits. The leading group's office is the Party-affairs office
  /// (article 3).
  ///
  /// @param concerned code of the department that the incident concerns now
  public String departmentOf(String concerned) {
    return switch (this) {
      case LIAISON, DEPARTMENT_HEAD, LEADER_IN_CHARGE -> concerned;
      case ADMIN_OFFICE -> code;
      case GROUP_OFFICE, LEADING_GROUP, PRINCIPAL_LEADER -> PARTY_AFFAIRS;
    };
  }

  public static Optional<Post> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  @JsonCreator
  public static Post of(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no post has the code " + code));
  }
}
