package yuqing.journeys.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import yuqing.journeys.JourneyFiles;
import yuqing.journeys.ServiceProcess;
import yuqing.journeys.SuiteUnderTest;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.StackResource;

/// The packaged desk in a process of its own, beside the suite that journeys share.
public final class DeskUnderTest implements AutoCloseable {
  private static final String PORT = "YUQING_DESK_PORT";
  private static final String SESSION_KEY = "of-a-test-0123456789-0123456789-0";

  private static DeskUnderTest running;

  private final ServiceProcess process;

  private DeskUnderTest(Map<String, String> settings, String log) {
    process = new ServiceProcess("desk", settings, JourneyFiles.of(log + ".log"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    process.start();
  }

  /// The desk to which the OIDC provider sends browsers back.
  public static synchronized DeskUnderTest get() {
    if (running == null) {
      running = new DeskUnderTest(settings(), "desk");
      running.awaitReady();
    }
    return running;
  }

  /// Another one, with other settings, which takes the sessions of the first: a cookie is of a
  /// host, whatever the port. It is not awaited.
  static DeskUnderTest beside(String log, Map<String, String> other) {
    get();
    var settings = settings();
    settings.remove(PORT);
    settings.putAll(other);
    return new DeskUnderTest(settings, log);
  }

  private static Map<String, String> settings() {
    var suite = SuiteUnderTest.get();
    var settings = new HashMap<>(StackResource.shared());
    for (var service : SuiteUnderTest.SERVICES) {
      settings.put(
          "YUQING_%s_PORT".formatted(service.replace("-service", "").toUpperCase(Locale.ROOT)),
          Integer.toString(suite.service(service).port()));
    }
    settings.put(LocalSecrets.DESK_SECRET, settings.get(StackResource.OIDC_SECRET));
    settings.put(LocalSecrets.DESK_SESSION_KEY, SESSION_KEY);
    return settings;
  }

  DeskUnderTest awaitReady() {
    process.awaitReady();
    return this;
  }

  public String url() {
    return process.url();
  }

  /// A browser in which a person has logged in.
  DeskBrowser as(String person) {
    var browser = new DeskBrowser(url());
    browser.logIn(person);
    return browser;
  }

  @Override
  public void close() {
    process.close();
  }
}
