package yuqing.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.ObligationCode;

class ActTest {

  @Test
  void anActIsFoundByItsCodeAlone() {
    assertThat(Act.of("MERGED")).contains(Act.MERGED);
    assertThat(Stream.of("merged", "", "MERGED ", "NOTHING"))
        .noneMatch(code -> Act.of(code).isPresent());
  }

  @Test
  void theDecisionOnAReplyIsTheFormForItsApproval() {
    assertThat(Act.REPLY_DECIDED.records("REPLY_APPROVED")).isTrue();
    assertThat(Act.REPLY_DECIDED.records("REPLY_DECIDED")).isTrue();
    assertThat(Act.REPLY_DRAFTED.records("REPLY_APPROVED")).isFalse();
  }

  @Test
  void anAddressSaysTheNumberOfWhatTheActIsAbout() {
    assertThat(Act.REPLY_DECIDED.number("/incidents/019a/replies/3/approval")).isEqualTo("3");
    assertThat(Act.REPLY_DELIVERED.number("/incidents/019a/replies/12/delivery")).isEqualTo("12");
    assertThat(Act.REPLY_DELIVERED.number("/incidents/019a/replies/{n}/delivery")).isEmpty();
    assertThat(Act.HANDLING_ENDED.number("/incidents/019a/end")).isEmpty();
  }

  @Test
  void onlyWhatTheRegulationLetsBeWaivedCanBeChosen() {
    var choices =
        Act.WAIVED.fields().stream()
            .filter(field -> field.name().equals("code"))
            .findFirst()
            .orElseThrow()
            .choices();
    assertThat(choices)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ObligationCode.values())
                .filter(ObligationCode::mayBeWaived)
                .map(ObligationCode::code)
                .toList());
  }
}
