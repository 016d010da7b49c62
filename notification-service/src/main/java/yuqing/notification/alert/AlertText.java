package yuqing.notification.alert;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.notification.channel.MessageTimes;
import yuqing.rest.problem.Language;

/// What people read in an alert, in one language. Nothing of the case but its number, and nobody's
/// name.
final class AlertText {
  private static final String BUNDLE = "yuqing.notification.alert.labels";

  private final ResourceBundle labels;
  private final Language language;
  private final Locale locale;

  /// @param language `zh` or `en`
  AlertText(String language) {
    this(language.equals("en") ? Language.EN : Language.ZH);
  }

  AlertText(Language language) {
    this.language = language;
    locale = language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
    labels = ResourceBundle.getBundle(BUNDLE, locale);
  }

  String obligation(ObligationCode code) {
    return labels.getString("obligation." + code.code());
  }

  String level(Level level) {
    return labels.getString("level." + level.number());
  }

  String post(Post post) {
    return labels.getString("post." + post.code());
  }

  /// Such as `【二级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成`; of several duties the most
  /// urgent, and how many they are.
  ///
  /// @param duties of one incident, the most urgent first; not empty
  /// @param zone the school's
  String subject(List<AlertedDuty> duties, ZoneId zone) {
    var first = duties.getFirst();
    var due = minute(first.due(), "time.short", zone);
    var key = "subject." + causeCode(gravest(duties));
    return duties.size() == 1
        ? format(key, level(first.level()), first.number(), what(first), due)
        : format(
            key + ".several",
            level(first.level()),
            first.number(),
            Integer.toString(duties.size()),
            what(first),
            due);
  }

  /// @param duties of one incident, the most urgent first; not empty
  /// @param link opens the page that acknowledges all of them
  String body(List<AlertedDuty> duties, String link, ZoneId zone) {
    var first = duties.getFirst();
    var text = new ArrayList<String>();
    text.add(
        format(
            "body.what." + causeCode(gravest(duties)),
            first.number(),
            level(first.level()),
            Integer.toString(duties.size())));
    for (var duty : duties) {
      text.add("");
      text.add(format("body.duty." + causeCode(duty.cause()), what(duty)));
      text.add(
          format(
              duty.halved() ? "body.due.halved" : "body.due",
              minute(duty.due(), "time.long", zone)));
      text.add(format("body.owner", duty.department().in(language), post(duty.owner())));
      text.add(format("body.article", Integer.toString(duty.article())));
    }
    text.add("");
    text.add(format("body.recipient", recipients(duties), zone.getId()));
    text.add(format("body.acknowledge", link));
    text.add(labels.getString("body.note"));
    return String.join("\n", text);
  }

  String page(String key) {
    return labels.getString("page." + key);
  }

  /// The obligation, with its day or hours where it has a window.
  private String what(AlertedDuty duty) {
    var label = duty.ofDifference() ? labels.getString("difference") : obligation(duty.code());
    return duty.window() == null
        ? label
        : format("obligation-in-window", label, MessageTimes.window(duty.window()));
  }

  private String recipients(List<AlertedDuty> duties) {
    return duties.stream()
        .map(AlertedDuty::recipient)
        .distinct()
        .map(this::post)
        .collect(Collectors.joining(labels.getString("between")));
  }

  private static AlertCause gravest(List<AlertedDuty> duties) {
    return duties.stream().map(AlertedDuty::cause).max(Comparator.naturalOrder()).orElseThrow();
  }

  private String minute(Instant due, String pattern, ZoneId zone) {
    return MessageTimes.deadline(due, zone, labels, pattern, locale);
  }

  private static String causeCode(AlertCause cause) {
    return switch (cause) {
      case OPENED -> "opened";
      case DUE_SOON -> "due-soon";
      case MISSED -> "missed";
    };
  }

  private String format(String key, Object... values) {
    return new MessageFormat(labels.getString(key), locale).format(values);
  }
}
