package yuqing.notification.roster;

import yuqing.rest.problem.LocalizedText;

/// One thing that is wrong with an organisation file.
///
/// @param line from 1; 0 where it is unknown
/// @param path such as `people[3].email`; empty for the file as a whole
record OrganisationFault(int line, String path, LocalizedText message) {

  /// `line 8: people[3].email: 应为电子邮件地址 (is no e-mail address)`
  @Override
  public String toString() {
    return (line > 0 ? "line " + line + ": " : "")
        + (path.isEmpty() ? "" : path + ": ")
        + message.zh()
        + " ("
        + message.en()
        + ")";
  }
}
