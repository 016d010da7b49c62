package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class KilledMidPathJourneyTest {

  private static final int REPORTS = 40;

  private final SuiteUnderTest suite = SuiteUnderTest.get();
  private final Caller reporter = suite.as("reporter");

  @Test
  void escalationKilledMidPathAndStartedAgainLosesAndDoublesNothing() {
    var escalation = suite.service("escalation-service");
    var acknowledged = new ArrayList<String>();
    for (int report = 0; report < REPORTS; report++) {
      acknowledged.add(post("killed-" + report));
      if (report == REPORTS / 4) {
        escalation.kill();
      }
      if (report == REPORTS / 2) {
        escalation.start();
      }
    }
    escalation.awaitReady();

    assertThat(new HashSet<>(acknowledged)).hasSize(REPORTS);
    for (var id : acknowledged) {
      var following = new Following(suite, id);
      assertThat(following.untilGraded().get("level").asInt()).isEqualTo(3);
      following.untilAlertLeft();
      following.untilDossier(dossier -> dossier.path("level").asInt() == 3);
      var types = following.timelineTypes();
      assertThat(types).containsOnlyOnce("incident.reported", "escalation.graded");
      assertThat(openedOnce(id)).as(id).isTrue();
      following.verifiesWhole();
    }
  }

  private String post(String reference) {
    var report = Reports.discoveredNow(Reports.samples().getFirst(), reference);
    var posted = reporter.post("incident-service", "/incidents", report).expect(201).body();
    return posted.get("id").asText();
  }

  /// Each obligation stands once.
  private boolean openedOnce(String id) {
    var keys = new ArrayList<String>();
    suite
        .as("auditor")
        .get("escalation-service", "/incidents/" + id + "/obligations")
        .expect(200)
        .body()
        .get("obligations")
        .forEach(obligation -> keys.add(obligation.get("key").asText()));
    return !keys.isEmpty() && List.copyOf(new HashSet<>(keys)).size() == keys.size();
  }
}
