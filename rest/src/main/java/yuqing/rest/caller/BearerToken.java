package yuqing.rest.caller;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The shape of a bearer token in a request's headers. A header without this shape is refused
/// here, because the framework parses such headers on the assumption that they have it.
final class BearerToken {

  private static final String SCHEME = "bearer";

  /// A signed JWT in its compact form (RFC 7515): three parts of base64url.
  private static final Pattern SIGNED =
      Pattern.compile(
          "bearer +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+", Pattern.CASE_INSENSITIVE);

  private BearerToken() {}

  /// @param headers all `Authorization` headers of a request
  static boolean isMalformed(List<String> headers) {
    return headers.size() > 1
        || headers.stream().anyMatch(each -> isBearer(each) && !SIGNED.matcher(each).matches());
  }

  private static boolean isBearer(String header) {
    return header.strip().toLowerCase(Locale.ROOT).startsWith(SCHEME);
  }
}
