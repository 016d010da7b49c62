package yuqing.journeys.misuse;

/// A difference between what was expected and what was seen.
///
/// @param where the service, and the operation if there is one
/// @param cause what was tried, or what was looked at
/// @param detail what was seen
record Finding(Kind kind, String where, String cause, String detail) {

  enum Kind {
    SERVER_FAULT("a fault of the server (5xx)"),
    HUNG("no answer"),
    CUT_OFF("cut off without an answer"),
    ACCEPTED("carried out, though it should be refused"),
    WRONG_STATUS("another status than is right"),
    NO_PROBLEM("a refusal that is no problem+json"),
    FIELD_NOT_NAMED("a refusal that does not name the field"),
    NO_ALLOW("405 whose Allow is not what the document says"),
    NO_CHALLENGE("401 without a challenge"),
    EXCEPTION_TEXT("an exception's text in an answer"),
    VERDICT_LOST("a line of a batch without its verdict"),
    TOO_LARGE("an answer out of all proportion"),
    NOT_CLOSED("the connection stays open after a bad framing"),
    SERVED_AFTER("bytes after a bad framing served as a request"),
    TRACE("rows that a refusal left"),
    CALLERS_LABEL("a metric labelled by the caller"),
    TOO_MANY_SERIES("more series than a scrape may have"),
    NOT_COUNTED("a rightful request that is not counted"),
    NOT_HEALTHY("not healthy afterwards"),
    THREAD_ENDED("a worker thread that has ended"),
    LOGGED_STACK("a stack in the log"),
    LOGGED_ADDRESS("an e-mail address in the log"),
    LOGGED_TEXT("a caller's text in the log");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  @Override
  public String toString() {
    return "%s | %s | %s | %s".formatted(kind, where, cause, detail);
  }
}
