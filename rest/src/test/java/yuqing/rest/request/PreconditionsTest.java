package yuqing.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

class PreconditionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", " \"7\" ", "*", "\"6\", \"7\"", "W/\"7\", \"7\""})
  void theCurrentVersionOrAnyMayBeChanged(String ifMatch) {
    assertThatCode(() -> Preconditions.require(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                | PRECONDITION_REQUIRED",
        "''              | PRECONDITION_REQUIRED",
        "\"6\"           | STALE",
        "7               | STALE",
        "\"77\"          | STALE",
        "W/\"7\"         | STALE",
        "\"1\",\"2\"     | STALE",
        ",               | STALE",
      })
  void elseItIsRefused(String ifMatch, StandardProblem expected) {
    assertThatThrownBy(() -> Preconditions.require(ifMatch, 7))
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(expected));
  }
}
