package yuqing.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.GradingView;
import yuqing.desk.client.IncidentView;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ServiceName;

/// The level of the page, which two services know.
class CaseViewTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theLevelIsThatOfTheServiceThatDecidesIt() {
    assertThat(view(3, graded(1)).level()).isEqualTo(1);
    assertThat(view(null, graded(2)).level()).isEqualTo(2);
  }

  @Test
  void whereItHasNoneOrIsUnavailableTheIncidentsOwnIsShown() {
    assertThat(view(3, new LoadedPart<>(null, ServiceName.ESCALATION, false)).level()).isEqualTo(3);
    assertThat(view(null, new LoadedPart<>(null, null, true)).level()).isNull();
  }

  private static LoadedPart<GradingView> graded(int level) {
    var grading = JSON.convertValue(Map.of("level", level), GradingView.class);
    return new LoadedPart<>(grading, null, false);
  }

  private static CaseView view(Integer level, LoadedPart<GradingView> grading) {
    var incident = JSON.createObjectNode().put("level", level);
    return new CaseView(
        JSON.convertValue(incident, IncidentView.class),
        null,
        grading,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        Map.of(),
        null);
  }
}
