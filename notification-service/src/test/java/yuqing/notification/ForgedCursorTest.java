package yuqing.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.AccessTokens;
import yuqing.rest.request.Cursor;

/// A cursor of which the checksum is right and the key is none that a row can have.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class ForgedCursorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "-9999-01-01T00:00:00Z",
        "+292278994-08-17T07:12:55.807Z"
      })
  void alertsAndShiftsDoNotGoOnFromATimeThatNoneHas(String time) {
    assertRefused("/alerts", time, UUID.randomUUID().toString());
    assertRefused("/shifts", time, UUID.randomUUID().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/departments", "/official-channels", "/posts"})
  void norTheRosterFromACharacterThatNoRowHas(String path) {
    assertRefused(path, "\0");
  }

  private static void assertRefused(String path, String... key) {
    given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .queryParam("cursor", Cursor.encode(key))
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }
}
