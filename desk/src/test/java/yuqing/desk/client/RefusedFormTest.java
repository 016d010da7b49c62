package yuqing.desk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.desk.frame.FormAnswer;

class RefusedFormTest {

  @ParameterizedTest
  @CsvSource({"400, 400", "401, 403", "403, 403", "409, 409", "412, 412", "422, 422", "428, 428"})
  void aRefusalOfEveryStatusIsShownWithTheForm(int refused, int shown) {
    var refusal = new ServiceRefusal(new Problem("about:blank", "有误", refused, null, List.of()));
    assertThat(FormAnswer.refused(refusal, null).getStatus()).isEqualTo(shown);
  }
}
