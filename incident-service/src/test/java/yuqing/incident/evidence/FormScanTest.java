package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.text.FormMark;
import yuqing.incident.formscan.MadeScans;

/// The signed form comes back as a scan.
@QuarkusTest
class FormScanTest extends EvidenceServiceTest {

  private static final String HEAD = "9f86d081884c7d65".repeat(4);

  private static FormMark markOf(String incident, int entries) {
    return FormMark.of(UUID.fromString(incident), entries, HEAD);
  }

  private static Response scan(RequestSpecification who, byte[] file) {
    return who.contentType(MULTIPART).multiPart("file", "scan", file).post("/incidents/form-scans");
  }

  private static RequestSpecification numbered(RequestSpecification who, String number) {
    return who.queryParam("number", number);
  }

  private String numberOf(String incident) {
    return get(groupOffice(), incident).path("number");
  }

  /// A PDF without a picture.
  private static byte[] withoutCode() {
    return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(UTF_8);
  }

  @Test
  void itIsFoundByItsCodeAndKeptAsEvidenceOnce() {
    var id = anIncident();
    var mark = markOf(id, 7);
    var file = MadeScans.pngOf(mark);
    scan(groupOffice(), file)
        .then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/incidents/" + id + "/evidence/" + hashOf(file)))
        .header("ETag", equalTo("\"2\""))
        .body("incident", equalTo(id))
        .body("number", equalTo(numberOf(id)))
        .body("foundBy", equalTo("CODE"))
        .body("mark.entries", equalTo(7))
        .body("mark.shortHash", equalTo(mark.shortHash()))
        .body("evidence.kind", equalTo("SIGNED_FORM"))
        .body("evidence.sha256", equalTo(hashOf(file)))
        .body("evidence.title", equalTo("网络舆情处置表（签字扫描件）"))
        .body("evidence.isNew", equalTo(true));
    assertThat(stored()).contains(placeOf(hashOf(file)));
    var recorded = (EvidenceAdded) published.lastOf(id);
    assertThat(recorded.kind()).isEqualTo(EvidenceKind.SIGNED_FORM);
    assertThat(recorded.mark()).isEqualTo(mark);
    assertThat(recorded.recordedBy().role()).isEqualTo("group-office");

    scan(liaison(), file).then().statusCode(200).body("evidence.isNew", equalTo(false));
    assertThat(published.of(id)).hasSize(2);
    scan(head(), MadeScans.pngOf(markOf(id, 9))).then().statusCode(201);
    head()
        .get("/incidents/" + id + "/evidence")
        .then()
        .body("items.mark.entries", equalTo(List.of(7, 9)));
  }

  @Test
  void whereTheCodeCannotBeReadTheNumberIsAskedForAndIsEnough() {
    var id = anIncident();
    var file = withoutCode();
    scan(groupOffice(), file)
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("number"))
        .body("errors[0].code", equalTo("required"));
    scan(numbered(groupOffice(), numberOf(id)), file)
        .then()
        .statusCode(201)
        .body("incident", equalTo(id))
        .body("foundBy", equalTo("NUMBER"))
        .body("mark", nullValue())
        .body("evidence.mark", nullValue());
    assertThat(((EvidenceAdded) published.lastOf(id)).kind()).isEqualTo(EvidenceKind.SIGNED_FORM);
  }

  @Test
  void whatWasOrdinaryEvidenceBecomesASignedForm() {
    var id = anIncident();
    var file = MadeScans.pngOf(markOf(id, 3));
    add(liaison(), id, file).then().statusCode(201).body("kind", nullValue());
    scan(liaison(), file).then().statusCode(201);
    var hash = hashOf(file);
    liaison()
        .get("/incidents/" + id + "/evidence")
        .then()
        .body("items.sha256", equalTo(List.of(hash)))
        .body("items[0].kind", equalTo("SIGNED_FORM"));
    // And stays one.
    add(liaison(), id, file).then().statusCode(200).body("kind", equalTo("SIGNED_FORM"));
    assertThat(published.of(id)).hasSize(3);
  }

  @Test
  void codeAndNumberOfTwoIncidentsContradictEachOther() {
    var id = anIncident();
    var other = anIncident();
    scan(numbered(groupOffice(), numberOf(other)), MadeScans.pngOf(markOf(id, 7)))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:form-of-another"))
        .body("errors[0].field", equalTo("number"));
    assertThat(published.of(id)).hasSize(1);
    assertThat(published.of(other)).hasSize(1);
  }

  @Test
  void theFormOfAMergedIncidentGoesToTheOneThatGoesOn() {
    var id = anIncident();
    var into = anIncident();
    post(groupOffice(), Map.of("into", into, "reason", "同一事件"), "/incidents/" + id + "/merge")
        .then()
        .statusCode(201);
    scan(numbered(groupOffice(), numberOf(id)), MadeScans.pngOf(markOf(id, 7)))
        .then()
        .statusCode(201)
        .body("incident", equalTo(into))
        .body("mark.incident", equalTo(id));
  }

  @Test
  void ofAnIncidentThatIsUnknownOrOfOthersNothingIsKept() {
    var before = stored();
    scan(groupOffice(), MadeScans.pngOf(markOf(UUID.randomUUID().toString(), 7)))
        .then()
        .statusCode(404)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].code", equalTo("unknown-form"));
    var id = anIncident();
    scan(as("liaison", "finance"), MadeScans.pngOf(markOf(id, 7))).then().statusCode(404);
    scan(numbered(as("liaison", "finance"), numberOf(id)), withoutCode())
        .then()
        .statusCode(404)
        .body("errors[0].field", equalTo("number"));
    scan(numbered(groupOffice(), "YQ-1999-00001"), withoutCode()).then().statusCode(404);
    scan(numbered(groupOffice(), "12"), withoutCode()).then().statusCode(400);
    scan(as("auditor"), withoutCode()).then().statusCode(403);
    scan(as("admin-office"), withoutCode()).then().statusCode(403);
    scan(groupOffice(), aText())
        .then()
        .statusCode(415)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].code", equalTo("no-scan"));
    scan(groupOffice(), aPicture(1_200_000)).then().statusCode(413);
    groupOffice()
        .contentType(MULTIPART)
        .multiPart("note", "无文件")
        .post("/incidents/form-scans")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("file"));
    assertThat(stored()).isEqualTo(before);
  }
}
