package yuqing.desk.text;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;

/// Codes as people read them: `{code:of('category', incident.category)}`. A code that has no words
/// here, as one of a newer service, is shown as it is.
@TemplateExtension(namespace = "code")
public final class ShownCodes {
  private ShownCodes() {}

  static String of(String kind, Object code, @TemplateAttribute("locale") Object locale) {
    return code == null ? "" : in(kind, code.toString(), (Locale) locale);
  }

  /// What may be chosen in a field: most fields have the name of the kind of their codes.
  static String choice(String field, String choice, @TemplateAttribute("locale") Object locale) {
    var kind =
        switch (field) {
          case "kind" -> "reportKind";
          case "by" -> "post";
          case "code" -> "obligation";
          case "facts" -> "fact";
          default -> field;
        };
    return in(kind, choice, (Locale) locale);
  }

  public static String in(String kind, String code, Locale language) {
    return PageTexts.of("codes", language).getOrDefault(kind + "." + code, code);
  }
}
