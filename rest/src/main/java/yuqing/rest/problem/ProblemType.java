package yuqing.rest.problem;

/// A kind of refusal. Services add their own as enums; the slug is for ever, other systems switch
/// on it.
public interface ProblemType {

  /// Kebab-case, such as `reply-awaits-decision`.
  String slug();

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
