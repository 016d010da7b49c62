package yuqing.procedure.yaml;

/// What is said to people, in both languages.
public record Sentence(String zh, String en) {

  /// The same in both: what is said to whoever writes scenarios.
  static Sentence of(String text) {
    return new Sentence(text, text);
  }

  /// With what was found in the place of `%1$s`, `%2$s` …
  Sentence about(Object... found) {
    return new Sentence(zh.formatted(found), en.formatted(found));
  }
}
