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

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @JsonValue
  public String code() {
    return code;
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
