package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.DifferenceDecision;
import yuqing.contracts.IncidentEvent.DifferenceSettled;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Sighted;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.localstack.StackResource;

/// The dossier shows what a second report states otherwise, and how, when and why that was settled.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class DifferenceInDossierTest {

  private static final Instant FOUND = Case.DISCOVERED.plusSeconds(600);
  private static final Instant SETTLED = Case.DISCOVERED.plusSeconds(1200);
  private static final Recorder OFFICE = new Recorder("group-office", "group-office", null);

  private final Case incident = new Case();

  @Test
  void eachDifferenceIsShownWithItsSettlement() {
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(differing(1, "impact", "LARGE")),
        incident.eventOf(differing(2, "scope", "LOCAL")),
        incident.eventOf(
            new DifferenceSettled(2, DifferenceDecision.SET_ASIDE, "未扩大", SETTLED, OFFICE)));
    Archive.awaitEntries(incident, 4);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.<Integer>getList("secondReports.difference")).containsExactly(1, 2);
    assertThat(dossier.<Object>get("secondReports[0].settlement")).isNull();
    assertThat(dossier.getString("secondReports[1].differing[0].reported")).isEqualTo("LOCAL");
    assertThat(dossier.getString("secondReports[1].settlement.verdict")).isEqualTo("SET_ASIDE");
    assertThat(dossier.getString("secondReports[1].settlement.reason")).isEqualTo("未扩大");
    assertThat(dossier.getString("secondReports[1].settlement.decidedAt"))
        .isEqualTo("2026-10-13T08:35:00+08:00");
    assertThat(dossier.<Object>getList("untold")).isEmpty();
  }

  private static Sighted differing(int n, String field, String reported) {
    return new Sighted(
        null,
        new Source("hotline", "again-" + n),
        List.of(new Difference(field, "SOME", reported)),
        FOUND,
        OFFICE,
        n,
        "YQ-2026-00002");
  }
}
