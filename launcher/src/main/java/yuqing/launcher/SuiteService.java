package yuqing.launcher;

import java.util.Locale;
import java.util.Optional;
import yuqing.localstack.Ports;
import yuqing.localstack.ServiceDatabase;

/// What the suite runs: the four services, in the order in which facts flow, and the desk, which
/// asks them.
public enum SuiteService {
  INCIDENT,
  ESCALATION,
  NOTIFICATION,
  ARCHIVE,
  DESK;

  /// Its module, and its name in logs and in `./suite status`.
  public String module() {
    var name = name().toLowerCase(Locale.ROOT);
    return this == DESK ? name : name + "-service";
  }

  public Ports.Port port() {
    return Ports.Port.valueOf(name());
  }

  /// Empty for the desk, which keeps nothing.
  public Optional<ServiceDatabase> database() {
    return this == DESK ? Optional.empty() : Optional.of(ServiceDatabase.valueOf(name()));
  }

  public String url(Ports ports) {
    return "http://localhost:" + ports.of(port());
  }
}
