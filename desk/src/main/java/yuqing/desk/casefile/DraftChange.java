package yuqing.desk.casefile;

/// A stretch of a text: kept, added or taken out.
public record DraftChange(Kind kind, String text) {

  /// How it is marked.
  public enum Kind {
    KEPT,
    ADDED,
    REMOVED
  }

  /// The element that says so to a screen reader, too.
  public String tag() {
    return switch (kind) {
      case KEPT -> "span";
      case ADDED -> "ins";
      case REMOVED -> "del";
    };
  }
}
