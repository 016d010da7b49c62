package yuqing.procedure.yaml;

import java.util.Locale;

/// A kind of fault, an enum's constant. What was found is put into the sentences as `%1$s`, `%2$s`
/// …
public interface FaultKind {

  /// The enum constant's own, such as `UNKNOWN_KEY`.
  String name();

  /// The sentences of a constant.
  Meaning meaning();

  /// @param remedy what to do about it
  record Meaning(BilingualSentence fault, BilingualSentence remedy) {
    public Meaning(String faultZh, String faultEn, String remedyZh, String remedyEn) {
      this(new BilingualSentence(faultZh, faultEn), new BilingualSentence(remedyZh, remedyEn));
    }
  }

  default BilingualSentence fault() {
    return meaning().fault();
  }

  default BilingualSentence remedy() {
    return meaning().remedy();
  }

  /// Stable and kebab-case, such as `unknown-key`: scripts switch on it.
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
