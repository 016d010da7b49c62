package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import yuqing.incident.ServiceTest;
import yuqing.localstack.AtOnce;

/// A number is used by an incident, or it comes next.
@QuarkusTest
class NumbersTest extends ServiceTest {

  private static final int SIX = 6;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject AgroalDataSource database;

  private long numberOfANewOne() {
    return number(post(reporter(), aReport(), "/incidents"));
  }

  private static long number(Response made) {
    made.then().statusCode(201);
    return Long.parseLong(made.<String>path("number").split("-", 3)[2]);
  }

  @Test
  void sixRefusalsUseUpNone() {
    var key = UUID.randomUUID().toString();
    post(reporter().header("Idempotency-Key", key), aReport(), "/incidents").then().statusCode(201);
    var before = numberOfANewOne();
    for (int i = 0; i < SIX; i++) {
      post(reporter().header("Idempotency-Key", key), aReport(), "/incidents")
          .then()
          .statusCode(422);
    }
    assertThat(numberOfANewOne()).isEqualTo(before + 1);
  }

  @Test
  void whatFailsUsesUpNone() throws SQLException, IOException {
    var before = numberOfANewOne();
    execute(
        "create function no_more() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no more'; end $$");
    execute("create trigger no_more before insert on incident execute function no_more()");
    try {
      for (int i = 0; i < SIX; i++) {
        post(reporter(), aReport(), "/incidents").then().statusCode(500);
      }
      assertThat(batch(List.of(aReport(), aReport(), aReport())).asString())
          .contains("\"status\":500");
    } finally {
      execute("drop trigger no_more on incident");
      execute("drop function no_more");
    }
    assertThat(numberOfANewOne()).isEqualTo(before + 1);
  }

  @Test
  void reportsThatAreKnownUseUpNone() throws IOException {
    var report = aReport();
    post(reporter(), report, "/incidents").then().statusCode(201);
    var before = numberOfANewOne();
    post(reporter(), report, "/incidents").then().statusCode(200);
    batch(List.of(report, report, aReport(), report));
    assertThat(numberOfANewOne()).isEqualTo(before + 2);
  }

  @Test
  void whoLosesARaceUsesUpNone() throws SQLException {
    var before = numberOfANewOne();
    var report = aReport();
    var requests = new ArrayList<Callable<Response>>();
    for (int i = 0; i < SIX; i++) {
      requests.add(() -> post(reporter(), report, "/incidents"));
    }
    var answers = AtOnce.behind(database, requests, "lock table report_source in share mode");
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnly(200, 201)
        .filteredOn(status -> status == 201)
        .hasSize(1);
    // Which of the six numbers the winner had is chance: no other is left out.
    var numbers = new ArrayList<Long>();
    answers.stream()
        .filter(each -> each.statusCode() == 201)
        .forEach(each -> numbers.add(number(each)));
    while (numbers.size() < SIX) {
      numbers.add(numberOfANewOne());
    }
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(before + 1, before + SIX).boxed().toList());
  }

  private static Response batch(List<Map<String, Object>> reports) throws IOException {
    var lines = new ByteArrayOutputStream();
    for (var report : reports) {
      lines.write(JSON.writeValueAsBytes(report));
      lines.write('\n');
    }
    return reporter()
        .contentType("application/x-ndjson")
        .body(lines.toByteArray())
        .post("/incidents/batch");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
