package yuqing.desk.figure;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Duration;
import java.util.Locale;
import yuqing.desk.text.PageTexts;

/// Whole minutes as people read them: `{span:of(minutes)}` is 5 小时 10 分.
@TemplateExtension(namespace = "span")
final class ShownMinutes {
  private static final long AN_HOUR = 60;
  private static final long A_DAY = 24 * AN_HOUR;

  private ShownMinutes() {}

  /// A dash where there is no number.
  static String of(Long minutes, @TemplateAttribute("locale") Object locale) {
    return minutes == null ? "—" : in(minutes, PageTexts.isEnglish((Locale) locale));
  }

  /// A length of time that a rule states, to the second.
  static String length(Duration length, @TemplateAttribute("locale") Object locale) {
    boolean english = PageTexts.isEnglish((Locale) locale);
    var minutes = in(length.toMinutes(), english);
    int seconds = length.toSecondsPart();
    return seconds == 0 ? minutes : minutes + " " + seconds + (english ? " s" : " 秒");
  }

  static String in(long minutes, boolean english) {
    if (minutes < AN_HOUR) {
      return minutes + (english ? " min" : " 分");
    }
    return minutes < A_DAY
        ? parts(
            minutes / AN_HOUR, english ? " h" : " 小时", minutes % AN_HOUR, english ? " min" : " 分")
        : parts(
            minutes / A_DAY,
            english ? " d" : " 天",
            minutes % A_DAY / AN_HOUR,
            english ? " h" : " 小时");
  }

  /// The smaller part only where there is any.
  private static String parts(long large, String ofLarge, long small, String ofSmall) {
    return small == 0 ? large + ofLarge : large + ofLarge + " " + small + ofSmall;
  }
}
