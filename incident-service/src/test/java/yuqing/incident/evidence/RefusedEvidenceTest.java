package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.localstack.Tokens;

/// What is not taken leaves nothing in the store and nothing in the database.
@QuarkusTest
class RefusedEvidenceTest extends EvidenceServiceTest {

  @TestHTTPResource("/")
  URI service;

  private SortedSet<String> storedBefore;
  private long recordedBefore;

  @BeforeEach
  void look() {
    storedBefore = stored();
    recordedBefore = recorded();
  }

  @AfterEach
  void nothingIsLeft() {
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .untilAsserted(() -> assertThat(stored()).isEqualTo(storedBefore));
    assertThat(recorded()).isEqualTo(recordedBefore);
  }

  @ParameterizedTest
  @CsvSource({
    "'MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0', application/x-",
    "'<!DOCTYPE html><html><script>x</script></html>', text/html",
    "'<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>', image/svg",
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

  @ParameterizedTest
  @ValueSource(ints = {1_048_577, 1_200_000, 9_000_000})
  void aFileThatIsTooLargeIsRefused(int size) {
    add(reporter(), anIncident(), aPicture(size))
        .then()
        .statusCode(413)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].message", containsString("1048576"));
  }

  @Test
  void soIsOneWhoseLengthWasNotAnnounced() throws Exception {
    var form = formOf(aPicture(3_000_000));
    var request =
        HttpRequest.newBuilder(service.resolve("/incidents/" + anIncident() + "/evidence"))
            .header("Authorization", "Bearer " + Tokens.bearer("reporter"))
            .header("Content-Type", MULTIPART + "; boundary=b")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("\"file\"");
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=b"
      })
  void whatIsNoFormIsRefused(String type) throws Exception {
    var request =
        HttpRequest.newBuilder(service.resolve("/incidents/" + anIncident() + "/evidence"))
            .header("Authorization", "Bearer " + Tokens.bearer("reporter"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("no form at all"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
    }
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws IOException {
    String id = anIncident();
    var form = formOf(aPicture(500_000));
    try (var socket = new Socket(service.getHost(), service.getPort())) {
      var head =
          """
          POST /incidents/%s/evidence HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: multipart/form-data; boundary=b\r
          Content-Length: %d\r
          \r
          """
              .formatted(id, Tokens.bearer("reporter"), form.length);
      var out = socket.getOutputStream();
      out.write(head.getBytes(UTF_8));
      out.write(form, 0, form.length / 2);
      out.flush();
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptionsInstanceOf(UncheckedIOException.class)
          .until(() -> stored().stream().anyMatch(file -> file.startsWith("incoming")));
    }
  }

  private static byte[] formOf(byte[] file) {
    var begins = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
    return (begins + new String(file, ISO_8859_1) + "\r\n--b--\r\n").getBytes(ISO_8859_1);
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
