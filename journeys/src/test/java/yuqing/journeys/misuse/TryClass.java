package yuqing.journeys.misuse;

/// The classes in which tries are counted.
enum TryClass {
  BODIES("odd bodies"),
  FIELDS("a field of the body wrong"),
  PARAMETERS("a parameter of path or query wrong"),
  MEDIA_TYPES("foreign media types"),
  FRAMINGS("framings"),
  TOKENS("forged tokens"),
  METHODS("odd methods"),
  PATHS("odd paths"),
  HEADERS("odd headers");

  private final String title;

  TryClass(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
