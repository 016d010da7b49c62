package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleReportsJourneyTest {

  private final SuiteUnderTest suite = SuiteUnderTest.get();

  @Test
  void theSampleReportsComeOutAtTheirLevelsWithObligationsAlertsAndDossiers() throws IOException {
    var answer =
        suite
            .as("reporter")
            .postLines(
                "incident-service", "/incidents/batch", String.join("\n", Reports.samples()));
    assertThat(answer.statusCode()).isEqualTo(200);
    var verdicts = answer.body().lines().toList();
    assertThat(verdicts).hasSize(24);

    var levels = new HashMap<String, Integer>();
    for (int line = 0; line < verdicts.size(); line++) {
      var verdict = Caller.JSON.readTree(verdicts.get(line));
      assertThat(verdict.get("status").asInt()).as(verdicts.get(line)).isEqualTo(201);
      var reference =
          Caller.JSON.readTree(Reports.samples().get(line)).at("/source/reference").asText();
      levels.put(reference, follow(verdict.get("id").asText()));
    }
    assertThat(levels).isEqualTo(Map.copyOf(Reports.levels()));
  }

  private int follow(String id) {
    var following = new Following(suite, id);
    int level = following.untilGraded().get("level").asInt();
    following.untilObligations(owed -> !owed.get("obligations").isEmpty());
    following.untilAlertLeft();
    following.untilDossier(dossier -> dossier.path("level").asInt() == level);
    return level;
  }
}
