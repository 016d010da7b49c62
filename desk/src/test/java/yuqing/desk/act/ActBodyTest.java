package yuqing.desk.act;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.desk.form.EnteredForm;

/// What was entered into the form of an act becomes the body that the service is sent.
class ActBodyTest {

  @BeforeAll
  static void theSchoolIsInShanghai() {
    System.setProperty("yuqing.zone", "Asia/Shanghai");
  }

  @AfterAll
  static void nothingStays() {
    System.clearProperty("yuqing.zone");
  }

  @Test
  void anActOfManyNamesItselfAndOneWithAnAddressOfItsOwnDoesNot() {
    assertThat(body(Act.AFTERMATH_NOTED)).isEqualTo("{\"action\":\"AFTERMATH_NOTED\"}");
    assertThat(body(Act.HANDLING_ENDED)).isEqualTo("{}");
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void whatWasLeftEmptyIsLeftOut(Act act) {
    var body = ActBody.of(act, form("note", "", "text", "  ", "occurredAt", ""));
    body.remove("action");
    // An empty team is named as a fault, and a missing one would be too.
    body.remove("team");
    assertThat(body.toString()).isEqualTo("{}");
  }

  @Test
  void linesAndProseAreSentWithoutBlanksAroundThem() {
    assertThat(body(Act.PEOPLE_ANSWERED, "counterpart", " 家长 ", "note", "一\r\n二\n"))
        .contains("\"counterpart\":\"家长\"", "\"note\":\"一\\r\\n二\"");
  }

  @Test
  void aTimeIsSentWithTheSchoolsOffset() {
    assertThat(body(Act.HANDLING_ENDED, "endedAt", "2026-10-13T08:15"))
        .isEqualTo("{\"endedAt\":\"2026-10-13T08:15:00+08:00\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01T08:15", "2026-10-13", "2026-10-13 08:15"})
  void aTimeThatCannotBeReadIsSentAsItWasEntered(String entered) {
    assertThat(ActBody.of(Act.HANDLING_ENDED, form("endedAt", entered)).path("endedAt").asText())
        .isEqualTo(entered);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "15, 15",
    "999999999999999, 999999999999999",
    "9999999999999999, '\"9999999999999999\"'",
    "-1, '\"-1\"'",
    "1.5, '\"1.5\"'",
    "many, '\"many\"'",
    "１, '\"１\"'"
  })
  void aNumberIsSentAsOneAndWhatIsNoneAsItWasEntered(String entered, String sent) {
    assertThat(body(Act.SIGHTED, "views", entered)).isEqualTo("{\"views\":%s}".formatted(sent));
  }

  @Test
  void aLevelAndTheNumberOfAFilingAreNumbers() {
    assertThat(body(Act.GRADE_CONFIRMED, "level", "2")).isEqualTo("{\"level\":2}");
    assertThat(body(Act.RESULT_DECIDED, "decision", "ACCEPTED", "filing", "1"))
        .isEqualTo("{\"decision\":\"ACCEPTED\",\"filing\":1}");
  }

  @Test
  void aChoiceADepartmentAndWhatIsHiddenAreSentAsTheyAre() {
    assertThat(body(Act.INFORMATION_EXCHANGED, "means", "ORAL"))
        .isEqualTo("{\"action\":\"INFORMATION_EXCHANGED\",\"means\":\"ORAL\"}");
    assertThat(body(Act.ASSIGNED, "department", "finance"))
        .isEqualTo("{\"department\":\"finance\"}");
    assertThat(body(Act.REPLY_DECIDED, "textHash", "ab")).isEqualTo("{\"textHash\":\"ab\"}");
  }

  @Test
  void aFlagIsTrueOrLeftOut() {
    assertThat(body(Act.INFORMATION_EXCHANGED, "noChange", "true"))
        .isEqualTo("{\"action\":\"INFORMATION_EXCHANGED\",\"noChange\":true}");
    assertThat(body(Act.INFORMATION_EXCHANGED, "noChange", "")).doesNotContain("noChange");
  }

  @Test
  void theFactsOfACallLieTogether() {
    assertThat(
            body(Act.REPORTED_TO_SUPERIOR, "call.unit", "党政办", "call.post", "值班员", "kind", "FIRST"))
        .contains("\"call\":{\"unit\":\"党政办\",\"post\":\"值班员\"}", "\"kind\":\"FIRST\"");
  }

  @Test
  void aWrittenReportNamesTheOneByTelephoneAndWhoMadeIt() {
    assertThat(
            body(
                Act.REPORTED_TO_PARTY_OFFICE,
                "follows",
                "3",
                "by",
                "leader-in-charge",
                "byDepartment",
                "finance",
                "call.at",
                "2026-10-13T08:15"))
        .contains(
            "\"follows\":3",
            "\"by\":\"leader-in-charge\"",
            "\"byDepartment\":\"finance\"",
            "\"call\":{\"at\":\"2026-10-13T08:15:00+08:00\"}");
  }

  @Test
  void allPiecesOfEvidenceThatWereTickedAreSent() {
    assertThat(body(Act.AFTERMATH_NOTED, "evidence", "aa", "evidence", "bb"))
        .contains("\"evidence\":[\"aa\",\"bb\"]");
  }

  @Test
  void aMemberOfTheTeamHasAPostAndANameAndAnEmptyRowIsLeftOut() {
    assertThat(
            body(
                Act.HANDLING_STARTED,
                "team.post",
                " 处长 ",
                "team.name",
                "甲某",
                "team.post",
                " ",
                "team.name",
                "",
                "team.post",
                "科长",
                "team.name",
                ""))
        .isEqualTo(
            "{\"action\":\"HANDLING_STARTED\",\"team\":[{\"post\":\"处长\",\"name\":\"甲某\"},"
                + "{\"post\":\"科长\",\"name\":\"\"}]}");
  }

  @Test
  void fieldsThatTheActDoesNotHaveAreNotSent() {
    assertThat(body(Act.REOPENED, "reason", "新情况", "level", "1", "action", "MERGED"))
        .isEqualTo("{\"reason\":\"新情况\"}");
  }

  private static String body(Act act, String... pairs) {
    return ActBody.of(act, form(pairs)).toString();
  }

  static EnteredForm form(String... pairs) {
    var values = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.add(pairs[i], pairs[i + 1]);
    }
    return new EnteredForm(values);
  }
}
