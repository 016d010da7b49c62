package yuqing.journeys;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.localstack.StackResource;

/// The whole suite, once for all journeys: the parts in this JVM, the four services in processes of
/// their own.
final class SuiteUnderTest {

  private static final List<String> SERVICES =
      List.of("incident-service", "escalation-service", "notification-service", "archive-service");

  private static SuiteUnderTest running;

  private final Map<String, String> settings = StackResource.shared();
  private final Map<String, ServiceProcess> services =
      SERVICES.stream()
          .collect(
              Collectors.toMap(Function.identity(), name -> new ServiceProcess(name, settings)));

  private SuiteUnderTest() {}

  static synchronized SuiteUnderTest get() {
    if (running == null) {
      running = new SuiteUnderTest();
      running.startAll();
    }
    return running;
  }

  private void startAll() {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> services.values().forEach(ServiceProcess::kill)));
    services.values().forEach(ServiceProcess::start);
    services.values().forEach(ServiceProcess::awaitReady);
  }

  ServiceProcess service(String name) {
    return services.get(name);
  }

  /// A caller with the role, and the departments where the role has any.
  Caller as(String role, String... departments) {
    return new Caller(this, role, departments);
  }

  String url(String service, String path) {
    return "http://localhost:" + service(service).port() + path;
  }

  String mailboxUrl() {
    return settings.get("YUQING_MAILBOX_URL");
  }
}
