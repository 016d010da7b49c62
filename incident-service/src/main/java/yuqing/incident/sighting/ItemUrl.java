package yuqing.incident.sighting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.text.Sha256;

/// The address of a public item in the form in which two links to one item are equal: host in lower
/// case, no default port, no trailing slash, no tracking parameters, parameters in order, http as
/// https, no fragment.
///
/// A fragment that begins with `/` or `!` stays: with some forums it is the page itself.
public record ItemUrl(String normalised) {

  static final int MAX_LENGTH = 2000;

  /// Parameters that describe how a link was shared, never which item it is.
  private static final Set<String> TRACKING =
      Set.of(
          "spm",
          "scm",
          "gclid",
          "dclid",
          "fbclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "vd_source",
          "isappinstalled",
          "sharer_shareid",
          "sharer_shareinfo",
          "sharer_sharetime",
          "share_source",
          "share_medium",
          "share_plat",
          "share_session_id",
          "share_tag",
          "share_token",
          "share_from",
          "share_id",
          "shareuid");

  /// Empty for what is no absolute http(s) address with a host.
  public static Optional<ItemUrl> of(String url) {
    if (url.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var parsed = new URI(url.strip()).normalize();
      var scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && parsed.getHost() != null
          ? Optional.of(new ItemUrl(normal(parsed)))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String normal(URI url) {
    var normal = new StringBuilder("https://").append(host(url)).append(port(url));
    normal.append(path(url.getRawPath()));
    var query = query(url.getRawQuery());
    if (!query.isEmpty()) {
      normal.append('?').append(query);
    }
    var fragment = url.getRawFragment();
    if (fragment != null && (fragment.startsWith("/") || fragment.startsWith("!"))) {
      normal.append('#').append(fragment);
    }
    return URI.create(normal.toString()).toASCIIString();
  }

  private static String host(URI url) {
    var host = url.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String port(URI url) {
    int port = url.getPort();
    return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String path(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    var name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /// Under which the database guards it.
  public String hash() {
    return Sha256.hex(normalised);
  }
}
