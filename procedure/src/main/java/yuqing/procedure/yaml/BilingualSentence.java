package yuqing.procedure.yaml;

/// A sentence for people, in both languages.
public record BilingualSentence(String zh, String en) {

  /// With what was found in the place of `%1$s`, `%2$s` …
  BilingualSentence about(Object... found) {
    return new BilingualSentence(zh.formatted(found), en.formatted(found));
  }
}
