package yuqing.notification.roster;

import yuqing.contracts.term.Post;
import yuqing.rest.problem.LocalizedText;

/// A post that an alert would not reach, one of those who hold it, or a duty rota that is empty.
///
/// @param post null where it is about a duty rota
/// @param department null for a post of the school, or its own rota
/// @param person id of whom no message reaches; null where the post is vacant
public record RosterFault(RosterFaultKind kind, Post post, String department, String person) {

  static RosterFault vacancy(RosterFaultKind kind, Post post, String department) {
    return new RosterFault(kind, post, department, null);
  }

  /// @param department null for the school's own rota
  public static RosterFault emptyRota(String department) {
    return new RosterFault(RosterFaultKind.NOBODY_ON_DUTY, null, department, null);
  }

  /// Why the post is not reached.
  public enum RosterFaultKind {
    NO_FILED_LIAISON(
        "no-filed-liaison",
        "该部门没有在册联络员，提醒将发送部门负责人和领导小组办公室",
        "no filed liaison: alerts go to the head and the group office"),
    NO_HOLDER("no-holder", "该岗位无人担任", "nobody holds this post"),
    BAD_ADDRESS(
        "bad-address",
        "该人员登记的电子邮件地址无法送达，请更正",
        "no mail arrives at the e-mail address on file: correct it"),
    NOBODY_ON_DUTY("nobody-on-duty", "今晚无人值班，请在值班表中排班", "nobody is on duty tonight: enter a shift");

    private final String code;
    private final String zh;
    private final String en;

    RosterFaultKind(String code, String zh, String en) {
      this.code = code;
      this.zh = zh;
      this.en = en;
    }

    String code() {
      return code;
    }

    public LocalizedText message() {
      return new LocalizedText(zh, en);
    }
  }
}
