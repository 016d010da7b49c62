package yuqing.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.desk.act.Act;
import yuqing.desk.act.PermittedAct;
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

  @Test
  void theFormBesideADutyNamesTheReplyThatItIsAbout() {
    var view =
        view(
            null,
            graded(2),
            Map.of(
                Act.REPLY_DECIDED,
                new PermittedAct("2", Set.of("approve-reply")),
                Act.HANDLING_STARTED,
                new PermittedAct("", Set.of("organise-handling"))));
    var acts = "/incidents/" + view.id() + "/acts/";
    assertThat(view.meetingForm("approve-reply")).isEqualTo(acts + "REPLY_DECIDED?n=2");
    assertThat(view.meetingForm("organise-handling")).isEqualTo(acts + "HANDLING_STARTED");
    assertThat(view.meetingForm("deliver-reply")).isNull();
  }

  private static LoadedPart<GradingView> graded(int level) {
    var grading = JSON.convertValue(Map.of("level", level), GradingView.class);
    return new LoadedPart<>(grading, null, false);
  }

  private static CaseView view(Integer level, LoadedPart<GradingView> grading) {
    return view(level, grading, Map.of());
  }

  private static CaseView view(
      Integer level, LoadedPart<GradingView> grading, Map<Act, PermittedAct> acts) {
    var incident = JSON.createObjectNode().put("level", level).put("id", new UUID(0, 1).toString());
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
        null,
        acts,
        Map.of(),
        null);
  }
}
