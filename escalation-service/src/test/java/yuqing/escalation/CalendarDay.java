package yuqing.escalation;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import yuqing.localstack.testing.SettableClock;

/// What the tests of the calendar share. Each has a day to itself, and its periods are over before
/// that day is: other tests' clocks are not halved.
abstract class CalendarDay {

  @Inject SettableClock clock;

  @BeforeEach
  void aDayOfItsOwn() {
    clock.nextMorning();
  }

  Instant in(Duration time) {
    return clock.instant().plus(time);
  }

  static RequestSpecification office() {
    return Asking.as("group-office").contentType("application/json");
  }

  static Response set(Instant from, Instant to, String name) {
    return office()
        .body(Map.of("from", from.toString(), "to", to.toString(), "name", name))
        .post("/calendar");
  }

  static String setId(Instant from, Instant to) {
    return set(from, to, "校庆").then().statusCode(201).extract().path("period.id");
  }

  static Response change(String role, String id, String ifMatch, String body) {
    var request = Asking.as(role).contentType("application/json").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/calendar/{id}", id);
  }

  /// A new incident, discovered and received now.
  UUID reported() {
    var incident = new Case("logistics");
    var now = clock.instant();
    Case.publish(incident.reported(Case.level3(), now, now));
    Asking.grading(incident.id);
    return incident.id;
  }
}
