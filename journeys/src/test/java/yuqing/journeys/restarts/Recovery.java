package yuqing.journeys.restarts;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import yuqing.journeys.ServiceProcess;
import yuqing.localstack.ServiceDatabase;

/// Waits until the suite works again as a whole: all processes are healthy, and a report that was
/// begun only now is acknowledged, graded and archived with its outcome. Emails are left to the
/// accounting: those that were delayed are sent first.
record Recovery(BreakableParts parts, List<ServiceProcess> services, ReportStream stream) {

  private static final Duration HEALED_WITHIN = Duration.ofMinutes(3);

  void awaitWhole() {
    services.forEach(ServiceProcess::awaitReady);
    var books = new Books(parts, List.of(stream.next()));
    await("a new report graded and archived")
        .atMost(HEALED_WITHIN)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsInstanceOf(IllegalStateException.class)
        .until(
            () ->
                !books.graded().isEmpty()
                    && books.archived().containsAll(books.logged(ServiceDatabase.ESCALATION)));
  }
}
