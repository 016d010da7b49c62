package yuqing.desk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.Problem;
import yuqing.desk.client.archive.ReviewDraftView.Explanation;
import yuqing.desk.client.archive.ReviewDraftView.MissedDuty;
import yuqing.desk.form.EnteredValues;
import yuqing.desk.form.FieldFaults;

class AskedExplanationTest {
  private static final List<MissedDuty> MISSED =
      List.of(
          missed("daily-exchange", "2026-10-14", null),
          missed("draft-reply", null, new Explanation("等待说明")),
          missed("organise-handling", null, null),
          missed("organise-handling", null, null));

  @Test
  void whatNobodyHasExplainedIsAskedOnce() {
    assertThat(AskedExplanation.of(MISSED, List.of(), FieldFaults.none()))
        .extracting(AskedExplanation::code, AskedExplanation::window)
        .containsExactly(tuple("daily-exchange", "2026-10-14"), tuple("organise-handling", ""));
  }

  @Test
  void afterARefusalEachStandsBesideWhatWasEnteredForItAndItsFault() {
    var sent =
        new ReviewEntry(
                EnteredValues.of(
                    "explanation.code",
                    "daily-exchange",
                    "explanation.window",
                    "2026-10-14",
                    "explanation.text",
                    "",
                    "explanation.code",
                    "organise-handling",
                    "explanation.window",
                    "",
                    "explanation.text",
                    "人手不足"))
            .explanations();
    var faults =
        new FieldFaults(
            new Problem(
                "about:blank",
                "有误",
                422,
                null,
                List.of(new Problem.Fault("explanations[0].text", "too-long", "太长", null))));
    var asked = AskedExplanation.of(MISSED, sent, faults);
    assertThat(asked).extracting(AskedExplanation::text).containsExactly("", "人手不足");
    assertThat(asked).extracting(AskedExplanation::fault).containsExactly("", "太长");
  }

  private static MissedDuty missed(String code, String window, Explanation explanation) {
    return new MissedDuty(code, code, window, 10, null, Instant.EPOCH, "MISSED", null, explanation);
  }
}
