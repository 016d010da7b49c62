package yuqing.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.Problem;

class FieldFaultsTest {
  private static final FieldFaults FAULTS =
      new FieldFaults(
          new Problem(
              "about:blank",
              "有误",
              422,
              null,
              List.of(
                  new Problem.Fault("title", "required", "请填写", null),
                  new Problem.Fault("sightings[1].url", "bad-url", "应为网址", null),
                  new Problem.Fault("source.system", "not-yours", "不是您的", null),
                  new Problem.Fault("titles", "unknown", "没有这一项", null))));

  @Test
  void aFaultIsShownBesideItsFieldAndNoOther() {
    assertThat(FAULTS.of("title")).isEqualTo("请填写");
    assertThat(FAULTS.of("summary")).isEmpty();
    assertThat(FAULTS.of("sightings", 1, "url")).isEqualTo("应为网址");
    assertThat(FAULTS.of("sightings", 0, "url")).isEmpty();
    assertThat(FieldFaults.none().of("title")).isEmpty();
  }

  @Test
  void whatIsBesideNoFieldIsListedAbove() {
    assertThat(FAULTS.besides(List.of("title", "sightings")))
        .extracting(Problem.Fault::field)
        .containsExactly("source.system", "titles");
    assertThat(FieldFaults.none().besides(List.of())).isEmpty();
  }
}
