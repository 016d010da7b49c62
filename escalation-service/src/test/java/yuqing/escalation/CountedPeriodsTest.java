package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AtOnce;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// Each judgement reads the periods that are to come: there are never more of them than may be.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class CountedPeriodsTest {

  private static final int MOST = 500;
  private static final int EIGHT = 8;
  private static final String NAME = "counted";

  @Inject SettableClock clock;
  @Inject DataSource database;

  @AfterEach
  void takeAway() throws SQLException {
    update("delete from heightened_period where name = '%s'".formatted(NAME));
  }

  @Test
  void ofEightAtOnceAtOneLessThanMayBeOneIsSet() throws SQLException {
    var now = clock.nextMorning();
    update("delete from heightened_period");
    update(
        """
        insert into heightened_period (period, version, from_at, to_at, name, set_by, set_at)
        select gen_random_uuid(), 1, '%s'::timestamptz + interval '1 hour',
               '%s'::timestamptz + interval '2 hours', '%s', 'group-office', '%s'
        from generate_series(1, %d)\
        """
            .formatted(now, now, NAME, now, MOST - 1));
    var body =
        Map.of(
            "from", now.plus(Duration.ofHours(1)).toString(),
            "to", now.plus(Duration.ofHours(2)).toString(),
            "name", NAME);
    List<Callable<Response>> requests =
        IntStream.range(0, EIGHT)
            .<Callable<Response>>mapToObj(
                _ ->
                    () ->
                        Asking.as("group-office")
                            .contentType("application/json")
                            .body(body)
                            .post("/calendar"))
            .toList();
    var answers = AtOnce.behind(database, requests, "lock table heightened_period in share mode");
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnly(201, 409)
        .filteredOn(status -> status == 201)
        .hasSize(1);
  }

  private void update(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
