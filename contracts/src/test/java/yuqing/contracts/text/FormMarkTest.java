package yuqing.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormMarkTest {

  private static final UUID INCIDENT = UUID.fromString("019a1f00-0000-7000-8000-00000000000f");
  private static final String TEXT = "YQF1:019A1F0000007000800000000000000F:31:9F86D081884C7D65";

  @Test
  void whatIsPrintedIsReadBack() {
    var mark = FormMark.of(INCIDENT, 31, "9f86d081884c7d65".repeat(4));
    assertThat(mark.text()).isEqualTo(TEXT).matches("[0-9A-Z:]+").hasSizeLessThan(68);
    assertThat(FormMark.read(TEXT)).contains(mark);
    var odd =
        FormMark.of(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"), 1, "f".repeat(64));
    assertThat(FormMark.read(odd.text())).contains(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://qr.example/YQF1",
        "YQF1:019A1F00000070008000000000000F:31:9F86D081884C7D65",
        "YQF1:019A1F0000007000800000000000000F:0:9F86D081884C7D65",
        "YQF1:019A1F0000007000800000000000000F:1234567890123456789:9F86D081884C7D65",
        "YQF1:019A1F0000007000800000000000000F:31:9f86d081884c7d65",
        "YQF2:019A1F0000007000800000000000000F:31:9F86D081884C7D65",
        "YQF1:019A1F0000007000800000000000000F:31:9F86D081884C7D65\n"
      })
  void anotherTextIsNoMark(String text) {
    assertThat(FormMark.read(text)).isEmpty();
  }

  @Test
  void aMarkHasAHead() {
    assertThatThrownBy(() -> new FormMark(INCIDENT, 0, "9f86d081884c7d65"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FormMark(INCIDENT, 1, "9F86"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
