package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.PolicyEditions;

/// A broken or contradictory scenario is refused with the place named. In the cases below a time is
/// the hour and minute of one day; the report was discovered at 08:00 and received at 09:00.
class RefusalsTest {

  private static final String HEAD =
      """
      scenario: a test
      report: {category: STUDENT_LIFE, scope: GENERAL, impact: SOME, aptToSpread: false,
        department: logistics, discoveredAt: "2026-10-12T08:00:00+08:00"}
      reportedBy: liaison
      receivedAt: "2026-10-12T09:00:00+08:00"
      asOf: "2026-10-13T09:00:00+08:00"
      events:
      """;

  private final Scenarios scenarios = new Scenarios(PolicyEditions.bundled(), SchoolZone.DEFAULT);

  private void refused(String text, String message) {
    assertThatThrownBy(() -> scenarios.run("bad.yaml", text))
        .isInstanceOfSatisfying(
            UnreadableScenario.class,
            refused -> {
              // Beside keys, names and values of the file, nothing of it is English.
              var zh =
                  refused
                      .finding()
                      .fault()
                      .zh()
                      .replaceAll("[“”][^“”]*[“”]|YAML|true|false|[A-Z_]{4,}", "");
              assertThat(zh).containsPattern("\\p{IsHan}{2}").doesNotContainPattern("[a-z]{2}");
            })
        .hasMessageStartingWith("bad.yaml:")
        .hasMessageContaining(message);
  }

  /// Events separated by `;`, each `time action [key value]…`; the last one is at fault.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          07:59 PEOPLE_ANSWERED recordedAt 10:00 | before the discovery
          10:00 PEOPLE_ANSWERED recordedAt 09:59 | recorded before it occurred
          08:30 GRADE_CONFIRMED level 2 | before the receipt
          10:00 GRADE_CONFIRMED level 2 recordedAt 10:01 | happens when it is recorded
          10:00 GRADE_CONFIRMED level 4 | a level is 1, 2 or 3
          10:00 GRADE_CONFIRMED level 2 by liaison | decides on a grade
          10:00 GRADE_CONFIRMED | 'level' is missing
          10:00 PEOPLE_ANSWERED level 2 | unknown key 'level'
          10:00 PEOPLE_ASKED | 'PEOPLE_ASKED' is no action
          10:00 AMENDED facts {category: IDEOLOGY} ; 11:00 GRADE_CONFIRMED level 2 | only level 1
          10:00 AMENDED facts {category: IDEOLOGY} by liaison | only the group office
          10:00 AMENDED facts {colour: RED} | unknown key 'colour'
          10:00 AMENDED facts {scope: EVERYWHERE} | 'EVERYWHERE' is no scope
          10:00 REPLY_DRAFTED reply 2 | the next reply is number 1
          10:00 REPLY_DRAFTED reply 1 ; 11:00 REPLY_DRAFTED reply 2 | awaits its decision
          10:00 REPLY_DRAFTED reply 1 ; 11:00 REPLY_APPROVED reply 1 ; 12:00 REPLY_DRAFTED reply 2 | not yet delivered
          10:00 REPLY_APPROVED reply 1 | awaits no decision
          10:00 REPLY_DRAFTED reply 1 ; 11:00 REPLY_RETURNED reply 1 ; 12:00 REPLY_APPROVED reply 1 | awaits no decision
          10:00 REPLY_DRAFTED reply 1 ; 11:00 REPLY_DELIVERED reply 1 | is not approved
          10:00 REPLY_DRAFTED reply 1 ; 11:00 REPLY_APPROVED reply 1 ; 10:30 REPLY_DELIVERED reply 1 recordedAt 12:00 | before it was approved
          10:00 REPLY_DRAFTED | 'reply' is missing
          10:00 RESULT_FILED | only while an end is in force
          10:00 HANDLING_ENDED ; 11:00 HANDLING_ENDED | ended already
          08:59 HANDLING_ENDED recordedAt 10:00 | before the receipt
          10:00 HANDLING_ENDED ; 12:00 REOPENED ; 11:59 HANDLING_ENDED recordedAt 13:00 | the reopening
          10:00 HANDLING_ENDED ; 09:30 RESULT_FILED recordedAt 11:00 | before the end
          10:00 END_CORRECTED endedAt 09:30 | no end is in force
          10:00 HANDLING_ENDED ; 11:00 END_CORRECTED endedAt 08:59 | before the receipt
          10:00 HANDLING_ENDED ; 11:00 END_CORRECTED endedAt 11:01 | after its recording
          10:00 HANDLING_ENDED ; 11:00 RESULT_FILED ; 12:00 END_CORRECTED endedAt 11:30 | after the filing
          10:00 HANDLING_ENDED ; 12:00 REOPENED ; 13:00 END_CORRECTED endedAt 12:30 | no end is in force
          10:00 REOPENED | only an ended incident
          10:00 MERGED into other ; 10:00 PEOPLE_ANSWERED | after the merge
          10:00 MERGED into other by liaison | only the group office merges
          10:00 UNMERGED | only a merged incident
          10:00 ABSORBED | 'level' is missing
          10:00 WAIVED code contact-media | only while an end is in force
          10:00 HANDLING_ENDED ; 11:00 WAIVED code file-result | cannot be waived
          10:00 HANDLING_ENDED ; 11:00 WAIVED code organise-handling by liaison | only the group office waives
          """)
  void impossibleEvent(String events, String reason) {
    var text = new StringBuilder(HEAD);
    for (var event : events.split(" ; ", -1)) {
      text.append("  - {").append(keys(event.strip())).append("}\n");
    }
    refused(text.toString(), reason);
    var line = HEAD.lines().count() + events.split(" ; ", -1).length;
    refused(text.toString(), "bad.yaml:" + line + ": ");
  }

  private static String keys(String event) {
    var parts = event.split(" ", -1);
    var text = "at: %s, action: %s".formatted(time(parts[0]), parts[1]);
    var rest = event.substring(parts[0].length() + parts[1].length() + 1).strip();
    return rest.isEmpty() ? text : text + ", " + pairs(rest);
  }

  private static String pairs(String rest) {
    return rest.replaceAll("(\\d\\d:\\d\\d)", "\"2026-10-12T$1:00+08:00\"")
        .replaceAll("^(\\w+) ", "$1: ")
        .replaceAll(" (recordedAt|by) ", ", $1: ");
  }

  private static String time(String time) {
    return "\"2026-10-12T" + time + ":00+08:00\"";
  }

  @Test
  void unknownKeysAreNamedWithTheirLine() {
    refused(HEAD.replace("reportedBy", "reporter"), "bad.yaml:4: reporter: unknown key 'reporter'");
    refused(HEAD + "  - {at: now, action: REOPENED, why: x}\n", "bad.yaml:8: why: unknown key");
    refused(HEAD.replace("scope:", "skope:"), "unknown key 'skope'");
    refused(HEAD + "expect: {levels: 2}\n", "unknown key 'levels'");
    refused(
        HEAD + "expect: {obligations: [{code: confirm-grade, closed: x}]}", "unknown key 'closed'");
  }

  @Test
  void brokenValuesAreNamed() {
    refused(
        HEAD.replace("09:00:00+08:00\"\nasOf", "09:00:00\"\nasOf"), "is no time with an offset");
    refused(HEAD.replace("STUDENT_LIFE", "SPORT"), "'SPORT' is no category");
    refused(HEAD.replace("liaison", "passer-by"), "'passer-by' is no kind of reporter");
    refused(HEAD.replace("aptToSpread: false", "aptToSpread: maybe"), "neither true nor false");
    refused(HEAD.replace("2026-10-12T08:00", "2026-10-12T09:01"), "before the discovery");
    refused(HEAD.replace("2026-10-13", "2056-10-13"), "two years");
    refused(HEAD + "expect: {obligations: [{code: sing}]}", "'sing' is no obligation");
    refused(HEAD.replace("scenario: a test", "scenario: a test\nscenario: b"), "occurs twice");
  }

  @Test
  void missingKeysAreNamed() {
    for (var key : new String[] {"reportedBy", "receivedAt", "asOf"}) {
      refused(HEAD.replaceAll("(?m)^" + key + ".*\n", ""), "'" + key + "' is missing");
    }
    refused(HEAD.replaceAll(", discoveredAt: \"[^\"]*\"", ""), "'discoveredAt' is missing");
  }

  @Test
  void whatIsNoYamlIsRefused() {
    refused("scenario: [", "bad.yaml:1: ");
    refused("", "is empty");
    refused("[".repeat(100_000), "nested more than");
    refused("a: " + "{a: ".repeat(100_000), "nested more than");
    refused("a: *b", "undefined alias");
    refused("- a list", "no mapping");
    refused("a: b\n---\nc: d\n", "bad.yaml:");
  }

  @Test
  void aPeriodThatEndsBeforeItBegins() {
    refused(
        HEAD + "heightened: [{from: '2026-10-02T00:00:00+08:00', to: '2026-10-01T00:00:00+08:00'}]",
        "ends after it begins");
  }
}
