package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.archive.Case;
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
}
