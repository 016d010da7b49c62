package yuqing.rest.problem;

import java.util.Locale;

/// A kind of refusal. Services add their own as enums; the slug is for ever, other systems switch
/// on it.
public interface ProblemType {

  /// The enum constant's own, such as `REPLY_AWAITS_DECISION`.
  String name();

  /// Kebab-case, such as `reply-awaits-decision`.
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The HTTP status, 400 to 599.
  int status();

  String titleZh();

  String titleEn();

  /// The stable `type` of RFC 9457.
  default String urn() {
    return "urn:yuqing:problem:" + slug();
  }

  default Text title() {
    return new Text(titleZh(), titleEn());
  }
}
