package yuqing.notification.roster;

import yuqing.contracts.term.Post;
import yuqing.rest.problem.LocalizedText;

/// A post that an alert would not reach.
///
/// @param department null for a post of the school
record RosterFault(VacancyKind kind, Post post, String department) {

  /// Why the post is not reached.
  enum VacancyKind {
    NO_FILED_LIAISON(
        "no-filed-liaison",
        "该部门没有在册联络员，提醒将发送部门负责人和领导小组办公室",
        "no filed liaison: alerts go to the head and the group office"),
    NO_HOLDER("no-holder", "该岗位无人担任", "nobody holds this post");

    private final String code;
    private final String zh;
    private final String en;

    VacancyKind(String code, String zh, String en) {
      this.code = code;
      this.zh = zh;
      this.en = en;
    }

    String code() {
      return code;
    }

    LocalizedText message() {
      return new LocalizedText(zh, en);
    }
  }
}
