package yuqing.incident.view;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.incident.ServiceTest;
import yuqing.rest.request.Cursor;

/// A cursor of which the checksum is right and the key is none that a row can have.
@QuarkusTest
class ForgedCursorTest extends ServiceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "-9999-01-01T00:00:00Z",
        "+292278994-08-17T07:12:55.807Z"
      })
  void noListGoesOnFromATimeThatNoRowHas(String time) {
    assertRefused("/incidents", "receipt", time, UUID.randomUUID().toString());
    assertRefused("/incidents/" + anIncident() + "/evidence", time, "0".repeat(64));
  }

  @ParameterizedTest
  @ValueSource(strings = "\0")
  void norFromACharacterThatNoRowHas(String hash) {
    assertRefused("/incidents/" + anIncident() + "/evidence", "2026-10-13T00:20:00Z", hash);
  }

  private static void assertRefused(String path, String... key) {
    groupOffice()
        .queryParam("cursor", Cursor.encode(key))
        .get(path)
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }
}
