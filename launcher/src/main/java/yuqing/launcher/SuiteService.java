package yuqing.launcher;

import java.util.Locale;
import yuqing.localstack.Ports;
import yuqing.localstack.ServiceDatabase;

/// The four services, in the order in which facts flow.
public enum SuiteService {
  INCIDENT,
  ESCALATION,
  NOTIFICATION,
  ARCHIVE;

  /// Its module, and its name in logs and in `./suite status`.
  public String module() {
    return name().toLowerCase(Locale.ROOT) + "-service";
  }

  public Ports.Port port() {
    return Ports.Port.valueOf(name());
  }

  public ServiceDatabase database() {
    return ServiceDatabase.valueOf(name());
  }

  public String url(Ports ports) {
    return "http://localhost:" + ports.of(port());
  }
}
