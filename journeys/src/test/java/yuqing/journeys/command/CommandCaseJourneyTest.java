package yuqing.journeys.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole case by the command alone: from its report over the reply, the end, the accepted result
/// and the review to its closing, and the papers that are left of it.
class CommandCaseJourneyTest {

  private static final Duration SOON = Duration.ofMinutes(2);

  @TempDir private static Path homes;

  private static CommandPeople people;
  private static CommandUser liaison;
  private static CommandUser head;
  private static CommandUser office;
  private static CommandUser adminOffice;

  @BeforeAll
  static void logIn() {
    people = new CommandPeople(homes);
    liaison = people.person("liaison", "logistics");
    head = people.person("department-head", "logistics");
    office = people.person("group-office", "party-affairs");
    adminOffice = people.person("admin-office", "admin-office");
  }

  @Test
  void aCaseIsWorkedToItsClosing() throws IOException {
    var number = people.report("宿舍热水供应中断").path("number").asText();
    handlingIsStarted(number);
    aReplyIsApprovedByItsHashAndDelivered(number);
    theResultIsReturnedFiledAgainAndAccepted(number);
    itIsReviewedAndClosed(number);
    itsPapersAreFetched(number);
  }

  private static void handlingIsStarted(String number) {
    await().atMost(SOON).until(() -> liaison.json("incidents", "grade", number).has("level"));
    liaison
        .run("incidents", "act", number, "REPORTED_TO_PARTY_OFFICE", "--means", "ORAL")
        .expect(0);
    office.run("incidents", "grade", number, "--level", "3", "--reason", "个案").expect(0);
    var team =
        "{\"action\": \"HANDLING_STARTED\", \"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]}";
    head.run("incidents", "act", number, "-d", team).expect(0);
  }

  private static void aReplyIsApprovedByItsHashAndDelivered(String number) {
    liaison.run("replies", "draft", number, "--text", "热水今晚恢复。").expect(0);
    var first = hash(number, 0);
    adminOffice
        .run("replies", "return", number, "1", "--hash", first, "--reason", "缺少致歉")
        .expect(0);
    var text = "热水今晚恢复，给同学们带来不便，深表歉意。";
    liaison.run("replies", "draft", number, "--text", text).expect(0);
    var second = hash(number, 1);
    var stale = adminOffice.run("replies", "approve", number, "2", "--hash", first).expect(1);
    assertThat(stale.err()).contains("textHash");
    adminOffice.run("replies", "approve", number, "2", "--hash", second).expect(0);
    assertThat(liaison.run("replies", "list", number).expect(0).out())
        .containsPattern("(?m)^2 +APPROVED .* " + second);

    liaison
        .run("replies", "deliver", number, "2", "--hash", second, "--counterpart", "发帖平台")
        .expect(0);
    var published = liaison.json("replies", "publish", number, "2", "--channel", "wechat-school");
    assertThat(published.path("channel").asText()).isEqualTo("wechat-school");
    liaison.run("incidents", "act", number, "PEOPLE_ANSWERED", "--counterpart", "在校学生").expect(0);
  }

  private static String hash(String number, int index) {
    return liaison.json("replies", "list", number).at("/items/" + index + "/textHash").asText();
  }

  private static void theResultIsReturnedFiledAgainAndAccepted(String number) {
    head.run("incidents", "end", number).expect(0);
    head.run("incidents", "result", number, "--text", "热水已恢复。").expect(0);
    var unexplained = office.run("incidents", "return", number, "--filing", "1").expect(1);
    assertThat(unexplained.err()).contains("reason");
    office.run("incidents", "return", number, "--filing", "1", "--reason", "请补充整改措施").expect(0);
    var filed = head.json("incidents", "result", number, "--text", "已更换水泵，每周巡检。");
    var former = office.run("incidents", "accept", number, "--filing", "1").expect(1);
    assertThat(former.err()).as("another text was read").contains("409");
    office.run("incidents", "accept", number, "--filing", "2").expect(0);
    var after = filed.path("sequence").asText();
    var judged = head.json("obligations", "show", number, "--after", after);
    assertThat(judged.path("obligations").valueStream())
        .anyMatch(
            each ->
                each.path("code").asText().equals("file-result")
                    && each.path("outcome").asText().equals("MET"));
    var early = office.run("dossiers", "close", number).expect(1);
    assertThat(early.err()).contains("409", "review");
  }

  private static void itIsReviewedAndClosed(String number) throws IOException {
    await().atMost(SOON).untilAsserted(() -> onlyTheReviewIsMissing(number));
    Files.writeString(
        office.folder().resolve("review.json"),
        """
        {"minutes": "领导小组办公室、后勤保卫处参加，回顾处置全过程。",
         "heldAt": "%s", "findings": "处置及时，公告偏晚。", "lessons": "检修须提前公告。",
         "attendance": [{"post": "group-office"}, {"post": "department-head"}]}\
        """
            .formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    office.run("dossiers", "review", number, "-d", "@review.json").expect(0);
    office.run("dossiers", "missing", number).expect(0);
    office.run("dossiers", "close", number).expect(0);
    assertThat(office.json("dossiers", "show", number).path("state").asText()).isEqualTo("CLOSED");
    await()
        .atMost(SOON)
        .until(
            () -> office.json("incidents", "show", number).path("state").asText().equals("CLOSED"));
    liaison.run("replies", "draft", number, "--text", "补充回复。").expect(1);
  }

  private static void onlyTheReviewIsMissing(String number) {
    var run = office.run("dossiers", "missing", number, "-o", "json").expect(5);
    var codes =
        run.json().path("missing").valueStream().map(each -> each.path("code").asText()).toList();
    assertThat(codes).contains("review").isSubsetOf("review", "hold-review-meeting");
  }

  private static void itsPapersAreFetched(String number) throws IOException {
    office.run("dossiers", "form.pdf", number, "-f", "form.pdf").expect(0);
    assertThat(start(office.folder().resolve("form.pdf"))).isEqualTo("%PDF");
    office.run("dossiers", "bundle", number).expect(0);
    assertThat(start(office.folder().resolve(number + "-bundle.zip"))).startsWith("PK");
    assertThat(office.json("dossiers", "verify", number).path("valid").asBoolean()).isTrue();
    assertThat(types(office.json("dossiers", "timeline", number, "--all")))
        .contains("incident.reported", "incident.result-filed", "archive.dossier-closed");
    assertThat(office.run("ledger", "--csv", "-f", "-").expect(0).out()).contains(number);
    assertThat(office.run("search", "宿舍热水").expect(0).out()).contains(number);
  }

  private static String start(Path file) throws IOException {
    return new String(Files.readAllBytes(file), 0, 4, US_ASCII);
  }

  private static Set<String> types(JsonNode timeline) {
    return new TreeSet<>(
        timeline.path("items").valueStream().map(each -> each.path("type").asText()).toList());
  }
}
