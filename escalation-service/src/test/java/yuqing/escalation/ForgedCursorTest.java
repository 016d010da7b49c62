package yuqing.escalation;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.StackResource;
import yuqing.rest.request.Cursor;

/// A cursor of which the checksum is right and the time is none that a row can have.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class ForgedCursorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"-1000000000-01-01", "-9999-01-01", "+292278994-08-17", "+999999999-12-31"})
  void noListGoesOnFromADayThatNoRowHas(String day) {
    var time = day + "T00:00:00Z";
    var id = UUID.randomUUID().toString();
    assertRefused(list("/obligations", time, id));
    assertRefused(list("/calendar", time, id));
    assertRefused(list("/policies", day));
    assertRefused(whatIf(time, "2026-10-13T00:20:00Z", id));
    assertRefused(whatIf("2026-10-13T00:20:00Z", time, id));
  }

  private static Response list(String path, String... key) {
    return Asking.as("auditor").queryParam("cursor", Cursor.encode(key)).get(path);
  }

  private static Response whatIf(String... key) {
    return Asking.as("auditor")
        .contentType("application/yaml")
        .queryParam("cursor", Cursor.encode(key))
        .body(Editions.bundledText().getBytes(StandardCharsets.UTF_8))
        .post("/policies/{edition}/what-if", Editions.BUNDLED);
  }

  private static void assertRefused(Response answer) {
    answer.then().statusCode(400).body("errors.field", contains("cursor"));
  }
}
