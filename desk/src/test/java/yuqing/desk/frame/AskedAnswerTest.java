package yuqing.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a browser does with an answer.
class AskedAnswerTest {
  @ParameterizedTest
  @CsvSource({
    ", , PAGE",
    "true, JavaScript, PART",
    "true, , PART",
    ", JavaScript, LINE",
    "false, , PAGE",
    ", XMLHttpRequest, PAGE"
  })
  void theHeadersSayWhatIsDoneWithTheAnswer(
      String htmx, String requestedWith, AskedAnswer expected) {
    assertThat(AskedAnswer.of(htmx, requestedWith)).isEqualTo(expected);
  }
}
