package yuqing.desk.client;

/// A part of a page: what a service answered, or why there is nothing.
///
/// @param value null where there is nothing
/// @param unavailable the service that does not answer; null where it does
/// @param hidden whether it is not for this reader, or not there
public record LoadedPart<T>(T value, ServiceName unavailable, boolean hidden) {

  public boolean isThere() {
    return value != null;
  }
}
