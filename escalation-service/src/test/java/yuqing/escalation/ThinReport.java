package yuqing.escalation;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Scope;
import yuqing.localstack.testing.SettableClock;

/// What the tests of returned reports share: an incident whose report is too thin to grade.
abstract class ThinReport {

  static final Duration SOON = Duration.ofSeconds(60);
  static final String GRADING = "/incidents/{id}/grading";
  static final String RETURNS = GRADING + "/returns";
  static final String REASON = "涉及几栋宿舍";
  static final Facts THIN = facts(null, null);
  static final Facts SCOPED = facts(Scope.LOCAL, null);
  static final Facts FULL = facts(Scope.LOCAL, Impact.SOME);

  @Inject SettableClock clock;
  Case incident;

  static Facts facts(Scope scope, Impact impact) {
    return Case.facts(Category.STUDENT_LIFE, scope, impact, null);
  }

  @BeforeEach
  void aThinReport() {
    clock.nextMorning();
    incident = new Case("logistics");
    incident.report(THIN, clock.instant());
    inAMinute();
  }

  Instant inAMinute() {
    return clock.tick(Duration.ofMinutes(1));
  }

  Response returned(String... facts) {
    return returned("group-office", incident.id, facts);
  }

  static Response returned(String role, UUID incident, String... facts) {
    return Asking.as(role)
        .contentType("application/json")
        .body(Map.of("facts", List.of(facts), "reason", REASON))
        .post(RETURNS, incident);
  }

  void eventually(String path, Object expected) {
    await()
        .atMost(SOON)
        .until(() -> expected.equals(Asking.grading(incident.id).get("returns[0]." + path)));
  }
}
