package yuqing.journeys.misuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// The checks after all tries were made.
final class Aftermath {

  private static final Duration WELL_WITHIN = Duration.ofMinutes(1);

  private final MisusedSuite suite;

  Aftermath(MisusedSuite suite) {
    this.suite = suite;
  }

  /// @param workers the threads that each service had before
  List<Finding> findings(Map<String, Set<String>> workers) {
    var findings = new ArrayList<Finding>();
    for (var service : MisusedSuite.SERVICES) {
      findings.addAll(health(service, "/q/health/live"));
      findings.addAll(health(service, "/q/health/ready"));
      findings.addAll(
          WorkerThreads.findings(
              service, workers.get(service), WorkerThreads.of(suite.process(service))));
      findings.addAll(metrics(service));
      findings.addAll(LogCheck.findings(service, suite.logged(service)));
    }
    return findings;
  }

  /// A check that is down because of the load alone comes up when the load is over.
  private List<Finding> health(String service, String path) {
    try {
      Awaitility.await()
          .atMost(WELL_WITHIN)
          .pollInSameThread()
          .until(() -> now(service, path).isEmpty());
      return List.of();
    } catch (ConditionTimeoutException down) {
      return now(service, path);
    }
  }

  private List<Finding> now(String service, String path) {
    var reply = suite.get(service, path);
    return HealthCheck.findings(service, path, reply.status(), reply.body());
  }

  /// A valid request is made first: whatever was counted before, it must be counted too.
  private List<Finding> metrics(String service) {
    var rightful =
        suite.operations().stream()
            .filter(each -> each.service().equals(service))
            .filter(each -> each.request().method().equals("GET") && each.isProtected())
            .filter(each -> !each.template().equals("/events"))
            .findFirst()
            .orElseThrow();
    try (var sender = new Sender(suite::port)) {
      var made =
          new Try(
              TryClass.PATHS,
              service,
              rightful.name(),
              "a rightful request",
              () -> rightful.draft().bytes(),
              Expectation.of(200, 304),
              "");
      var findings = new ArrayList<>(sender.findings(List.of(made)));
      var templates =
          suite.operations().stream()
              .filter(each -> each.service().equals(service))
              .map(MisusedOperation::template)
              .collect(Collectors.toSet());
      var scrape = suite.get(service, "/q/metrics").body();
      keep(service, scrape);
      findings.addAll(MetricsCheck.findings(service, scrape, templates, rightful.template()));
      return findings;
    }
  }

  /// The place of a finding about metrics.
  private static void keep(String service, String scrape) {
    try {
      Files.writeString(Path.of("target", "misuse-" + service + "-metrics.txt"), scrape);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
