package yuqing.cli.terminal;

import java.util.Locale;
import java.util.ResourceBundle;

/// The command's own words in one language: its help, its messages, the headings of its tables.
public final class CommandTexts {
  private static final String BUNDLE = "yuqing.cli.texts";
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle bundle;

  private CommandTexts(Locale language) {
    this.language = language;
    this.bundle = ResourceBundle.getBundle(BUNDLE, language, EXACT);
  }

  /// @param language `en` for English; Chinese by whatever else
  public static CommandTexts of(String language) {
    return new CommandTexts(language.equals("en") ? Locale.ENGLISH : Locale.CHINESE);
  }

  /// As `Accept-Language` names it.
  public String language() {
    return language.getLanguage();
  }

  public boolean isEnglish() {
    return language.equals(Locale.ENGLISH);
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  public String text(String key, Object... values) {
    return String.format(language, bundle.getString("text." + key), values);
  }

  /// The heading of a column; the API's own name of the field where there is no other.
  public String heading(String field) {
    var key = "column." + field;
    return bundle.containsKey(key) ? bundle.getString(key) : field;
  }
}
