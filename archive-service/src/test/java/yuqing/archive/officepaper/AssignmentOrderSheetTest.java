package yuqing.archive.officepaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.archive.dossier.MadeDossier;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.officepaper.AssignmentOrderSheet.OwedDuty;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// What an assignment order says that its department owes.
class AssignmentOrderSheetTest {

  private static final SchoolCopy SCHOOL =
      new SchoolCopy("示例职业技术学院", null, ZoneId.of("Asia/Shanghai"));

  private final Case incident = new Case("finance", "sample");
  private final List<Event<EventData>> events = new ArrayList<>();

  private void given(EventData... some) {
    Arrays.stream(some).map(incident::eventOf).forEach(events::add);
  }

  private AssignmentOrderSheet sheet() {
    return AssignmentOrderSheet.of(MadeDossier.of(events), SCHOOL);
  }

  private static Obligation owedBy(Obligation duty, String department) {
    return new Obligation(
        duty.id(),
        duty.code(),
        duty.key(),
        duty.window(),
        duty.article(),
        duty.owner(),
        department);
  }

  private static EscalationEvent.ObligationMoved assigned(Obligation duty) {
    return new EscalationEvent.ObligationMoved(
        owedBy(duty, "logistics"), Case.at(1), Case.at(5), Case.at(1), Case.at(5), Case.at(6));
  }

  private Obligation ofFinance(ObligationCode code) {
    return owedBy(incident.obligation(code, null), "finance");
  }

  @Test
  void theNewDepartmentOwesWhatIsOpenAndWhatWasMissedAndIsNotDone() {
    var open = ofFinance(ObligationCode.ANSWER_PEOPLE_CONCERNED);
    var missed = ofFinance(ObligationCode.ORGANISE_HANDLING);
    var late = ofFinance(ObligationCode.DRAFT_REPLY);
    given(incident.reported(), incident.graded(Level.TWO, false));
    given(incident.opened(open), incident.opened(missed), incident.opened(late));
    given(incident.missed(missed), incident.missed(late));
    given(
        new EscalationEvent.ObligationMetLate(late, Case.at(5), Case.at(5), Case.at(6)),
        assigned(open),
        assigned(missed),
        assigned(late),
        new IncidentEvent.Assigned("logistics", "finance", "属后勤职责", Case.at(6), Case.OFFICE));
    assertThat(sheet().duties())
        .extracting(OwedDuty::label, OwedDuty::due)
        .containsExactlyInAnyOrder(
            tuple("回应诉求", "2026-10-13 13:15"), tuple("组织处置", "2026-10-13 13:15（已逾期）"));
  }

  @Test
  void whatAnOfficeOwesIsNotTheDepartments() {
    var duty = incident.obligation(ObligationCode.CONFIRM_GRADE, null);
    var offices =
        new Obligation(
            duty.id(), duty.code(), duty.key(), null, 10, Post.GROUP_OFFICE, "party-affairs");
    given(incident.reported(), incident.opened(offices));
    assertThat(sheet().duties()).isEmpty();
  }

  @Test
  void ofOneThatWasOverBeforeItWasEnteredTheStatedLevelIsPrinted() {
    given(incident.afterwards(Level.TWO));
    assertThat(sheet().level()).isEqualTo("二级");
  }
}
