package yuqing.archive.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Level;
import yuqing.localstack.StackResource;

/// An incident that was over before it was entered has a dossier of its own, which the auditor
/// leaves out.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class PastIncidentAuditTest {

  private static final Instant RECORDED = Case.FILED.plus(Duration.ofDays(3));

  @Inject Rounds rounds;

  private final Case incident = new Case();

  private IncidentEvent.RecordedAfterwards stated() {
    var reported = incident.reported();
    return new IncidentEvent.RecordedAfterwards(
        "YQ-2026-00031",
        reported.source(),
        reported.facts(),
        reported.department(),
        Level.TWO,
        Case.DISCOVERED,
        Case.DISCOVERED.plusSeconds(300),
        Case.ENDED,
        Case.FILED,
        "已答复",
        "全校停电",
        true,
        reported.sightings(),
        RECORDED,
        Case.OFFICE);
  }

  @Test
  void theDossierShowsItAsStated() {
    rounds.take(List.of(incident.eventOf(stated())));
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("state")).isEqualTo("FILED");
    assertThat(dossier.getString("number")).isEqualTo("YQ-2026-00031");
    assertThat(dossier.getString("recordedAfterwards.reason")).isEqualTo("全校停电");
    assertThat(dossier.getInt("recordedAfterwards.level")).isEqualTo(2);
    assertThat(dossier.getBoolean("recordedAfterwards.judged")).isTrue();
    assertThat(Instant.parse(utc(dossier.getString("end.endedAt")))).isEqualTo(Case.ENDED);
    assertThat(dossier.getString("result.text")).isEqualTo("已答复");
    assertThat(dossier.getString("result.decision.verdict")).isEqualTo("ACCEPTED");
    assertThat(dossier.getList("sightings")).hasSize(1);
    assertThat(dossier.getList("untold")).isEmpty();
    assertThat(dossier.getBoolean("complete")).isTrue();
    assertThat(Archive.timeline(incident).<String>getList("items.type"))
        .containsExactly("incident.recorded-afterwards");
    var listed =
        Archive.get("auditor", "/dossiers?level=2&state=FILED&limit=200")
            .jsonPath()
            .<String>getList("items.incidentId");
    assertThat(listed).contains(incident.id);
  }

  private static String utc(String withOffset) {
    return OffsetDateTime.parse(withOffset).toInstant().toString();
  }

  @Test
  void theReportedOneHasNoSuchMark() {
    rounds.take(List.of(incident.eventOf(incident.reported())));
    assertThat(Archive.dossier(incident).<Object>get("recordedAfterwards")).isNull();
  }

  /// Its course lies days back and nothing was published about its duties; those of a reported one
  /// are found in the same rounds.
  @Test
  void theAuditorLeavesItOut() {
    var live = new Case();
    var duty = Duties.draftReply();
    rounds.take(List.of(incident.eventOf(stated())));
    rounds.take(
        List.of(
            live.eventOf(live.reported()),
            live.eventOf(
                new EscalationEvent.ObligationOpened(
                    duty,
                    Level.TWO,
                    Case.DISCOVERED,
                    Case.DISCOVERED.plusSeconds(3600),
                    LocalDate.parse("2024-09-25")))));
    rounds.untilAllIsLookedAt();
    assertThat(rounds.raisedOf(List.of(live.id))).hasSize(1);
    assertThat(rounds.raisedOf(List.of(incident.id))).isEmpty();
    assertThat(Archive.timeline(incident).getList("items")).hasSize(1);
  }
}
