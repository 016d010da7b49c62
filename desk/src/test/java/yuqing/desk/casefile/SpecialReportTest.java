package yuqing.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which reports to the superior can be printed.
class SpecialReportTest {
  @Test
  void eachIsListedOnceThoughItWasMadeByTelephoneAndThenInWriting() {
    var actions =
        List.of(action(1, "FIRST"), action(null, null), action(1, "FIRST"), action(2, "FINAL"));
    assertThat(SpecialReport.of(actions))
        .containsExactly(new SpecialReport(1, "FIRST"), new SpecialReport(2, "FINAL"));
  }

  private static JsonNode action(Integer reportNumber, String kind) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("reportNumber", reportNumber)
        .put("kind", kind);
  }
}
