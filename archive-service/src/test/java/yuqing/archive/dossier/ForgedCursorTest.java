package yuqing.archive.dossier;

import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.localstack.StackResource;
import yuqing.rest.request.Cursor;

/// A cursor of which the checksum is right and the key is none that a row can have.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ForgedCursorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "-9999-01-01T00:00:00Z",
        "+292278994-08-17T07:12:55.807Z"
      })
  void noListGoesOnFromATimeThatNoRowHas(String time) {
    assertRefused("/dossiers", time, "an-incident");
    assertRefused("/audit", time, UUID.randomUUID().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = "\0")
  void norFromACharacterThatNoRowHas(String incident) {
    assertRefused("/dossiers", "2026-10-13T00:20:00Z", incident);
  }

  private static void assertRefused(String path, String... key) {
    Archive.get("auditor", path + "?cursor=" + Cursor.encode(key))
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }
}
