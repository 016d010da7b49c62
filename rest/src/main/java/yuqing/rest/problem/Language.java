package yuqing.rest.problem;

import java.util.Locale;

/// The two languages of a refusal. Chinese unless the caller prefers English.
public enum Language {
  ZH("zh-CN"),
  EN("en");

  /// Ranges looked at in one header; a longer one is read as far as this.
  private static final int MAX_RANGES = 20;

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// As in `Content-Language`.
  public String tag() {
    return tag;
  }

  /// @param acceptLanguage the header with its q-values, such as `en;q=0.8, zh;q=0.3`; may be null
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null) {
      return ZH;
    }
    double zh = 0;
    double en = 0;
    double any = 0;
    var ranges = acceptLanguage.split(",", MAX_RANGES + 1);
    for (int i = 0; i < Math.min(ranges.length, MAX_RANGES); i++) {
      var parts = ranges[i].split(";", -1);
      var range = parts[0].strip().toLowerCase(Locale.ROOT);
      double quality = quality(parts);
      if (range.equals("en") || range.startsWith("en-")) {
        en = Math.max(en, quality);
      } else if (range.equals("zh") || range.startsWith("zh-")) {
        zh = Math.max(zh, quality);
      } else if (range.equals("*")) {
        any = Math.max(any, quality);
      }
    }
    return en > Math.max(zh, any) ? EN : ZH;
  }

  private static double quality(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      var parameter = parts[i].strip();
      if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
        try {
          double q = Double.parseDouble(parameter.substring(2).strip());
          return q >= 0 && q <= 1 ? q : 0;
        } catch (NumberFormatException unreadable) {
          return 0;
        }
      }
    }
    return 1;
  }
}
