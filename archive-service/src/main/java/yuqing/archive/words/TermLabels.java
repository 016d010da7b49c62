package yuqing.archive.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import yuqing.archive.completeness.DutyLabels;
import yuqing.archive.completeness.WindowText;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.term.ObligationCode;

/// What people call a term of the contracts, in Chinese. A code that has no name here, as of an
/// edition or a service newer than this archive, is printed as it is, in brackets: 「code」.
public final class TermLabels {

  private static final Properties LABELS = read();

  /// Of the alert about a second report that states facts otherwise, which is no obligation.
  private static final String DIFFERENCE_KEY = "difference/";

  private TermLabels() {}

  /// @param term of one of the contracts' enums; null gives an empty text
  public static String of(Enum<?> term) {
    if (term == null) {
      return "";
    }
    var family = term.getDeclaringClass().getSimpleName();
    return of(family.substring(0, 1).toLowerCase(Locale.ROOT) + family.substring(1), term.name());
  }

  /// @param family such as `rule`
  /// @param code null gives an empty text
  public static String of(String family, String code) {
    return code == null ? "" : LABELS.getProperty(family + "." + code, "「" + code + "」");
  }

  /// The obligation, with its window where it has one.
  public static String of(Obligation obligation) {
    if (obligation.key() != null && obligation.key().startsWith(DIFFERENCE_KEY)) {
      return "处理再次报送的不同要素（第%s项）".formatted(obligation.key().substring(DIFFERENCE_KEY.length()));
    }
    return of(obligation.code(), obligation.window());
  }

  /// @param window null for an obligation that has none
  public static String of(ObligationCode code, String window) {
    var label = DutyLabels.of(code).zh();
    return window == null ? label : "%s（%s）".formatted(label, WindowText.of(window).zh());
  }

  static boolean has(String family, String code) {
    return LABELS.containsKey(family + "." + code);
  }

  private static Properties read() {
    var path = "/yuqing/archive/words/labels_zh.properties";
    try (var in = TermLabels.class.getResourceAsStream(path)) {
      var file = new Properties();
      file.load(new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
