package yuqing.notification.alert;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  String reason(AlertReason reason) {
    return labels.getString("reason." + reason.name());
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
    var subject =
        duties.size() == 1
            ? format(key, levelAndSuperior(first), first.number(), what(first), due)
            : format(
                key + ".several",
                levelAndSuperior(first),
                first.number(),
                Integer.toString(duties.size()),
                what(first),
                due);
    return first.told() == AlertReason.TOLD_AGAIN ? format("subject.again", subject) : subject;
  }

  /// @param duties of one incident, the most urgent first; not empty
  /// @param link opens the page that acknowledges all of them
  /// @param desk the incident's page, where they are done
  String body(List<AlertedDuty> duties, String link, String desk, ZoneId zone) {
    var first = duties.getFirst();
    var text = new ArrayList<String>();
    duties.stream().map(this::whyTold).filter(why -> !why.isEmpty()).distinct().forEach(text::add);
    text.add(
        format(
            "body.what." + causeCode(gravest(duties)),
            first.number(),
            level(first.level()),
            Integer.toString(duties.size())));
    for (var duty : duties) {
      text.add("");
      text.addAll(lines(duty, zone));
    }
    text.add("");
    text.add(format("body.recipient", recipients(duties), zone.getId()));
    text.add(format("body.acknowledge", link));
    text.add(format("body.desk", desk));
    text.add(labels.getString("body.note"));
    return String.join("\n", text);
  }

  /// What fills a text message's template: short words, and no more than a telephone shows at once.
  ///
  /// @param duties of one incident, the most urgent first; not empty
  /// @param link opens the page that acknowledges all of them
  Map<String, String> parameters(List<AlertedDuty> duties, String link, ZoneId zone) {
    var first = duties.getFirst();
    return Map.of(
        "level", levelAndCause(first, gravest(duties)),
        "number", first.number(),
        "count", Integer.toString(duties.size()),
        "what", what(first),
        "due", minute(first.due(), "time.short", zone),
        "link", link);
  }

  /// As a text message has room for: such as `二级舆情·上级提醒·已逾期`.
  private String levelAndCause(AlertedDuty first, AlertCause cause) {
    var words = new ArrayList<String>();
    words.add(levelAndSuperior(first));
    if (cause != AlertCause.OPENED) {
      words.add(labels.getString("short." + causeCode(cause)));
    }
    if (first.told() == AlertReason.TOLD_AGAIN) {
      words.add(labels.getString("short.again"));
    }
    return String.join(labels.getString("short.between"), words);
  }

  private String levelAndSuperior(AlertedDuty duty) {
    var level = level(duty.level());
    return duty.told() == AlertReason.NEXT_ON_LADDER
        ? level + labels.getString("short.between") + labels.getString("short.superior")
        : level;
  }

  /// Why this reader, in a sentence; empty where that goes without saying.
  private String whyTold(AlertedDuty duty) {
    var key = "why." + duty.told().name();
    return labels.containsKey(key)
        ? format(key, duty.department().in(language), post(duty.owner()))
        : "";
  }

  /// What is owed, until when, by whom and by which article.
  List<String> lines(AlertedDuty duty, ZoneId zone) {
    var lines = new ArrayList<String>();
    lines.add(format("body.duty." + causeCode(duty.cause()), what(duty)));
    if (duty.isOfDifference() && !duty.differing().isEmpty()) {
      lines.add(format("body.differing", facts(duty.differing())));
    }
    lines.add(
        format(
            duty.halved() ? "body.due.halved" : "body.due", minute(duty.due(), "time.long", zone)));
    lines.add(format("body.owner", duty.department().in(language), post(duty.owner())));
    lines.add(format("body.article", Integer.toString(duty.article())));
    return lines;
  }

  /// By name, or by code where one is not known here: what they state is prose of the incident.
  private String facts(List<String> codes) {
    return codes.stream().map(this::fact).collect(Collectors.joining(labels.getString("between")));
  }

  private String fact(String code) {
    var key = "differing." + code;
    return labels.containsKey(key) ? labels.getString(key) : code;
  }

  /// How long there is until then, or how long it is past, in whole minutes.
  String left(Instant due, Instant now) {
    var minutes = Duration.between(now, due).abs().toMinutes();
    return format(due.isBefore(now) ? "page.overdue" : "page.left", minutes / 60, minutes % 60);
  }

  String page(String key) {
    return labels.getString("page." + key);
  }

  /// The obligation, with its day or hours where it has a window.
  private String what(AlertedDuty duty) {
    var label = duty.isOfDifference() ? labels.getString("difference") : obligation(duty.code());
    return duty.window() == null
        ? label
        : format("obligation-in-window", label, MessageTimes.window(duty.window()));
  }

  private String recipients(List<AlertedDuty> duties) {
    return duties.stream()
        .map(AlertedDuty::recipient)
        .distinct()
        .map(this::recipient)
        .collect(Collectors.joining(labels.getString("between")));
  }

  private String recipient(AlertRecipient recipient) {
    if (!recipient.onDuty()) {
      return post(recipient.post());
    }
    return labels.getString(
        recipient.post().isOfDepartment() ? "on-duty.department" : "on-duty.school");
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
