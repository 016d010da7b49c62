package yuqing.journeys.misuse;

import java.util.function.Supplier;

/// One invalid request.
///
/// @param service as its folder is called, without `-service`
/// @param operation method and path as the document has them; empty where none is meant
/// @param name what is invalid about it
/// @param request the bytes as they are sent, made when they are needed: some are large
/// @param marker occurs somewhere in the request, and in no other
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
