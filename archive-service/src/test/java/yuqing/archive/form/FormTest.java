package yuqing.archive.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.alt.GUID;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.paper.PaperFile;
import yuqing.contracts.Event;
import yuqing.contracts.EventJson;
import yuqing.contracts.RosterEvent;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// The form over REST.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class FormTest {

  private static final String FORM = "/dossiers/{id}/form.pdf";

  @Test
  void theFormIsPrintedFromTheRecordAndLeavesNoTraceInIt() {
    var incident = new Case();
    Archive.publish(incident.allEvents());
    Archive.awaitEntries(incident, 17);
    var head = Archive.dossier(incident).getString("head");
    var answer = Archive.get("auditor", FORM, incident.id);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"YQ-2026-00002-form.pdf\"");
    var form = file(answer);
    assertThat(form.faults()).isEmpty();
    assertThat(form.text())
        .contains("编号：YQ-2026-00002", "档案链首：" + head.substring(0, 16), "☑B.二级舆情")
        .doesNotContain("未办结");
    assertThat(file(Archive.get("auditor", FORM, incident.id)).bytes()).isEqualTo(form.bytes());
    assertThat(Archive.dossier(incident).getString("head")).isEqualTo(head);
    RestAssured.given()
        .auth()
        .oauth2(AccessTokens.bearer("auditor"))
        .header("If-None-Match", answer.header("ETag"))
        .get(FORM, incident.id)
        .then()
        .statusCode(304);
  }

  @Test
  void asOfAnInstantItIsTheFormOfThen() throws Exception {
    var incident = new Case();
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    var then = Instant.now();
    Archive.publish(incident.eventOf(incident.graded(Level.ONE, false)));
    Archive.awaitEntries(incident, 2);
    var before = Archive.get("auditor", FORM + "?asOf=" + then, incident.id);
    assertThat(file(before).text()).contains("未办结", "□C.一级舆情", "（第1条）");
    assertThat(file(Archive.get("auditor", FORM, incident.id)).text()).contains("☑C.一级舆情", "（第2条）");
    assertThat(Archive.get("auditor", FORM + "?asOf=soon", incident.id).statusCode())
        .isEqualTo(400);
    assertThat(
            Archive.get("auditor", FORM + "?asOf=1999-01-01T00:00:00Z", incident.id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoMayNotReadTheDossierGetsNoForm() {
    var incident = new Case();
    Archive.publish(incident.eventOf(incident.reported()));
    Archive.awaitEntries(incident, 1);
    assertThat(Archive.getAs("liaison", "logistics", FORM, incident.id).statusCode())
        .isEqualTo(200);
    assertThat(Archive.getAs("liaison", "finance", FORM, incident.id).statusCode()).isEqualTo(404);
    assertThat(Archive.get("administrator", FORM, incident.id).statusCode()).isEqualTo(403);
    assertThat(Archive.get("auditor", FORM, GUID.v7().toString()).statusCode()).isEqualTo(404);
  }

  @Test
  void aChannelPrintsUnderTheNameThatTheRosterGivesIt() {
    var incident = new Case();
    Archive.publish(incident.allEvents());
    Archive.awaitEntries(incident, 17);
    Archive.send(
        Topic.ROSTER,
        "weibo",
        EventJson.write(
            new Event<>(
                GUID.v7().toUUID(),
                "/notification-service",
                "weibo",
                Instant.parse("2026-10-01T00:00:00Z"),
                1,
                null,
                new RosterEvent.OfficialChannel(
                    "weibo", "学校官方微博", "media-centre", Post.LIAISON, true, null))));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(file(Archive.get("auditor", FORM, incident.id)).text())
                    .contains("发布回复通稿（学校官方微博）：热水今晚恢复。"));
  }

  private static PaperFile file(Response answer) {
    return new PaperFile(answer.asByteArray());
  }
}
