package yuqing.procedure.yaml;

import java.util.Locale;

/// A kind of fault, an enum's constant. What was found stands in the sentences as `%1$s`, `%2$s` …
public interface FaultKind {

  /// The enum constant's own, such as `UNKNOWN_KEY`.
  String name();

  Sentence fault();

  /// What to do about it.
  Sentence remedy();

  /// Stable and kebab-case, such as `unknown-key`: scripts switch on it.
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
