package yuqing.archive.words;

import java.util.Map;
import yuqing.access.Role;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.term.Post;

/// What the roster names: departments and channels, and who did something, by post and never by
/// name.
///
/// @param departments, channels name by code, as the roster has published them
public record RosterNames(Map<String, String> departments, Map<String, String> channels) {

  private static final String OTHER = "other";

  /// What stands for the suite's own doing.
  public static final String SYSTEM = "系统";

  /// The code again where the roster has published no name; empty for null.
  public String department(String code) {
    return code == null ? "" : departments.getOrDefault(code, "「" + code + "」");
  }

  /// The code again where the roster has published no name; empty for null.
  public String channel(String code) {
    return code == null ? "" : channels.getOrDefault(code, "「" + code + "」");
  }

  /// @param department null for a post that the school has once
  public String of(Post post, String department) {
    if (post == null) {
      return "";
    }
    var name = Role.find(post.code()).map(Role::nameZh).orElse(post.code());
    return ofDepartment(post) ? department(department) + name : name;
  }

  /// Empty for null.
  public String of(Recorder recorder) {
    if (recorder == null) {
      return "";
    }
    var name = Role.find(recorder.role()).map(Role::nameZh).orElse("「" + recorder.role() + "」");
    return department(recorder.department()) + name;
  }

  /// Who did what is recorded, and who recorded it where that is another.
  public String of(ActionRecorded act) {
    var recorder = of(act.recordedBy());
    if (act.by() == null) {
      return recorder;
    }
    var doer =
        act.by().equals(OTHER)
            ? act.byNote()
            // Older records have it in free words.
            : Post.find(act.by()).map(post -> of(post, act.byDepartment())).orElse(act.by());
    return doer == null || doer.equals(recorder) ? recorder : "%s（%s登记）".formatted(doer, recorder);
  }

  private static boolean ofDepartment(Post post) {
    return switch (post) {
      case LIAISON, DEPARTMENT_HEAD, LEADER_IN_CHARGE -> true;
      case ADMIN_OFFICE, GROUP_OFFICE, LEADING_GROUP, PRINCIPAL_LEADER -> false;
    };
  }
}
