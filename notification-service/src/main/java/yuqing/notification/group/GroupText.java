package yuqing.notification.group;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import yuqing.rest.problem.Language;

/// What a group reads, in one language: a line an alert, as many as there is room for, and how many
/// more there are. The desk's address and no code: whoever is in the group may read it.
final class GroupText {
  private static final String BUNDLE = "yuqing.notification.group.labels";

  private final Language language;
  private final Locale locale;
  private final ResourceBundle labels;

  GroupText(Language language) {
    this.language = language;
    locale = language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
    labels = ResourceBundle.getBundle(BUNDLE, locale);
  }

  Language language() {
    return language;
  }

  String subject(GroupNotices.Counts counts) {
    return counts.alerts() == 1
        ? labels.getString("subject")
        : format("subject.several", counts.alerts(), counts.incidents());
  }

  /// @param lines the first of them; not empty
  /// @param page where all is done
  /// @param bytes how long it may be, in UTF-8
  String body(List<GroupLine> lines, GroupNotices.Counts counts, String page, int bytes) {
    int named = lines.size();
    var text = written(lines, named, counts, page);
    while (named > 1 && text.getBytes(StandardCharsets.UTF_8).length > bytes) {
      named--;
      text = written(lines, named, counts, page);
    }
    return text;
  }

  private String written(
      List<GroupLine> lines, int named, GroupNotices.Counts counts, String page) {
    var text = new ArrayList<String>();
    text.add(subject(counts));
    lines.stream().limit(named).map(GroupLine::text).forEach(text::add);
    if (counts.alerts() > named) {
      text.add(format("more", counts.alerts() - named));
    }
    text.add(format("desk", page));
    return String.join("\n", text);
  }

  private String format(String key, Object... values) {
    return new MessageFormat(labels.getString(key), locale).format(values);
  }
}
