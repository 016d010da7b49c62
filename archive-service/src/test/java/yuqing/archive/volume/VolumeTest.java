package yuqing.archive.volume;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.paper.PaperFile;
import yuqing.contracts.text.Sha256;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The printed dossier over REST.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class VolumeTest {

  private static final String PATH = "/dossiers/{id}/dossier.pdf";

  private final Case incident = new Case();

  private int publish() {
    var events = incident.allEvents();
    Archive.publish(events);
    Archive.awaitEntries(incident, events.size());
    return events.size();
  }

  private static PaperFile paper(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return new PaperFile(answer.asByteArray());
  }

  @Test
  void printsWhatIsOnRecord() {
    var entries = publish();
    var answer = Archive.get("auditor", PATH, incident.id);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"YQ-2026-00002-dossier.pdf\"");
    assertThat(paper(answer).text())
        .contains("多栋宿舍连续四天无热水", "记录条数 " + entries, "保管期限 30年", "热水今晚恢复。");
  }

  @Test
  void asOfAnInstantPrintsWhatWasKnownThen() {
    var events = incident.allEvents();
    // By itself: what a poll brings together may be recorded at the same instant.
    Archive.publish(events.subList(0, 1));
    Archive.awaitEntries(incident, 1);
    var then = Archive.timeline(incident).getString("items[0].recordedAt");
    Archive.publish(events.subList(1, events.size()));
    Archive.awaitEntries(incident, events.size());
    var paper = paper(Archive.get("auditor", PATH + "?asOf={then}", incident.id, then));
    assertThat(paper.text()).contains("记录条数 1", "本卷为截至", "多栋宿舍连续三天无热水").doesNotContain("热水今晚恢复");
  }

  @Test
  void nothingIsKnownYetInTheFuture() {
    publish();
    var future = Instant.parse("2999-01-01T00:00:00Z");
    assertThat(Archive.get("auditor", PATH + "?asOf={at}", incident.id, future).statusCode())
        .isEqualTo(400);
  }

  @Test
  void theSameRecordIsTheSameFile() {
    publish();
    var first = Archive.get("auditor", PATH, incident.id);
    assertThat(Archive.get("auditor", PATH, incident.id).asByteArray())
        .isEqualTo(first.asByteArray());
    assertThat(first.header("ETag")).isEqualTo('"' + Sha256.hex(first.asByteArray()) + '"');
    RestAssured.given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .header("If-None-Match", first.header("ETag"))
        .get(PATH, incident.id)
        .then()
        .statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"liaison", "department-head", "leader-in-charge"})
  void theDepartmentConcernedMayPrintItAndNoOther(String role) {
    publish();
    assertThat(Archive.getAs(role, "logistics", PATH, incident.id).statusCode()).isEqualTo(200);
    assertThat(Archive.getAs(role, "finance", PATH, incident.id).statusCode()).isEqualTo(404);
  }

  @Test
  void ofNoIncidentThereIsNone() {
    assertThat(Archive.get("auditor", PATH, incident.id).statusCode()).isEqualTo(404);
  }
}
