package yuqing.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which reports by telephone wait to be put in writing.
class TelephoneReportTest {
  @Test
  void thoseOfTheSameActThatNoneFollowed() {
    var actions =
        List.of(
            action(1, "REPORTED_TO_SUPERIOR", "ORAL", null),
            action(2, "REPORTED_TO_SUPERIOR", "WRITTEN", 1),
            action(3, "REPORTED_TO_SUPERIOR", "ORAL", null),
            action(4, "REPORTED_TO_PARTY_OFFICE", "ORAL", null),
            action(5, "REPORTED_TO_SUPERIOR", "WRITTEN", null));
    assertThat(TelephoneReport.of(Act.REPORTED_TO_SUPERIOR, actions))
        .extracting(TelephoneReport::n)
        .containsExactly(3);
    assertThat(TelephoneReport.of(Act.REPORTED_TO_PARTY_OFFICE, actions))
        .extracting(TelephoneReport::n)
        .containsExactly(4);
  }

  private static JsonNode action(int n, String action, String means, Integer follows) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("n", n)
        .put("action", action)
        .put("means", means)
        .put("occurredAt", "2026-10-13T00:15:00Z")
        .put("follows", follows);
  }
}
