package yuqing.rest.problem;

import java.util.Objects;

/// A sentence in both languages, chosen when the answer is written.
public record LocalizedText(String zh, String en) {

  public LocalizedText {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
