package yuqing.desk.text;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of the pages: `{t:start.title}` is the text `title` of `texts/start_zh.properties`, or
/// of `texts/start_en.properties` for a reader of English. A text that is missing is a fault.
public final class PageTexts {
  private static final Map<String, Map<String, String>> AREAS = new ConcurrentHashMap<>();

  private PageTexts() {}

  /// All texts of one area, such as `start`.
  @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
  static Map<String, String> area(String area, @TemplateAttribute("locale") Object locale) {
    return of(area, (Locale) locale);
  }

  public static Map<String, String> of(String area, Locale language) {
    var file = area + (isEnglish(language) ? "_en" : "_zh");
    return AREAS.computeIfAbsent(file, PageTexts::read);
  }

  /// `{t:with('start.more_owed', n)}`: a text with its places filled, by [MessageFormat].
  @TemplateExtension(namespace = "t")
  static String with(@TemplateAttribute("locale") Object locale, String text, Object... values) {
    int dot = text.indexOf('.');
    var found = of(text.substring(0, dot), (Locale) locale).get(text.substring(dot + 1));
    return new MessageFormat(found, Locale.ROOT).format(values);
  }

  public static boolean isEnglish(Locale language) {
    return language.getLanguage().equals("en");
  }

  private static Map<String, String> read(String file) {
    var name = "/texts/" + file + ".properties";
    try (var in = PageTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      var read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var texts = new HashMap<String, String>();
      read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
      return Map.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
