package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and texts that are not taken.
@QuarkusTest
class RefusedEvidenceTest extends NothingIsLeftTest {

  @ParameterizedTest
  @CsvSource({
    "'MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0', application/x-",
    "'PK\u0003\u0004\u0014\0\0\0\u0008\0', application/zip",
    "'\0\u0001\u0002\u0003\u0004', application/octet-stream"
  })
  void aTypeThatIsNotTakenIsRefusedWhateverItsName(String content, String named) {
    reporter()
        .contentType(MULTIPART)
        .multiPart("file", "photo.png", content.getBytes(ISO_8859_1), "image/png")
        .post("/incidents/" + anIncident() + "/evidence")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].message", containsString(named));
  }

  @Test
  void anOfficeDocumentIsRefusedWithItsReason() {
    var macros = OfficeFile.word().part("word/vbaProject.bin", "x").bytes();
    add(reporter(), anIncident(), macros)
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("file")))
        .body("errors.code", equalTo(List.of("macros")));
    byte[] compound = {-48, -49, 0x11, -32, -95, -79, 0x1A, -31, 0, 0, 0, 0};
    add(reporter(), anIncident(), Arrays.copyOf(compound, 2048))
        .then()
        .statusCode(415)
        .body("errors.code", equalTo(List.of("old-office-format")))
        .body("errors[0].message", containsString("docx"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_048_577, 1_200_000, 9_000_000})
  void aFileThatIsTooLargeIsRefused(int size) {
    add(reporter(), anIncident(), aPicture(size))
        .then()
        .statusCode(413)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].message", containsString("1048576"));
  }

  static Stream<byte[]> noUtf8() {
    var text = "食堂情况说明";
    return Stream.of(
        ("a".repeat(MediaTypes.HEAD_BYTES) + text).getBytes(Charset.forName("GBK")),
        ("b".repeat(200_000) + "\u00e9").getBytes(ISO_8859_1),
        Arrays.copyOf(("c".repeat(MediaTypes.HEAD_BYTES) + "文").getBytes(UTF_8), 65_538),
        ("\ufeff" + text).getBytes(UTF_16LE));
  }

  @ParameterizedTest
  @MethodSource("noUtf8")
  void aTextFileIsUtf8ToItsEnd(byte[] file) {
    add(reporter(), anIncident(), file)
        .then()
        .statusCode(415)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].code", equalTo("bad-encoding"));
  }

  @Test
  void everyFaultOfTheFieldsIsNamed() {
    reporter()
        .contentType(MULTIPART)
        .multiPart("file", "a.png", aPicture())
        .multiPart("title", "长".repeat(201), "text/plain;charset=UTF-8")
        .multiPart("takenAt", "yesterday")
        .multiPart("author", "someone")
        .post("/incidents/" + anIncident() + "/evidence")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("title", "takenAt", "author"));
  }

  @Test
  void aPartWithAnUnknownNameIsNamed() {
    var answer =
        reporter()
            .contentType(MULTIPART)
            .multiPart("file", "a.png", aPicture())
            .multiPart("n".repeat(201), "x")
            .post("/incidents/" + anIncident() + "/evidence");
    answer
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("[2]")))
        .body("errors.code", equalTo(List.of("name-too-long")));
  }

  @Test
  void aFormWithoutAFileIsRefused() {
    reporter()
        .contentType(MULTIPART)
        .multiPart("title", "x")
        .post("/incidents/" + anIncident() + "/evidence")
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("file")));
  }

  @Test
  void soIsAnEmptyFile() {
    add(reporter(), anIncident(), new byte[0])
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].code", equalTo("empty"));
  }

  @Test
  void soAreTwoFilesInOneForm() {
    reporter()
        .contentType(MULTIPART)
        .multiPart("file", "a.png", aPicture())
        .multiPart("file", "b.png", aPicture())
        .post("/incidents/" + anIncident() + "/evidence")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("repeated"));
  }

  @Test
  void aTextThatIsNotUtf8OrEndlessIsRefused() {
    String id = anIncident();
    withTitle(id, "标题".getBytes(Charset.forName("GBK")))
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("bad-encoding"));
    withTitle(id, new byte[100_000])
        .then()
        .statusCode(413)
        .body("errors[0].field", equalTo("title"));
  }

  private Response withTitle(String id, byte[] title) {
    return reporter()
        .contentType(MULTIPART)
        .multiPart("file", "a.png", aPicture())
        .multiPart("title", "title", title, "text/plain")
        .post("/incidents/" + id + "/evidence");
  }

  @Test
  void whatWasTakenInTheFutureIsRefused() {
    reporter()
        .contentType(MULTIPART)
        .multiPart("file", "a.png", aPicture())
        .multiPart("takenAt", clock.ago(Duration.ofMinutes(-5)))
        .post("/incidents/" + anIncident() + "/evidence")
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("takenAt")));
  }

  @Test
  void whoMayNotAddIsRefused() {
    String id = anIncident();
    add(as("liaison", "finance"), id, aPicture()).then().statusCode(404);
    add(as("admin-office"), id, aPicture()).then().statusCode(403);
    add(as("leader-in-charge", "logistics"), id, aPicture()).then().statusCode(403);
    add(as("auditor"), id, aPicture()).then().statusCode(403);
    as("liaison", "finance").get("/incidents/" + id + "/evidence").then().statusCode(404);
    liaison().get("/incidents/" + id + "/evidence/" + hashOf(aPicture())).then().statusCode(404);
    liaison().get("/incidents/" + id + "/evidence/..%2f..%2fetc").then().statusCode(404);
  }

  @Test
  void nothingIsAddedToAMergedIncident() {
    String id = anIncident();
    post(
            groupOffice(),
            Map.of("into", anIncident(), "reason", "同一事件"),
            "/incidents/" + id + "/merge")
        .then()
        .statusCode(201);
    add(groupOffice(), id, aPicture()).then().statusCode(409);
  }
}
