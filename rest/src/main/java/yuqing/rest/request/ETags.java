package yuqing.rest.request;

/// A row's version as a strong entity tag.
public final class ETags {

  private ETags() {}

  /// With its quotes, as in the header: `"7"`.
  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
