package yuqing.notification.webhook.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import yuqing.contracts.text.TextCharacters;

/// The address of a receiver, read as a browser reads it: blanks around it go, a Chinese host is
/// its `xn--` name, full-width letters are plain ones; underscores, `|`, blanks and a lone `%` are
/// taken. All rules hold on this form, and it is what is connected to; a subscription keeps and
/// shows the address as it was given.
///
/// @param host in lower case; of IPv6 without brackets
/// @param encrypted whether it begins with `https:`
/// @param target path and query as a request names them (RFC 3986): what a browser leaves as it is
///     and a strict server refuses, such as `|` and a lone `%`, is escaped
public record ReceiverUrl(String host, int port, boolean encrypted, String target) {

  private static final int LAST_PORT = 65_535;

  /// What may not stand in a request's target as it is: neither an escape nor a sign of RFC 3986.
  private static final Pattern TO_ESCAPE =
      Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]");

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>https?)://(?<authority>[^/?#]*)(?<rest>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Empty for what is no absolute http(s) address with a host.
  public static Optional<ReceiverUrl> of(String url) {
    return WrittenUrl.of(url).flatMap(WrittenUrl::read);
  }

  /// An address as it is written, of which a browser passes over what no rule should: a backslash
  /// for a slash, an empty user name, an IPv4 address in the disguise of IPv6.
  ///
  /// @param authority between `//` and the path
  /// @param plain the whole, without blanks around it
  record WrittenUrl(String authority, String plain) {

    /// Empty for another scheme than http and https.
    static Optional<WrittenUrl> of(String url) {
      var plain = TextCharacters.trimmed(url);
      return Optional.of(FORM.matcher(plain))
          .filter(Matcher::matches)
          .map(form -> new WrittenUrl(form.group("authority"), plain));
    }

    boolean hasHost() {
      return !authority.isEmpty();
    }

    boolean hasUser() {
      return authority.indexOf('@') >= 0;
    }

    /// Whether a colon is followed by no port that there is.
    boolean hasNoSuchPort() {
      int colon = authority.lastIndexOf(':');
      if (colon < Math.max(authority.lastIndexOf(']'), authority.lastIndexOf('@'))) {
        return false;
      }
      var port = authority.substring(colon + 1);
      return colon >= 0
          && !(port.matches("[0-9]{1,9}")
              && Integer.parseInt(port) >= 1
              && Integer.parseInt(port) <= LAST_PORT);
    }

    boolean hasFragment() {
      return plain.indexOf('#') >= 0;
    }

    /// Whether the host is in brackets and yet no IPv6 address once it is read.
    boolean isDisguised(ReceiverUrl read) {
      return authority.indexOf('[') >= 0 && read.host.indexOf(':') < 0;
    }

    Optional<ReceiverUrl> read() {
      if (authority.indexOf('\\') >= 0) {
        return Optional.empty();
      }
      return Optional.ofNullable(HttpUrl.parse(plain)).map(ReceiverUrl::of);
    }
  }

  private static ReceiverUrl of(HttpUrl url) {
    var query = url.encodedQuery();
    var target = query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
    return new ReceiverUrl(url.host(), url.port(), url.isHttps(), escaped(target));
  }

  /// @param target in ASCII
  private static String escaped(String target) {
    return TO_ESCAPE
        .matcher(target)
        .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
  }
}
