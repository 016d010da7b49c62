package yuqing.incident.sighting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// Parameters of links that tell how a link was shared, never which item it is: those of every
/// address, and those of single platforms by their host. They are data: `share-
/// parameters.properties`.
final class ShareParameters {

  private static final String ANY_HOST = "*";
  private static final String CAMPAIGN = "utm_";
  private static final Map<String, Set<String>> BY_HOST = read();

  private ShareParameters() {}

  /// @param host in lower case
  static boolean isOne(String host, String parameter) {
    var name = parameter.toLowerCase(Locale.ROOT);
    if (name.startsWith(CAMPAIGN) || BY_HOST.get(ANY_HOST).contains(name)) {
      return true;
    }
    for (var domain = host; !domain.isEmpty(); domain = parent(domain)) {
      if (BY_HOST.getOrDefault(domain, Set.of()).contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static String parent(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }

  private static Map<String, Set<String>> read() {
    var file = ShareParameters.class.getResourceAsStream("/share-parameters.properties");
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      var hosts = new Properties();
      hosts.load(reader);
      return hosts.stringPropertyNames().stream()
          .collect(Collectors.toUnmodifiableMap(host -> host, host -> names(hosts, host)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(Properties hosts, String host) {
    return Arrays.stream(hosts.getProperty(host).trim().split("\\s+"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
