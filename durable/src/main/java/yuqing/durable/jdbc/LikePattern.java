package yuqing.durable.jdbc;

/// What `like` and `ilike` compare with, for a condition that ends in `escape '\'`.
public final class LikePattern {

  private LikePattern() {}

  /// Matches what contains the text; its own `%`, `_` and `\` stand for themselves.
  public static String containing(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
