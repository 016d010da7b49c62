package yuqing.desk.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.term.ObligationCode;
import yuqing.desk.act.Act;
import yuqing.desk.client.IncidentRow;
import yuqing.desk.client.Listing;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.ServiceName;
import yuqing.desk.start.WaitingQueue.WaitingStep;

/// Whether a queue may say that nothing waits.
class WaitingQueueTest {
  private static final LoadedPart<Listing<IncidentRow>> NOTHING = part();

  @Test
  void nothingWaitsWhereEveryStepWasReadAndHasNone() {
    assertThat(queue(List.of(NOTHING, NOTHING)).isEmpty()).isTrue();
    assertThat(queue(List.of(NOTHING, part(row()))).isEmpty()).isFalse();
  }

  @Test
  void whereAServiceIsUnavailableNothingIsSaid() {
    var unavailable = new LoadedPart<Listing<IncidentRow>>(null, ServiceName.INCIDENT, false);
    assertThat(queue(List.of(NOTHING, unavailable)).isEmpty()).isFalse();
  }

  @Test
  void aRowSaysItsStepWhereTheQueueHasSeveral() {
    assertThat(queue(List.of(NOTHING)).hasSeveralSteps()).isFalse();
    assertThat(queue(List.of(NOTHING, NOTHING)).hasSeveralSteps()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FACTS",
        "REPLY_RETURNED",
        "RESULT_RETURNED",
        "REPLY_DECISION",
        "DIFFERENCE",
        "FILED",
        "REVIEWED"
      })
  void everyStepLeadsToItsForm(String step) {
    var doing = new WaitingStep(step, NOTHING).doing();
    for (var query : doing.split("&", -1)) {
      var pair = query.split("=", 2);
      assertThat(
              pair[0].equals("act")
                  ? Act.of(pair[1]).isPresent()
                  : ObligationCode.find(pair[1]).isPresent())
          .as(query)
          .isTrue();
    }
  }

  private static WaitingQueue queue(List<LoadedPart<Listing<IncidentRow>>> steps) {
    return new WaitingQueue(
        "RETURNED", steps.stream().map(each -> new WaitingStep("FACTS", each)).toList());
  }

  private static LoadedPart<Listing<IncidentRow>> part(IncidentRow... rows) {
    return new LoadedPart<>(new Listing<>(List.of(rows), null), null, false);
  }

  private static IncidentRow row() {
    return new ObjectMapper().convertValue(Map.of("number", "YQ-2026-00001"), IncidentRow.class);
  }
}
