package yuqing.journeys.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.journeys.SuiteUnderTest;

/// What people do first by the command: from the report of an incident to its evidence.
class CommandJourneyTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir private static Path homes;

  private static CommandPeople people;
  private static CommandUser liaison;
  private static CommandUser head;
  private static CommandUser office;
  private static CommandUser finance;

  @BeforeAll
  static void logIn() {
    people = new CommandPeople(homes);
    liaison = people.person("liaison", "logistics");
    head = people.person("department-head", "logistics");
    office = people.person("group-office", "party-affairs");
    finance = people.person("liaison", "finance");
  }

  @Test
  void aCaseIsReportedGradedAndGivenEvidence() throws IOException {
    var incident = people.report("东区食堂排队时间长");
    var number = incident.path("number").asText();
    await().atMost(SOON).until(() -> liaison.json("incidents", "grade", number).has("level"));

    liaison
        .run("incidents", "act", number, "REPORTED_TO_PARTY_OFFICE", "--means", "ORAL")
        .expect(0);
    office.run("incidents", "grade", number, "--level", "3", "--reason", "个案").expect(0);
    Files.writeString(
        head.folder().resolve("start.json"),
        "{\"action\": \"HANDLING_STARTED\", \"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]}");
    head.run("incidents", "act", number, "-d", "@start.json").expect(0);
    evidenceIsAddedAndFetched(number);
  }

  private static void evidenceIsAddedAndFetched(String number) throws IOException {
    var file = liaison.folder().resolve("note.txt");
    Files.writeString(file, "值班记录：窗口只开了两个。");
    var added = liaison.json("evidence", "add", number, "note.txt", "--title", "值班记录");
    var hash = added.path("sha256").asText();
    liaison.run("evidence", "get", number, hash, "-f", "back.txt").expect(0);
    assertThat(liaison.folder().resolve("back.txt")).hasSameBinaryContentAs(file);
    assertThat(liaison.run("evidence", "list", number).expect(0).out()).contains(hash, "值班记录");
  }

  @Test
  void anAlertIsAcknowledged() {
    var number = people.report("宿舍区夜间停电").path("number").asText();
    var open = new String[] {"alerts", "list", "--incident", number, "--mine", "--unacknowledged"};
    await().atMost(SOON).until(() -> !liaison.json(open).path("items").isEmpty());
    var alert = liaison.json(open).at("/items/0/id").asText();

    liaison.run("alerts", "acknowledge", alert).expect(0);

    assertThat(liaison.json(open).path("items").valueStream())
        .noneMatch(each -> each.path("id").asText().equals(alert));
  }

  @Test
  void whatACallerMayNotSeeIsNoIncidentToThem() {
    var incident = people.report("图书馆空调故障");
    var number = incident.path("number").asText();
    var byNumber = finance.run("incidents", "show", number).expect(1);
    assertThat(byNumber.err()).contains(number);
    var byId = finance.run("incidents", "show", incident.path("id").asText()).expect(1);
    assertThat(byId.err()).contains("404").contains("urn:yuqing:problem:not-found");
    var english =
        finance
            .run("incidents", "show", incident.path("id").asText(), "--language", "en")
            .expect(1);
    assertThat(english.err()).contains("refused (404)").doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void aFaultyFieldIsNamed() {
    var refused =
        liaison
            .run("incidents", "report", "--category", "WEATHER", "--department", "logistics")
            .expect(1);
    assertThat(refused.err()).contains("400").contains("category：").contains("title：");
  }

  @Test
  void listsAreTablesOrDocuments() {
    var number = people.report("操场灯光不足").path("number").asText();
    var table = office.run("incidents", "list", "--query", number).expect(0).out();
    assertThat(table.lines().findFirst().orElseThrow()).startsWith("编号").contains("标题");
    assertThat(table).contains(number, "操场灯光不足");
    assertThat(office.run("incidents", "list", "--query", number, "-o", "yaml").expect(0).out())
        .startsWith("items:")
        .contains("number: " + number);
    assertThat(office.json("obligations", "counts").path("total").asInt()).isPositive();
    assertThat(office.run("obligations", "mine").expect(0).out()).contains("事项");
    assertThat(office.run("roster", "departments", "list", "--all").expect(0).out())
        .contains("logistics");
    assertThat(office.run("policy", "list").expect(0).out()).contains("2024-09-25");
    assertThat(office.json("statistics").has("total")).isTrue();
    assertThat(office.json("api", "GET", "/retention").has("terms")).isTrue();
  }

  @Test
  void theLoginIsItsOwnersAloneAndEndsWithLogout() throws IOException {
    var user = new CommandUser(SuiteUnderTest.get(), homes.resolve("auditor"));
    assertThat(user.run("incidents", "list").expect(4).err()).contains("yuqing login");
    user.run("login", "auditor").expect(0);
    var folder = user.folder().resolve("configuration");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    var file = folder.resolve("login.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(user.json("whoami").path("roles").path(0).asText()).isEqualTo("auditor");
    user.run("incidents", "list").expect(0);
    user.run("logout").expect(0);
    user.run("incidents", "list").expect(4);
    user.run(Map.of("YUQING_TOKEN", "no.token.atall"), "incidents", "list").expect(4);
  }

  @Test
  void theExitCodeTellsWhatWentWrong() {
    assertThat(office.run("incidents", "shw").expect(2).err()).contains("show");
    assertThat(office.run("incidents", "show").expect(2).err()).contains("<incident>");
    office.run("incidents", "list", "--server", "localhost").expect(2);
    assertThat(
            office.run("incidents", "list", "--server", "http://unknown.invalid").expect(3).err())
        .contains("http://unknown.invalid:8081");
    assertThat(office.run("health").expect(0).out()).contains("archive-service");
    office.run("health", "--server", "http://unknown.invalid").expect(3);
    office.run("login", "nobody-there", "--password-file", "start.json").expect(2);
    var wrong = office.run(Map.of("YUQING_PASSWORD", "wrong"), "login", "auditor").expect(4);
    assertThat(wrong.err()).contains("invalid_grant");
  }
}
