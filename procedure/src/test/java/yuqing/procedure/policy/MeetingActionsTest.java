package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.RegulationTimes;
import yuqing.procedure.policy.Term.Span;

/// What is said outside `procedure` about what an act meets, and of the regulation's own times, is
/// what the edition says.
class MeetingActionsTest {

  private static final PolicyEdition EDITION = PolicyEditions.bundled().all().getFirst();

  @ParameterizedTest
  @EnumSource
  void anActMeetsWhatTheEditionSays(Action action) {
    var codes =
        Arrays.stream(ObligationCode.values())
            .filter(code -> EDITION.rule(code).metBy().contains(action))
            .collect(Collectors.toCollection(HashSet::new));
    if (action == Action.REPLY_DELIVERED) {
      Arrays.stream(ObligationCode.values())
          .filter(
              code ->
                  EDITION
                      .rule(code)
                      .alsoMetBy()
                      .contains(AlternativeFulfilment.REPLY_DELIVERED_AT_LEVEL_2_OR_1))
          .forEach(codes::add);
    }
    assertThat(action.meets()).isEqualTo(codes);
  }

  @Test
  void theResultIsFiledWithinTheRegulationsTime() {
    var term = EDITION.rule(ObligationCode.FILE_RESULT).term(Clock.END_OF_HANDLING);
    assertThat(term.source()).isEqualTo(NumberSource.REGULATION);
    assertThat(term.span()).isEqualTo(new Span.Within(RegulationTimes.FILE_RESULT_AFTER_END));
  }
}
