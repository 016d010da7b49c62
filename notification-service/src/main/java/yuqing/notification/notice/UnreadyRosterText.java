package yuqing.notification.notice;

import java.util.ArrayList;
import java.util.List;
import yuqing.notification.notice.UnreadyRoster.Fault;

/// What people read in the weekly notice of readiness: where alerts would not arrive, and why.
final class UnreadyRosterText {
  private final NoticeText text;

  /// @param text has the language and the school's zone
  UnreadyRosterText(NoticeText text) {
    this.text = text;
  }

  String subject(UnreadyRoster notice) {
    return text.format("subject.roster-not-ready", notice.total());
  }

  String body(UnreadyRoster notice) {
    var lines = new ArrayList<>(List.of(text.label("body.roster-not-ready"), ""));
    notice
        .faults()
        .forEach(
            fault ->
                lines.add(
                    text.format(
                        "roster-fault", place(fault), text.localized(fault.kind().message()))));
    int more = notice.total() - notice.faults().size();
    if (more > 0) {
      lines.add(text.format("more-roster-faults", more));
    }
    lines.add("");
    lines.add(text.label("next.roster-not-ready"));
    return String.join("\n", lines);
  }

  private String place(Fault fault) {
    if (fault.post() == null) {
      return fault.department() == null
          ? text.label("roster-fault.school")
          : text.department(fault.department());
    }
    var post = text.name("post." + fault.post().code());
    return fault.department() == null
        ? post
        : text.format("task.owner", text.department(fault.department()), post);
  }
}
