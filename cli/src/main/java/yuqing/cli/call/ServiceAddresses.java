package yuqing.cli.call;

import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the four services are, written in one of three ways: a host, at which they have
/// their usual ports (`http://localhost`); an address with the service's name in it
/// (`https://{service}.yuqing.school.example`); or an address each
/// (`incident=http://…,escalation=http://…,notification=http://…,archive=http://…`).
public final class ServiceAddresses {
  public static final String LOCAL = "http://localhost";

  private static final String PLACE = "{service}";

  private final Map<TargetService, String> bases;

  private ServiceAddresses(Map<TargetService, String> bases) {
    this.bases = bases;
  }

  /// Empty where the text is none of the three.
  public static Optional<ServiceAddresses> of(String text) {
    var bases = new EnumMap<TargetService, String>(TargetService.class);
    for (var service : TargetService.values()) {
      base(text.strip(), service)
          .map(each -> each.endsWith("/") ? each.substring(0, each.length() - 1) : each)
          .filter(ServiceAddresses::isAddress)
          .ifPresent(each -> bases.put(service, each));
    }
    return bases.size() == TargetService.values().length
        ? Optional.of(new ServiceAddresses(bases))
        : Optional.empty();
  }

  private static Optional<String> base(String text, TargetService service) {
    if (text.matches("[a-z]+=.*")) {
      for (var pair : text.split(",", -1)) {
        if (pair.startsWith(service + "=")) {
          return Optional.of(pair.substring(service.toString().length() + 1));
        }
      }
      return Optional.empty();
    }
    return text.contains(PLACE)
        ? Optional.of(text.replace(PLACE, service.toString()))
        : ofHost(text, service);
  }

  private static Optional<String> ofHost(String text, TargetService service) {
    try {
      var uri = URI.create(text);
      boolean isHostAlone = uri.getPort() < 0 && uri.getRawPath().matches("/?");
      return isHostAlone
          ? Optional.of(uri.getScheme() + "://" + uri.getHost() + ":" + service.port())
          : Optional.empty();
    } catch (IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static boolean isAddress(String base) {
    try {
      var uri = URI.create(base);
      return uri.getHost() != null && uri.toString().toLowerCase(Locale.ROOT).matches("https?:.*");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  public String of(TargetService service) {
    return bases.get(service);
  }
}
