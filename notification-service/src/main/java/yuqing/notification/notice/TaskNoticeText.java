package yuqing.notification.notice;

/// What people read in a notice about a task: its number, what happened, whose it is and until
/// when, and what is to be done now.
final class TaskNoticeText {

  private final NoticeText text;

  /// @param text has the language and the school's zone
  TaskNoticeText(NoticeText text) {
    this.text = text;
  }

  String subject(TaskNotice notice) {
    return text.format(
        "subject." + notice.kind().code(),
        notice.number(),
        text.day(notice.dueOn()),
        until(notice));
  }

  String body(TaskNotice notice) {
    var happened =
        text.format(
            "body." + notice.kind().code(),
            notice.number(),
            belonging(notice),
            text.time(notice.at()),
            owner(notice),
            text.day(notice.dueOn()),
            until(notice));
    return happened + "\n\n" + text.label("next." + notice.kind().code());
  }

  private String belonging(TaskNotice notice) {
    return notice.incidentNumber() == null
        ? ""
        : text.format("task.of-incident", notice.incidentNumber());
  }

  private String owner(TaskNotice notice) {
    var post = text.name("post." + notice.owner().code());
    return notice.departmentName() == null
        ? post
        : text.format("task.owner", text.department(notice.departmentName()), post);
  }

  private String until(TaskNotice notice) {
    return notice.until() == null ? "" : text.day(notice.until());
  }
}
