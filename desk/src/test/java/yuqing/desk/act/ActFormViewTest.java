package yuqing.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.desk.act.ActFormView.TeamRow;
import yuqing.desk.client.Problem;
import yuqing.desk.client.Problem.Fault;

/// A service's words lie beside the field that they are about; the others above all fields.
class ActFormViewTest {

  @Test
  void aFaultLiesBesideItsField() {
    var view = view(Act.PEOPLE_ANSWERED, fault("counterpart", "必填"), fault("note", "太长"));
    assertThat(view.fault(field(Act.PEOPLE_ANSWERED, "counterpart"))).isEqualTo("必填");
    assertThat(view.fault(field(Act.PEOPLE_ANSWERED, "note"))).isEqualTo("太长");
    assertThat(view.fault(field(Act.PEOPLE_ANSWERED, "means"))).isEmpty();
    assertThat(view.otherFaults()).isEmpty();
  }

  @Test
  void aFaultOfAPartLiesBesideTheWhole() {
    var view =
        view(
            Act.HANDLING_STARTED,
            fault("team[0].post", "必填"),
            fault("team[1].post", "必填"),
            fault("team[1].name", "太长"),
            fault("evidence[0]", "没有"));
    assertThat(view.fault(field(Act.HANDLING_STARTED, "team"))).isEqualTo("必填；太长");
    assertThat(view.fault(field(Act.HANDLING_STARTED, "evidence"))).isEqualTo("没有");
    assertThat(view.otherFaults()).isEmpty();
  }

  @Test
  void aFaultOfNoFieldIsSaidAboveThem() {
    var view = view(Act.REOPENED, fault("", "已归档"), fault("reasons", "未知"), fault(null, "无"));
    assertThat(view.fault(field(Act.REOPENED, "reason"))).isEmpty();
    assertThat(view.otherFaults()).extracting(Fault::message).containsExactly("已归档", "未知", "无");
  }

  @Test
  void aFaultOfWhatTheFormHidesIsSaidAboveTheFieldsSinceNothingIsBesideIt() {
    var view = view(Act.REPLY_DECIDED, fault("textHash", "文本已改"), fault("reason", "必填"));
    assertThat(view.otherFaults()).extracting(Fault::message).containsExactly("文本已改");
  }

  @Test
  void aFormThatWasNotSentHasNoFault() {
    var view = form(Act.REOPENED, null, "reason", "");
    assertThat(view.fault(field(Act.REOPENED, "reason"))).isEmpty();
    assertThat(view.otherFaults()).isEmpty();
  }

  @Test
  void theTeamIsShownAsEnteredWithRoomForOne() {
    assertThat(form(Act.HANDLING_STARTED, null).teamRows()).containsExactly(new TeamRow("", ""));
    assertThat(
            form(
                    Act.HANDLING_STARTED,
                    null,
                    "team.post",
                    "处长",
                    "team.name",
                    "甲某",
                    "team.post",
                    "科长",
                    "team.name",
                    "乙某")
                .teamRows())
        .containsExactly(new TeamRow("处长", "甲某"), new TeamRow("科长", "乙某"));
  }

  @Test
  void aReportIsPutInWritingWhereThereIsOneByTelephone() {
    assertThat(form(Act.REPORTED_TO_SUPERIOR, null).groups()).containsExactly("call", "by");
    var view = form(Act.REPORTED_TO_SUPERIOR, null, "by", "other");
    assertThat(view.isUsed("by")).isTrue();
    assertThat(view.isUsed("call")).isFalse();
  }

  private static ActField field(Act act, String name) {
    return act.fields().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private static Fault fault(String field, String message) {
    return new Fault(field, "code", message, null);
  }

  private static ActFormView view(Act act, Fault... faults) {
    return form(act, new Problem("about:blank", "请求有误", 400, null, List.of(faults)));
  }

  private static ActFormView form(Act act, Problem problem, String... entered) {
    return new ActFormView(
        UUID.randomUUID(),
        act,
        "",
        "key",
        "",
        ActBodyTest.form(entered),
        ActChoices.NONE,
        ActSubject.NONE,
        problem);
  }
}
