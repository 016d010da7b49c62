package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.EvidenceAdded;

/// Files that are taken, published, listed and handed out.
@QuarkusTest
class EvidenceTest extends EvidenceServiceTest {

  @Test
  void aFileIsKeptUnderItsHashAndPublished() {
    String id = anIncident();
    var picture = aPicture();
    var hash = hashOf(picture);
    var takenAt = clock.ago(Duration.ofDays(2));

    liaison()
        .contentType(MULTIPART)
        .multiPart("title", "食堂照片", "text/plain;charset=UTF-8")
        .multiPart("note", "", "text/plain")
        .multiPart("file", "a.png", picture)
        .multiPart("takenAt", takenAt)
        .post("/incidents/" + id + "/evidence")
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/incidents/" + id + "/evidence/" + hash))
        .header("ETag", equalTo("\"2\""))
        .body("sha256", equalTo(hash))
        .body("mediaType", equalTo("image/png"))
        .body("sizeBytes", equalTo(100))
        .body("title", equalTo("食堂照片"))
        .body("note", nullValue())
        .body("isNew", equalTo(true));

    assertThat(stored()).contains(placeOf(hash)).noneMatch(file -> file.startsWith("incoming"));
    var recorded = (EvidenceAdded) published.lastOf(id);
    assertThat(recorded.sha256()).isEqualTo(hash);
    assertThat(recorded.title()).isEqualTo("食堂照片");
    assertThat(recorded.takenAt()).hasToString(takenAt).isBefore(recorded.recordedAt());
    assertThat(recorded.recordedBy().role()).isEqualTo("liaison");
  }

  @Test
  void itIsHandedOutToBeSavedAndNotShown() {
    String id = anIncident();
    var text = aText();
    var hash = hashOf(text);
    add(reporter(), id, text).then().statusCode(201);

    var answer = as("auditor").get("/incidents/" + id + "/evidence/" + hash);
    answer
        .then()
        .statusCode(200)
        .contentType("text/plain;charset=UTF-8")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "private, no-store")
        .header(
            "Content-Disposition",
            matchesPattern(
                "attachment; filename=\"YQ-\\d{4}-\\d+-" + hash.substring(0, 12) + "\\.txt\""))
        .header("ETag", "\"" + hash + "\"");
    assertThat(answer.asByteArray()).isEqualTo(text);
  }

  @Test
  void theyAreListedInOrderOfRecording() {
    String id = anIncident();
    var files = List.of(aPicture(), aText(), aPicture());
    files.forEach(file -> add(reporter(), id, file).then().statusCode(201));
    var hashes = files.stream().map(EvidenceServiceTest::hashOf).toList();
    var first = head().queryParam("limit", 2).get("/incidents/" + id + "/evidence");
    first.then().statusCode(200).body("items.sha256", equalTo(hashes.subList(0, 2)));
    head()
        .queryParam("cursor", first.<String>path("next"))
        .get("/incidents/" + id + "/evidence")
        .then()
        .body("items.sha256", equalTo(hashes.subList(2, 3)))
        .body("items[0].isNew", nullValue())
        .body("next", nullValue());
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        arguments("image/png", "png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
        arguments("image/jpeg", "jpg", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF"),
        arguments("image/webp", "webp", "RIFF$\0\0\0WEBPVP8 "),
        arguments("application/pdf", "pdf", "%PDF-1.7\n"),
        arguments("application/pdf", "pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"),
        arguments("text/plain", "txt", "just words"),
        arguments("text/plain", "txt", "The attachment has the format %PDF-1.7\n"),
        arguments("text/plain", "txt", "%PDF-1.7 \u00e6\u0098\u00af is its format\n"),
        arguments("text/plain", "txt", "%PDF is its format\n"),
        arguments("text/plain", "txt", "RIFFabcdWEBPVP8 is how pictures begin\n"),
        arguments("text/plain", "txt", "PKU has asked\n"),
        arguments("text/plain", "txt", "{\\rtf1 is how rich text begins\n"),
        arguments("text/plain", "txt", "Subject: a saved letter\n\n"),
        arguments("text/plain", "txt", "BEGIN:VCARD\n"),
        arguments("text/plain", "txt", "\u00ef\u00bb\u00bfwith a byte order mark\n"),
        arguments("text/plain", "txt", "MZ is how this notice begins"),
        arguments("text/plain", "txt", "From: somebody\nTo: the school's mailbox\n\n"),
        arguments("text/plain", "txt", "#!/bin/sh is quoted here"),
        arguments("text/plain", "txt", "<!DOCTYPE html><html><script>x</script></html>"),
        arguments(
            "text/plain",
            "txt",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void whatItIsIsRecognisedByItsContent(String type, String ending, String begins) {
    String id = anIncident();
    var file = (begins + UUID.randomUUID()).getBytes(ISO_8859_1);
    reporter()
        .contentType(MULTIPART)
        .multiPart("file", "harmless.exe", file, "application/x-something-else")
        .post("/incidents/" + id + "/evidence")
        .then()
        .statusCode(201)
        .body("mediaType", equalTo(type));
    reporter()
        .get("/incidents/" + id + "/evidence/" + hashOf(file))
        .then()
        .statusCode(200)
        .header("Content-Disposition", matchesPattern("attachment; .*\\." + ending + "\""));
  }

  @ParameterizedTest
  @CsvSource({
    "../../../../etc/passwd",
    "..\\..\\boot.ini",
    "/etc/cron.d/x",
    "=?UTF-8?B?Li4vLi4vZXZpbA==?=",
    "a%00.png",
    "张三的截图.png",
    "''"
  })
  void aNameOfAFileIsNotLookedAt(String name) {
    String id = anIncident();
    var picture = aPicture();
    var before = stored();
    reporter()
        .contentType(MULTIPART)
        .multiPart("file", name, picture)
        .post("/incidents/" + id + "/evidence")
        .then()
        .statusCode(201);
    before.add(placeOf(hashOf(picture)));
    assertThat(stored()).isEqualTo(before);
    assertThat(published.number("select count(*) from evidence where record like '%张三%'")).isZero();
  }

  @Test
  void theSameFileAgainIsKnownByItsContent() {
    String id = anIncident();
    var picture = aPicture();
    add(reporter(), id, picture).then().statusCode(201);
    var before = stored();
    head()
        .contentType(MULTIPART)
        .multiPart("file", "other.png", picture)
        .multiPart("title", "another title")
        .post("/incidents/" + id + "/evidence")
        .then()
        .statusCode(200)
        .body("isNew", equalTo(false))
        .body("title", nullValue())
        .body("recordedBy.role", equalTo("reporter"));
    assertThat(published.of(id)).hasSize(2);

    String another = anIncident();
    add(reporter(), another, picture).then().statusCode(201).body("isNew", equalTo(true));
    assertThat(stored()).as("stored once").isEqualTo(before);
  }

  @Test
  void ofTwoEqualUploadsAtOnceOneIsNew() throws Exception {
    String id = anIncident();
    var picture = aPicture(500_000);
    Callable<Integer> upload = () -> add(reporter(), id, picture).statusCode();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var answers = new TreeSet<Integer>();
      for (var answer : threads.invokeAll(List.of(upload, upload))) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactly(200, 201);
    }
    assertThat(published.of(id)).hasSize(2);
  }

  @Test
  void aKeyAddsOnceWhateverTheFormsBoundary() {
    String id = anIncident();
    var picture = aPicture();
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      add(reporter().header("Idempotency-Key", key), id, picture)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
    }
    add(reporter().header("Idempotency-Key", key), id, aPicture())
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuqing:problem:key-used-for-another"));
  }

  @Test
  void whatAnActCitesTheIncidentMustHave() {
    String id = anIncident();
    var mine = aPicture();
    add(reporter(), id, mine).then().statusCode(201);
    var anothers = aPicture();
    add(reporter(), anIncident(), anothers).then().statusCode(201);

    exchange(id, hashOf(mine), hashOf(anothers))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("evidence[1]")))
        .body("errors.code", equalTo(List.of("unknown-evidence")));
    exchange(id, hashOf(mine)).then().statusCode(201);
    assertThat(((ActionRecorded) published.lastOf(id)).evidence()).containsExactly(hashOf(mine));
    // Some programs write hashes in upper case.
    var upper = hashOf(mine).toUpperCase(Locale.ROOT);
    exchange(id, upper).then().statusCode(201);
    assertThat(((ActionRecorded) published.lastOf(id)).evidence()).containsExactly(hashOf(mine));
    as("auditor").get("/incidents/" + id + "/evidence/" + upper).then().statusCode(200);
  }

  private Response exchange(String id, String... evidence) {
    var act =
        Map.of("action", "INFORMATION_EXCHANGED", "noChange", true, "evidence", List.of(evidence));
    return post(liaison(), act, "/incidents/" + id + "/actions");
  }

  @Test
  void theDocumentNamesTheFormsParts() {
    assertThat(namesOf(EvidenceDoc.class)).isEqualTo(namesOf(EvidenceBody.class));
    as("auditor")
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .body("components.schemas.EvidenceForm.required", hasItem("file"))
        .body(
            "paths.'/incidents/{id}/evidence'.post.requestBody.content.'multipart/form-data'"
                + ".schema.'$ref'",
            equalTo("#/components/schemas/EvidenceForm"));
  }

  private static List<String> namesOf(Class<?> record) {
    return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  void anOfficeDocumentIsTakenByItsContentWhateverItsName() {
    String id = anIncident();
    var document = OfficeFile.word().bytes();
    add(reporter(), id, document)
        .then()
        .statusCode(201)
        .body("mediaType", equalTo(MediaTypes.WORD));
    reporter()
        .get("/incidents/" + id + "/evidence/" + hashOf(document))
        .then()
        .statusCode(200)
        .contentType(MediaTypes.WORD);
  }
}
