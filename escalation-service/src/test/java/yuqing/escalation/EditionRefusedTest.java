package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.localstack.StackResource;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.UnsoundEdition;
import yuqing.procedure.yaml.Finding;

/// An invalid edition over REST: refused with all that is wrong with it, and nothing of it is kept.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class EditionRefusedTest extends EditionToCome {

  /// What comes of `{day}` and `{follows}` in the head of the file.
  @ParameterizedTest
  @CsvSource({
    "0, 2024-09-25, in-past",
    "-400, 2024-09-25, in-past",
    "1, 2025-01-01, gap",
    "1, 2099-01-01, overlap-backwards"
  })
  void aDateThatCannotBeIsRefusedAndLeavesNoTrace(int days, String follows, String code) {
    var before = editions.everything().get("policy_edition");
    Editions.give("administrator", Editions.next(tomorrow.plusDays(days - 1L), follows))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:yuqing:problem:unsound-edition"))
        .body("errors.field", contains("edition"))
        .body("errors.code", contains(code))
        .body("errors.line", everyItem(greaterThan(1)));
    assertThat(editions.everything()).containsEntry("policy_edition", before);
  }

  private String invalid() {
    return Editions.next(tomorrow.minusDays(1), "2020-01-01")
        .replace("owner: admin-office", "owner: porter")
        .replace("within: 12 h", "within: 12")
        .replace("met-by: [PEOPLE_ANSWERED]", "met-by: [PEOPLE_ASKED]");
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithLineAndRemedyInBothLanguages() {
    var before = editions.everything().get("policy_edition");
    var chinese = Editions.give("administrator", invalid());
    chinese
        .then()
        .statusCode(422)
        .body("title", equalTo("该版本细则不能采用"))
        .body("errors.code", hasItem("in-past"))
        .body("errors.code", hasItem("gap"))
        .body("errors", hasSize(5))
        .body("errors.file", everyItem(equalTo("edition.yaml")))
        .body("errors.line", everyItem(greaterThan(1)))
        .body("errors.remedy", everyItem(not(empty())))
        .body(
            "errors.find { it.field == 'within' }.message",
            equalTo("“12”不是带单位的时长，如“30 min”“4 h”“7 d”"));
    var english =
        Asking.as("administrator")
            .header("Accept-Language", "en")
            .contentType("application/yaml")
            .body(invalid().getBytes(StandardCharsets.UTF_8))
            .post("/policies");
    assertThat(lines(english)).containsAll(asTheLinterPrints(invalid()));
    assertThat(editions.everything()).containsEntry("policy_edition", before);
  }

  private static List<String> lines(Response refusal) {
    List<Map<String, Object>> errors = refusal.jsonPath().getList("errors");
    return errors.stream()
        .map(
            each ->
                "%s:%s: %s: %s; %s"
                    .formatted(
                        each.get("file"),
                        each.get("line"),
                        each.get("field"),
                        each.get("message"),
                        each.get("remedy")))
        .toList();
  }

  private static List<String> asTheLinterPrints(String text) {
    try {
      EditionReader.read("edition.yaml", text);
      return List.of();
    } catch (UnsoundEdition e) {
      return e.findings().stream().map(Finding::toString).toList();
    }
  }

  @Test
  void whatIsNoEditionAtAllIsRefused() {
    Editions.give("administrator", new byte[] {(byte) 0xff, (byte) 0xfe})
        .then()
        .statusCode(422)
        .body("errors.code", contains("no-utf-8"));
    Editions.give("administrator", "")
        .then()
        .statusCode(400)
        .body("errors.code", contains("required"));
    Editions.give("administrator", "# nothing but a comment")
        .then()
        .statusCode(422)
        .body("errors.code", contains("empty"));
    Editions.give("administrator", "edition: \"\\UFFFFFFFF\"")
        .then()
        .statusCode(422)
        .body("errors.code", contains("unreadable"))
        .body("errors.line", contains(1));
    Editions.give(
            "administrator", next().replaceFirst("title:\\s*\\{", "title: {zh: \"\\\\0\", x: "))
        .then()
        .statusCode(422)
        .body("errors.code", contains("bad-character"));
    Editions.give("administrator", "edition: [")
        .then()
        .statusCode(422)
        .body("errors.code", contains("broken-yaml"))
        .body("errors.line", contains(1));
    Editions.give("administrator", next().replace("level: 1,", "level: !!int 1,"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("tagged"));
    Editions.give("administrator", next().replace("edition: ", "edition: +999"))
        .then()
        .statusCode(422)
        .body("errors.code", contains("no-date"));
    Editions.give("administrator", "#".repeat(256 * 1024) + "\n" + next()).then().statusCode(413);
    Asking.as("administrator")
        .contentType("text/html")
        .body("x")
        .post("/policies")
        .then()
        .statusCode(415);
  }
}
