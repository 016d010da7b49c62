package yuqing.desk.frame;

/// What a browser does with an answer, by the headers of its request.
enum AskedAnswer {
  /// It shows it.
  PAGE,
  /// htmx puts it into the page that is open.
  PART,
  /// A script of the page shows it as one line, as the upload of a file does.
  LINE;

  /// @param htmx the header `HX-Request`; null where there is none
  /// @param requestedWith the header `X-Requested-With`; null where there is none
  static AskedAnswer of(String htmx, String requestedWith) {
    if ("true".equals(htmx)) {
      return PART;
    }
    return "JavaScript".equals(requestedWith) ? LINE : PAGE;
  }
}
