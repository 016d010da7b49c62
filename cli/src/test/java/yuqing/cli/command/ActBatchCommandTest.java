package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.cli.command.FakeServices.FinishedCommand;

class ActBatchCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "019a1f00-0000-7000-8000-000000000001";
  private static final String ACTIONS = "POST /incident/incidents/" + ID + "/actions";
  private static final String EXCHANGED =
      "{\"incident\": \"" + ID + "\", \"action\": \"INFORMATION_EXCHANGED\", \"noChange\": true}";
  private static final String TAKEN = "{\"n\": 4, \"sequence\": 9, \"action\": {}}";

  private FakeServices services;

  @BeforeEach
  void start() throws Exception {
    services = new FakeServices();
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void eachLineIsItsIncidentsActionWithAVerdict() throws Exception {
    services
        .answer(
            "GET /incident/incidents?q=YQ-2026-00012",
            "{\"items\": [{\"number\": \"YQ-2026-00012\", \"id\": \"" + ID + "\"}]}")
        .answer("GET /incident/incidents?q=YQ-1", "{\"items\": []}")
        .answer(ACTIONS, 201, "", TAKEN)
        .answer(
            ACTIONS, 422, "", "{\"type\": \"urn:yuqing:problem:rule-broken\", \"status\": 422}");
    services.input(
        String.join(
            "\n",
            "{\"incident\": \"YQ-2026-00012\", \"action\": \"PEOPLE_ANSWERED\"}\r",
            "",
            EXCHANGED,
            "{\"incident\": \"YQ-1\", \"action\": \"PEOPLE_ANSWERED\"}",
            "{\"action\": \"PEOPLE_ANSWERED\"}",
            "no json",
            "[]",
            "{\"incident\": \"" + "x".repeat(256 * 1024) + "\"}"));

    var run = services.run("incidents", "acts", "-");

    assertThat(run.code()).isEqualTo(1);
    var verdicts = verdicts(run);
    assertThat(verdicts)
        .extracting(each -> each.path("line").asInt() + " " + each.path("status").asInt())
        .containsExactly("1 201", "3 422", "4 404", "5 400", "6 400", "7 400", "8 413");
    assertThat(verdicts.getFirst())
        .isEqualTo(
            JSON.readTree(
                """
                {"line": 1, "status": 201, "incident": "YQ-2026-00012", "n": 4, "sequence": 9}"""));
    assertThat(verdicts.get(1).path("problem").path("type").asText()).contains("rule-broken");
    assertThat(services.received().get(1).body()).isEqualTo("{\"action\":\"PEOPLE_ANSWERED\"}");
  }

  @Test
  void theSameLineHasTheSameKeyAndAnotherLineAnother() {
    services.answer(ACTIONS, 201, "", TAKEN);
    services.input(EXCHANGED + "\n" + EXCHANGED.replace("true", "false") + "\n");
    assertThat(services.run("incidents", "acts", "-").code()).isZero();
    assertThat(services.run("incidents", "acts", "-").code()).isZero();

    var keys = services.received().stream().map(each -> each.header("Idempotency-Key")).toList();
    assertThat(keys).hasSize(4).allMatch(key -> key.matches("[0-9a-f]{64}"));
    assertThat(keys.subList(2, 4)).isEqualTo(keys.subList(0, 2)).doesNotHaveDuplicates();
  }

  /// What is the whole run's trouble is no line's verdict.
  @Test
  void aServiceThatFailsStopsItAtTheLine() {
    services.answer(ACTIONS, 201, "", TAKEN).answer(ACTIONS, 503, "", "{\"title\": \"down\"}");
    services.input((EXCHANGED + "\n").repeat(3));

    var run = services.run("incidents", "acts", "-");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).contains("line 2", "down");
    assertThat(services.received()).hasSize(2);
  }

  @Test
  void aFileThatIsNotThereIsAFaultyLine() {
    assertThat(services.run("incidents", "acts", "no-such-file.ndjson").code()).isEqualTo(2);
  }

  private static List<JsonNode> verdicts(FinishedCommand run) throws Exception {
    var verdicts = new ArrayList<JsonNode>();
    for (var line : run.out().lines().toList()) {
      verdicts.add(JSON.readTree(line));
    }
    return verdicts;
  }
}
