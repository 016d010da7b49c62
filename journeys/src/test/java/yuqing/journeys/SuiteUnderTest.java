package yuqing.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import yuqing.journeys.tracing.Collector;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The whole suite: the four services in processes of their own, on parts that run already.
public final class SuiteUnderTest implements AutoCloseable {

  public static final List<String> SERVICES =
      List.of("incident-service", "escalation-service", "notification-service", "archive-service");

  private static SuiteUnderTest running;

  private final Map<String, String> settings;
  private final AccessTokens tokens;
  private final Map<String, ServiceProcess> services;

  /// Starts the services and waits until they are ready.
  ///
  /// @param settings where the parts are, their passwords, and other settings of the services
  /// @param logs the name that the services' logs under `target` begin with
  public SuiteUnderTest(Map<String, String> settings, String logs) {
    this(logs, settings);
    services.values().forEach(ServiceProcess::start);
    services.values().forEach(ServiceProcess::awaitReady);
  }

  /// Starts them one after the other.
  ///
  /// @param ready called when the one named is ready, before the next is started
  public SuiteUnderTest(
      Map<String, String> settings, String logs, List<String> order, Consumer<String> ready) {
    this(logs, settings);
    for (var name : order) {
      service(name).start();
      service(name).awaitReady();
      ready.accept(name);
    }
  }

  private SuiteUnderTest(String logs, Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
    this.tokens =
        new AccessTokens(settings.get("YUQING_OIDC_URL"), settings.get(StackResource.OIDC_SECRET));
    this.services =
        SERVICES.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    name ->
                        new ServiceProcess(name, settings, JourneyFiles.of(logs + name + ".log"))));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /// The suite that journeys share, with its parts in this JVM; its spans are sent to the
  /// collector.
  public static synchronized SuiteUnderTest get() {
    if (running == null) {
      var settings = new HashMap<>(StackResource.shared());
      settings.putAll(Collector.shared().settings());
      running = new SuiteUnderTest(settings, "");
    }
    return running;
  }

  public ServiceProcess service(String name) {
    return services.get(name);
  }

  /// A caller with the role, and the departments where the role has any.
  public Caller as(String role, String... departments) {
    return new Caller(this, token(role, departments));
  }

  /// A bearer token, for callers other than [Caller].
  public String token(String role, String... departments) {
    return tokens.recent(role, List.of(departments));
  }

  public String url(String service, String path) {
    return service(service).url() + path;
  }

  public String mailboxUrl() {
    return settings.get("YUQING_MAILBOX_URL");
  }

  @Override
  public void close() {
    services.values().forEach(ServiceProcess::close);
  }
}
