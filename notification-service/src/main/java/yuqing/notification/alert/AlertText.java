package yuqing.notification.alert;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// What people read in an alert, in one language. Nothing of the case but its number, and nobody's
/// name.
final class AlertText {
  private static final String BUNDLE = "yuqing.notification.alert.labels";

  private final ResourceBundle labels;
  private final Locale locale;

  /// @param language `zh` or `en`
  AlertText(String language) {
    this(language.equals("en") ? Language.EN : Language.ZH);
  }

  AlertText(Language language) {
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

  /// Such as `【二级舆情】YQ-2026-00012 起草回复通稿 应于 10月13日 12:20 前完成`.
  ///
  /// @param zone the school's
  String subject(Alert alert, ZoneId zone) {
    return format(
        "subject." + causeCode(alert.cause),
        level(alert.level()),
        alert.number,
        what(alert),
        DateTimeFormatter.ofPattern(labels.getString("time.short"), locale)
            .format(alert.due.atZone(zone)));
  }

  /// @param post as whose holder the reader is notified
  /// @param link opens the page that acknowledges
  String body(Alert alert, Post post, String link, ZoneId zone) {
    var due =
        DateTimeFormatter.ofPattern(labels.getString("time.long"), locale)
            .format(alert.due.atZone(zone));
    return String.join(
        "\n",
        format("body.what." + causeCode(alert.cause), alert.number, what(alert)),
        "",
        format("body.level", level(alert.level())),
        format("body.article", Integer.toString(alert.article)),
        format("body.due", due, zone.getId()),
        format("body.post", post(post)),
        "",
        format("body.acknowledge", link),
        labels.getString("body.note"));
  }

  String page(String key) {
    return labels.getString("page." + key);
  }

  /// The obligation, with its day or hours where it has a window.
  private String what(Alert alert) {
    var label =
        DifferenceAlerts.isOfDifference(alert.obligationKey)
            ? labels.getString("difference")
            : obligation(alert.obligationCode());
    return alert.obligationWindow == null
        ? label
        : format("obligation-in-window", label, alert.obligationWindow);
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
