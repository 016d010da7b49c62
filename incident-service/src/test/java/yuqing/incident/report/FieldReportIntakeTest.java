package yuqing.incident.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.Topic;
import yuqing.incident.ServiceTest;

/// Reports from the field: inputs at which other systems failed, `field-reports/02` to `09`, one by
/// one. What concerns the other services is tried there.
@QuarkusTest
class FieldReportIntakeTest extends ServiceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static byte[] bytes(String name) {
    try (var file = FieldReportIntakeTest.class.getResourceAsStream("/field-reports/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(String name) {
    return new String(bytes(name), UTF_8).lines();
  }

  @Test
  void nothingIsMergedIntoAClosedIncidentWhateverItsLevel() throws IOException {
    var steps = new YAMLMapper().readTree(bytes("02-merged-into-a-closed-dossier.yaml"));
    var report = (ObjectNode) steps.at("/steps/1/body");
    report.put("discoveredAt", clock.ago(Duration.ofMinutes(1)));
    String closed = anIncident();
    untilClosed(closed);
    String merged = post(reporter(), report.toString(), "/incidents").path("id");
    var reason = steps.at("/steps/2/body/reason").asText();
    var before = get(groupOffice(), merged).asString();
    groupOffice()
        .body(Map.of("into", closed, "reason", reason))
        .post("/incidents/" + merged + "/merge")
        .then()
        .statusCode(409)
        .body("title", startsWith("The dossier of the other incident is closed"));
    get(groupOffice(), merged).then().body(equalTo(before));
  }

  @ParameterizedTest
  @CsvSource({
    "0, https://MY_SCHOOL.blog.example/p/1#c",
    "1, https://bbs.example/t?tag=%E9%A3%9F%E5%A0%82%7C%E5%BC%82%E7%89%A9&id=2",
    "2, https://xn--fcswj775bss7a.example/%e5%b8%96%e5%ad%90/3"
  })
  void aReportIsNotLostForTheSpellingOfALink(int line, String otherSpelling) throws IOException {
    var name = "04-addresses-that-browsers-open.ndjson";
    var report = JSON.readTree(lines(name).toList().get(line));
    String id =
        post(reporter(), report.toString(), "/incidents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var url = report.at("/sightings/0/url").asText();
    get(groupOffice(), id).then().body("sightings.url", contains(url));
    var again = aReport();
    again.put("sightings", List.of(Map.of("platform", "论坛", "url", otherSpelling)));
    post(reporter(), again, "/incidents")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("isNew", equalTo(false));
  }

  @Test
  void aTitleThatShowsNothingIsRefused() throws IOException {
    post(reporter(), nothing(0).get("body").toString(), "/incidents")
        .then()
        .statusCode(400)
        .body("errors.field", contains("title"));
  }

  @Test
  void aNoteThatShowsNothingMeetsNoExchange() throws IOException {
    liaison()
        .body(nothing(1).get("body").toString())
        .post("/incidents/" + anIncident() + "/actions")
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("note"));
  }

  private static JsonNode nothing(int line) throws IOException {
    return JSON.readTree(lines("05-text-that-shows-nothing.ndjson").toList().get(line));
  }

  @Test
  void aFilterThatIsRepeatedHoldsForAllItsValues() {
    var path = lines("07-filter-repeated.txt").findFirst().orElseThrow().split(" ", 3)[2];
    groupOffice().get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"begins-with-MZ.txt", "saved-letter.txt"})
  void plainTextIsTakenWhateverItsFirstLetters(String name) {
    liaison()
        .contentType(ContentType.MULTIPART)
        .multiPart("file", name, bytes("08-plain-text/" + name), "text/plain")
        .post("/incidents/" + anIncident() + "/evidence")
        .then()
        .statusCode(201)
        .body("mediaType", startsWith("text/plain"));
  }

  @Test
  void aNumberWithoutAFractionIsWholeHoweverItIsWritten() {
    var report = new String(bytes("09-whole-number.json"), UTF_8);
    String id = post(reporter(), report, "/incidents").then().statusCode(201).extract().path("id");
    get(groupOffice(), id).then().body("sightings[0].views", equalTo(12000));
    post(reporter(), report.replace("12000.0", "12000.5"), "/incidents")
        .then()
        .statusCode(400)
        .body("errors.field", contains("sightings[0].views"));
  }

  private void untilClosed(String id) {
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    post(head(), Map.of("text", "已恢复"), "/incidents/" + id + "/result").then().statusCode(201);
    var at = clock.instant();
    var office = new Recorder("group-office", "office", null);
    var closed = new DossierClosed(at, at, "0".repeat(64), office, null);
    bus.say(Topic.ARCHIVE, "/archive-service", id, 1, closed);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> "CLOSED".equals(get(groupOffice(), id).path("state")));
  }
}
