package yuqing.rest.problem;

import java.util.Locale;

/// A kind of refusal. Services add their own as enums. A slug never changes: other systems switch
/// on it.
public interface ProblemType {

  /// The enum constant's own, such as `REPLY_AWAITS_DECISION`.
  String name();

  /// Kebab-case, such as `reply-awaits-decision`.
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The attributes of a constant.
  Meaning meaning();

  /// @param status of HTTP, 400 to 599
  record Meaning(int status, LocalizedText title) {
    public Meaning(int status, String titleZh, String titleEn) {
      this(status, new LocalizedText(titleZh, titleEn));
    }
  }

  default int status() {
    return meaning().status();
  }

  default LocalizedText title() {
    return meaning().title();
  }

  /// The stable `type` of RFC 9457.
  default String urn() {
    return "urn:yuqing:problem:" + slug();
  }
}
