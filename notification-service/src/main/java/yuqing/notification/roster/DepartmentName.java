package yuqing.notification.roster;

import yuqing.rest.problem.Language;

/// What people call a department.
public record DepartmentName(String zh, String en) {

  public String in(Language language) {
    return language == Language.EN ? en : zh;
  }
}
