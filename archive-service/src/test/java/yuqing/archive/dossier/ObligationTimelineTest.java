package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.EscalationEvent.ObligationWithdrawn;
import yuqing.contracts.EventData;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// What a dossier shows of an obligation that was there more than once.
class ObligationTimelineTest {

  private final Case incident = new Case();

  @Test
  void whatIsOpenedAgainAfterItWasWithdrawnIsOpen() {
    var duty = incident.obligation(ObligationCode.HOLD_REVIEW_MEETING, null);
    var withdrawn = new ObligationWithdrawn(duty, Case.at(4), "REOPENED");
    List<EventData> events =
        List.of(incident.opened(duty), incident.missed(duty), withdrawn, incident.opened(duty));

    var shown = ProjectedDossier.of(incident, events).duties().obligations();

    assertThat(shown)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.outcome()).isEqualTo(Outcome.OPEN);
              assertThat(each.withdrawnBy()).isNull();
              assertThat(each.missedAt()).isNull();
              assertThat(each.judgedAt()).isNull();
            });
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

  private EscalationEvent.ObligationMoved moved(Obligation duty, int due, int judged) {
    return new EscalationEvent.ObligationMoved(
        owedBy(duty, "finance"), Case.at(1), Case.at(5), Case.at(1), Case.at(due), Case.at(judged));
  }

  private List<String> departmentsAfter(EventData... events) {
    return ProjectedDossier.of(incident, List.of(events)).duties().obligations().stream()
        .map(ObligationSection.Duty::department)
        .toList();
  }

  @Test
  void whatIsOpenWhenTheIncidentIsAssignedIsOwedByTheNewDepartment() {
    var duty = incident.obligation(ObligationCode.FILE_RESULT, null);
    assertThat(departmentsAfter(incident.opened(duty), moved(duty, 5, 4)))
        .containsExactly("finance");
  }

  @Test
  void whatWasMissedBeforeStaysWithWhoOwedItAtItsDue() {
    var duty = incident.obligation(ObligationCode.FILE_RESULT, null);
    var doneLate =
        new EscalationEvent.ObligationMetLate(
            owedBy(duty, "finance"), Case.at(5), Case.at(8), Case.at(8));
    assertThat(
            departmentsAfter(
                incident.opened(duty), incident.missed(duty), moved(duty, 5, 7), doneLate))
        .containsExactly("logistics");
  }

  @Test
  void whatIsDueLaterByTheMoveIsOwedByTheNewDepartmentAgain() {
    var duty = incident.obligation(ObligationCode.FILE_RESULT, null);
    assertThat(departmentsAfter(incident.opened(duty), incident.missed(duty), moved(duty, 9, 7)))
        .containsExactly("finance");
  }

  @Test
  void whatWasMetBeforeStaysWithWhoDidIt() {
    var duty = incident.obligation(ObligationCode.FILE_RESULT, null);
    var met = new EscalationEvent.ObligationMet(duty, Case.at(5), Case.at(3), Case.at(3));
    assertThat(departmentsAfter(incident.opened(duty), met, moved(duty, 5, 4)))
        .containsExactly("logistics");
  }
}
