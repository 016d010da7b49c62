package yuqing.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each command is one request of the API.
class TaskCommandsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tasks list --mine --open | GET /incident/tasks?mine=true&open=true |",
        "tasks list --owner liaison --state SET --overdue"
            + " | GET /incident/tasks?ownerPost=liaison&state=SET&overdue=true |",
        "tasks show t-1 | GET /incident/tasks/t-1 |",
        "tasks set -d {\"title\":\"x\"} | POST /incident/tasks | {\"title\":\"x\"}",
        "tasks accept t-1 | POST /incident/tasks/t-1/acceptance |",
        "tasks extend t-1 --until 2026-10-20 --reason x | POST /incident/tasks/t-1/extension"
            + " | {\"until\":\"2026-10-20\",\"reason\":\"x\"}",
        "tasks grant t-1 | POST /incident/tasks/t-1/extension/decision"
            + " | {\"decision\":\"GRANTED\"}",
        "tasks refuse t-1 --reason x | POST /incident/tasks/t-1/extension/decision"
            + " | {\"decision\":\"REFUSED\",\"reason\":\"x\"}",
        "tasks complete t-1 --text x | POST /incident/tasks/t-1/completion | {\"result\":\"x\"}",
        "tasks urge t-1 | POST /incident/tasks/t-1/urgings |",
        "tasks withdraw t-1 --reason x | POST /incident/tasks/t-1/withdrawal"
            + " | {\"reason\":\"x\"}",
        "meetings list --kind JOINT --year 2026 | GET /incident/meetings?kind=JOINT&year=2026 |",
        "meetings show m-1 | GET /incident/meetings/m-1 |"
      })
  void aCommandIsOneRequest(String line, String request, String body) throws Exception {
    try (var services = new FakeServices()) {
      services.answer(request, "{\"items\": []}");
      var run = services.run(line.split(" +"));
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(services.lines()).containsExactly(request);
      assertThat(services.received().getFirst().body()).isEqualTo(body == null ? "" : body);
    }
  }
}
