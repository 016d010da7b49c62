package yuqing.journeys.misuse;

import java.util.function.Supplier;

/// One request that should not be made like this.
///
/// @param service as its folder is called, without `-service`
/// @param operation method and path as the document has them; empty where none is meant
/// @param name what is odd about it
/// @param request the bytes as they go out, made when they are needed: some are large
/// @param marker stands somewhere in the request, and in no other
record Try(
    TryClass in,
    String service,
    String operation,
    String name,
    Supplier<byte[]> request,
    Expectation expected,
    String marker) {

  @Override
  public String toString() {
    return "%s %s: %s".formatted(service, operation, name);
  }
}
