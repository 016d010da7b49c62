package yuqing.incident.sighting;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import yuqing.contracts.text.Sha256;
import yuqing.contracts.text.TextCharacters;

/// The address of a public item in the form in which two links to one item are equal. It is read as
/// a browser reads it: underscores and Chinese names in the host, `|`, blanks and a lone `%` are
/// taken, and characters that show nothing around it are left out. The form has the host in lower
/// case and as `xn--`, no user, no default port, no trailing slash, no parameters that
/// tell how a link was shared, parameters in order, http as https, every escape in upper case and
/// only where one is needed, no fragment.
///
/// A fragment that begins with `/` or `!` stays: with some forums it is the page itself, with
/// parameters of its own.
public record ItemUrl(String normalised) {

  static final int MAX_LENGTH = 2000;

  /// The library also takes an address without a host's place, as in `https:5`, which no one means.
  private static final Pattern WEB =
      Pattern.compile("https?:[/\\\\]{2}[^/\\\\].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Browsers leave these out wherever they stand: a link that was copied over two lines is one.
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\r]");

  /// Empty for what is no absolute http(s) address with a host. A short link is an address like any
  /// other: it is never resolved.
  public static Optional<ItemUrl> of(String url) {
    if (TextCharacters.count(url) > MAX_LENGTH) {
      return Optional.empty();
    }
    var plain = LINE_BREAKS.matcher(TextCharacters.trimmed(url)).replaceAll("");
    return Optional.of(plain)
        .filter(address -> WEB.matcher(address).matches())
        .map(HttpUrl::parse)
        .map(ItemUrl::normal);
  }

  private static ItemUrl normal(HttpUrl url) {
    var host = host(url);
    var normal = new StringBuilder("https://").append(host).append(port(url));
    normal.append(path(PercentEscapes.uniform(url.encodedPath())));
    var query = query(host, url.encodedQuery());
    if (!query.isEmpty()) {
      normal.append('?').append(query);
    }
    var fragment = url.encodedFragment();
    if (fragment != null && (fragment.startsWith("/") || fragment.startsWith("!"))) {
      normal.append('#').append(page(host, fragment));
    }
    return new ItemUrl(normal.toString());
  }

  /// A fragment that is a page, which may have a query as an address has.
  private static String page(String host, String fragment) {
    int mark = fragment.indexOf('?');
    if (mark < 0) {
      return PercentEscapes.uniform(fragment);
    }
    var query = query(host, fragment.substring(mark + 1));
    var path = PercentEscapes.uniform(fragment.substring(0, mark));
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String host(HttpUrl url) {
    var host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String port(HttpUrl url) {
    int port = url.port();
    return port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String path(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(String host, String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&", -1))
        .map(PercentEscapes::uniform)
        .filter(parameter -> !parameter.isEmpty() && !ShareParameters.isOne(host, name(parameter)))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  /// Under which the database guards it.
  public String hash() {
    return Sha256.hex(normalised);
  }
}
