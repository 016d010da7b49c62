package yuqing.desk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.archive.AllowedMeasures;
import yuqing.desk.form.EnteredValues;

class MeasureFormsTest {

  @Test
  void aCompletionIsSentAsTheArchiveTakesIt() {
    assertThat(
            MeasureForms.body(
                    EnteredValues.of(
                        "key",
                        "k",
                        "note",
                        "已印发",
                        "occurredAt",
                        "2026-11-20T10:00",
                        "evidence",
                        "ab",
                        "evidence",
                        "cd"))
                .toString())
        .isEqualTo(
            """
            {"note":"已印发","occurredAt":"2026-11-20T10:00:00+08:00","evidence":["ab","cd"]}\
            """);
    assertThat(MeasureForms.body(EnteredValues.of("note", "已印发", "occurredAt", "")).toString())
        .isEqualTo("{\"note\":\"已印发\"}");
  }

  @Test
  void theFormOfAMeasureIsRefusedByTheStepOfThatMeasureAlone() {
    var allowed =
        new AllowedMeasures(
            List.of(
                new AllowedMeasures.MeasurePermission(
                    "DOSSIER_CLOSED", "/dossiers/a/closing", false, "不全"),
                new AllowedMeasures.MeasurePermission(
                    "MEASURE_DONE", "/dossiers/a/measures/1/completion", true, null),
                new AllowedMeasures.MeasurePermission(
                    "MEASURE_DONE", "/dossiers/a/measures/11/completion", false, "仅限责任人")));
    assertThat(allowed.refusal(1)).isEmpty();
    assertThat(allowed.refusal(11)).isEqualTo("仅限责任人");
    assertThat(allowed.refusal(2)).isEmpty();
  }

  @Test
  void openMeasuresAreListedUnlessOthersAreAsked() {
    assertThat(new MeasureChoice(null, null).onlyOpen()).isTrue();
    assertThat(new MeasureChoice("nonsense", null).show()).isEqualTo("open");
    assertThat(new MeasureChoice("overdue", null).onlyOpen()).isNull();
    assertThat(new MeasureChoice("overdue", null).onlyOverdue()).isTrue();
    assertThat(new MeasureChoice("all", " logistics ").departments()).containsExactly("logistics");
    assertThat(new MeasureChoice("all", null).departments()).isEmpty();
  }
}
