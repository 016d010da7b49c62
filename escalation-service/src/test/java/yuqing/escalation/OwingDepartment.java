package yuqing.escalation;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import yuqing.localstack.testing.SettableClock;

/// A department of its own for each test, which owes what a level 3 incident asks for.
abstract class OwingDepartment {

  static final Duration SOON = Duration.ofSeconds(60);
  static final String REPORT = "report-to-party-office";

  @Inject SettableClock clock;
  Instant now;
  String department;
  Case incident;

  /// In the morning, discovered five minutes before: the report is due in 25 minutes, the handling
  /// in four hours, the answer on the next morning.
  @BeforeEach
  void aLevel3Incident() {
    now = clock.nextMorning();
    department = "college-" + now.getEpochSecond();
    incident = new Case(department);
    incident.report(Case.level3(), now);
  }

  RequestSpecification asked() {
    return Asking.as("auditor").queryParam("department", department);
  }

  void missTheReport() {
    clock.goTo(now.plus(Duration.ofMinutes(25)).plusMillis(1));
    await().atMost(SOON).until(() -> "MISSED".equals(Asking.outcome(incident.id, REPORT)));
  }
}
