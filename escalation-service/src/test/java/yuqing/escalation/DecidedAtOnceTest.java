package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AtOnce;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Simultaneous decisions on a grade, returns and editions.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class DecidedAtOnceTest {

  private static final int SIX = 6;

  @Inject SettableClock clock;
  @Inject DataSource database;
  @Inject Editions editions;

  private Case incident;

  @BeforeEach
  void anIncident() {
    clock.nextMorning();
    incident = new Case("logistics");
  }

  @AfterEach
  void takeAway() {
    editions.takeAway();
  }

  private List<Integer> behindTheIncident(Supplier<Response> request) throws SQLException {
    return statuses(
        AtOnce.behind(
            database,
            times(request),
            "select 1 from incident where id = ? for update",
            incident.id));
  }

  private static List<Callable<Response>> times(Supplier<Response> request) {
    return IntStream.range(0, SIX).<Callable<Response>>mapToObj(_ -> request::get).toList();
  }

  private static List<Integer> statuses(List<Response> answers) {
    return answers.stream().map(Response::statusCode).toList();
  }

  private static void assertOnce(List<Integer> answers, int done, int refused) {
    assertThat(answers).containsOnly(done, refused).filteredOn(status -> status == done).hasSize(1);
  }

  @Test
  void aGradeIsDecidedOnceOnOneGrading() throws SQLException {
    incident.report(Case.level3(), clock.instant());
    assertOnce(
        behindTheIncident(
            () ->
                Asking.as("group-office")
                    .contentType("application/json")
                    .header("If-Match", "\"1\"")
                    .body(Map.of("level", 2, "reason", "扩大"))
                    .put("/incidents/{id}/grading", incident.id)),
        200,
        412);
    assertThat(Asking.grading(incident.id).getList("history")).hasSize(2);
  }

  @Test
  void returnsAreNumberedOneAfterTheOther() throws SQLException {
    incident.report(ThinReport.THIN, clock.instant());
    clock.tick(Duration.ofMinutes(1));
    var numbers =
        AtOnce.behind(
                database,
                times(
                    () ->
                        Asking.as("group-office")
                            .contentType("application/json")
                            .body(Map.of("facts", List.of("summary"), "reason", "请核实"))
                            .post("/incidents/{id}/grading/returns", incident.id)),
                "select 1 from incident where id = ? for update",
                incident.id)
            .stream()
            .map(answer -> answer.then().statusCode(201).extract().<Integer>path("number"))
            .toList();
    assertThat(Set.copyOf(numbers)).isEqualTo(Set.of(1, 2, 3, 4, 5, 6));
  }

  private List<Integer> given(String... files) throws SQLException {
    return statuses(
        AtOnce.behind(
            database,
            Stream.of(files)
                .<Callable<Response>>map(file -> () -> Editions.give("group-office", file))
                .toList(),
            "lock table policy_edition in share row exclusive mode"));
  }

  @Test
  void ofTwoEditionsForOneDayOneIsTakenAndItsRepeatsAreKnown() throws SQLException {
    var day = LocalDate.ofInstant(clock.instant(), Editions.SCHOOL).plusDays(30);
    var one = Editions.next(day, Editions.BUNDLED);
    var other = one + "# another\n";
    // Two at a time: no more are let in to the reading of an edition.
    assertThat(given(one, other)).containsExactlyInAnyOrder(201, 422);
    editions.takeAway();
    assertThat(given(one, one)).containsExactlyInAnyOrder(201, 200);
    Asking.as("auditor").get("/policies").then().statusCode(200).body("items", hasSize(2));

    var withdrawn =
        AtOnce.behind(
            database,
            times(() -> Editions.withdraw("group-office", day)),
            "lock table policy_edition in share row exclusive mode");
    assertOnce(statuses(withdrawn), 200, 404);
  }
}
