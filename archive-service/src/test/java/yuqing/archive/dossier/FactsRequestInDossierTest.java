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
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.term.Post;
import yuqing.localstack.StackResource;

/// The dossier shows that a report was returned for facts, and which of them were stated.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class FactsRequestInDossierTest {

  private static final Instant ASKED = Case.DISCOVERED.plusSeconds(600);
  private static final Instant ANSWERED = Case.DISCOVERED.plusSeconds(1200);

  private final Case incident = new Case();

  private static FactsRequested requested() {
    return new FactsRequested(
        "YQ-2026-00002", 1, List.of("scope", "summary"), Post.GROUP_OFFICE, "logistics", ASKED);
  }

  @Test
  void whatIsMissingIsShownAsPublishedLast() {
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(requested()),
        incident.eventOf(new FactsStated(1, List.of("summary"), null)));
    Archive.awaitEntries(incident, 3);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("returns[0].facts")).containsExactly("scope", "summary");
    assertThat(dossier.getString("returns[0].post")).isEqualTo("group-office");
    assertThat(dossier.getString("returns[0].requestedAt")).isEqualTo("2026-10-13T08:25:00+08:00");
    assertThat(dossier.<String>getList("returns[0].missing")).containsExactly("summary");
    assertThat(dossier.getString("returns[0].answeredAt")).isNull();
    Archive.publish(incident.eventOf(new FactsStated(1, List.of(), ANSWERED)));
    Archive.awaitEntries(incident, 4);
    dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("returns[0].missing")).isEmpty();
    assertThat(dossier.getString("returns[0].answeredAt")).isEqualTo("2026-10-13T08:35:00+08:00");
    assertThat(dossier.<Object>getList("untold")).isEmpty();
  }

  @Test
  void anAnswerWhoseRequestHasNotComeInIsShownByWhatHas() {
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(new FactsStated(1, List.of("summary"), null)));
    Archive.awaitEntries(incident, 2);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("returns[0].missing")).containsExactly("summary");
    assertThat(dossier.<Object>getList("returns[0].facts")).isNull();
  }
}
