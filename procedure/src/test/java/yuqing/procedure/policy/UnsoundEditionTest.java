package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever breaks the bundled edition is refused with the line.
class UnsoundEditionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          edition: 2024-09-25 | edition: last autumn | is no date
          edition: 2024-09-25 | edition: +12024-09-25 | is no date
          level: 2, wait | level: !!int 2, wait | bears the tag
          title: {zh: | title: {zh: !own | bears the tag !own
          title: {zh: | title: !own {zh: | bears the tag !own
          code: contact-media | code: contact-the-media | is no obligation
          code: contact-media | code: draft-reply | can only be owed by
          owner: admin-office | owner: porter | is no post
          clock: return | clock: draft | needs one term for each of
          within: 30 min, source: school, remind-before: 10 min} | within: 30, source: school, remind-before: 10 min} | is no time such as
          window: 4 h | within: 4 h | wrong kind of time
          window: 4 h | window: 29 min | no shorter than 30 min
          window: calendar-day | window: 24 h | wrong kind of time
          first-day-at-least: 6 h | first-day-at-least: 25 h | no longer than 24 h
          remind-before: 2 d | remind-before: 14 d | the reminder would come before
          met-by: [PEOPLE_ANSWERED] | met-by: [PEOPLE_ASKED] | is no action
          met-by: [PEOPLE_ANSWERED] | met-by: [] | must be met by something
          met-by: [PEOPLE_ANSWERED] | met_by: [PEOPLE_ANSWERED] | unknown key 'met_by'
          source: regulation, remind | source: ministry, remind | is no source
          owed: [sudden-and-grave] | owed: [level-3] | can only be owed by
          when: [{impact: [LARGE]}] | when: [{category: [IDEOLOGY]}] | is never reached
          when: [{category: [IDEOLOGY]}] | when: [] | names no case
          owner: admin-office, within | within | no post owes it
          owner: leading-group, within: 1 h | owner: principal-leader, within: 1 h | its escalation ends nowhere
          group-office: leading-group | group-office: group-office | goes in a circle
          when: [{category: [MAJOR_SAFETY]}] | article: 10 | occurs twice
          level: 1, wait | level: 2, wait | occurs twice
          admin-office: group-office | admin-office: admin-office | goes in a circle
          OPENED: 1 | OPENED: 0 | at least the owner
          up-to: leading-group | up-to: admin-office | no escalation leads from liaison to admin-office
          leader-in-charge: group-office | leader-in-charge: principal-leader | no escalation leads from liaison
          level: 2, wait: 15 min | level: 2, wait: 15 | is no time such as
          met-by: [INFORMATION_EXCHANGED] | met-by: [RESULT_FILED, HANDLING_ENDED] | can never be met
          - {clock: reopening, article: 10 | - {clock: first-grade, article: 10 | contradict each other
          divide-by: 2 | divide-by: 0 | from 1 on
          divide-by: 2 | divide-by: 11 | at most 10
          within: 12 h | within: 367 d | longer than 366 d
          window: 4 h | window: 0 min | is no time such as
          window: 4 h | window: 9999 d | longer than 366 d
          shorter-than: 24 h | shorter-than: 8785 h | longer than 366 d
          level: 2, wait: 15 min | level: 2, wait: 9999 h | longer than 366 d
          zh: 联系主流媒体, en | de: Medien, en | unknown key 'de'
          level: 2, wait | level: 4, wait | a level is 1, 2 or 3
          - {level: 3, wait: 30 min, up-to: group-office} | '' | needs its wait
          MISSED: 2 | MIST: 2 | is no cause of an alert
          , MISSED: 2 | '' | each cause of an alert needs
          admin-office: group-office | porter: group-office | is no post
          clock: discovery | clock: rumour | is no clock
          also-met-by: [reply-delivered-at-level-2-or-1] | also-met-by: [luck] | is no also-met-by
          shorter-than: 24 h | shorter-than: 24 | is no time such as
          remind-before: 4 h | remind-before: 4h | is no time such as
          window: 4 h, source: school | source: school | a term has either
          within: 12 h | within: 12 h, window: 4 h | a term has either
          - rule: large-impact | - rule: ideology | rule ideology occurs twice
          when: [{impact: [LARGE]}] | when: [{}] | a case names no fact
          part: sighting | part: measure | measure occurs twice
          part: sighting | part: signed-paper | is no part
          part: first-report, from-level: 1 | part: first-report, from-level: 0 | a level is 1, 2 or 3
          part: first-report, from-level: 1 | part: first-report | is missing
          from-level: 3, article: 7, owner: liaison | from-level: 3, article: seven | is no whole number
          from-level: 3, article: 7, owner: liaison | from-level: 3, owner: porter | is no post
          from-level: 3, article: 7, owner: liaison | from-level: 3, owed-by: liaison | unknown key 'owed-by'
          title: {zh: | titel: {zh: | is missing
          {zh: 联系主流媒体, | {zh: "\u200b\u00a0", | is no text
          article: 7, owner: liaison | article: 7.5, owner: liaison | is no whole number
          article: 7, owner: liaison | article: 7e99, owner: liaison | is no whole number
          edition: 2024-09-25 | edition: [2024-09-25 | edition.yaml:
          """)
  void whatIsUnsoundIsRefusedWithItsLine(String from, String to, String reason) {
    assertThat(Bundled.text()).contains(from);
    var broken = replaceFirst(Bundled.text(), from, to);
    assertThatThrownBy(() -> EditionReader.read("edition.yaml", broken))
        .isInstanceOfSatisfying(UnsoundEdition.class, Findings::areUseful)
        .hasMessageContaining(reason)
        .hasMessageMatching("(?s)edition\\.yaml:\\d+: .*");
  }

  private static String replaceFirst(String text, String from, String to) {
    var at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  void aMissingObligationIsNamed() {
    var text = Bundled.text();
    var from = text.indexOf("  - code: contact-media");
    var without = text.substring(0, from) + text.substring(text.indexOf("  - code: hold-review"));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", without))
        .hasMessageContaining("obligation contact-media is missing");
  }

  @ParameterizedTest
  @CsvSource({"3, 2", "1, 2", "2, 3"})
  void aLevelThatNoRuleGivesIsNamed(String level, String instead) {
    var text = Bundled.text();
    var table = text.substring(text.indexOf("grading:"), text.indexOf("# Article 8"));
    var without = table.replace("level: " + level, "level: " + instead);
    assertThatThrownBy(() -> EditionReader.read("e.yaml", text.replace(table, without)))
        .isInstanceOfSatisfying(UnsoundEdition.class, Findings::areUseful)
        .hasMessageContaining("no rule gives level " + level);
  }

  @Test
  void aTableOfTooManyRulesIsRefusedBeforeItIsTried() {
    var rule = "  - {rule: r, article: 10, level: 3, label: {zh: 甲, en: a}}\n";
    var text = Bundled.text().replace("grading:\n", "grading:\n" + rule.repeat(101));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", text))
        .hasMessageContaining("more than 100 rules");
  }

  @Test
  void aRuleOfTooManyCasesIsRefused() {
    var cases = String.join(", ", Collections.nCopies(51, "{impact: [LARGE]}"));
    var text = Bundled.text().replace("when: [{impact: [LARGE]}]", "when: [" + cases + "]");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", text))
        .hasMessageContaining("more than 50 cases");
  }

  @Test
  void whatIsFoundIsNotRepeatedWithoutBound() {
    var endless = "x".repeat(100_000);
    var text =
        Bundled.text()
            .replace(
                "met-by: [PEOPLE_ANSWERED]",
                "met-by: [&a "
                    + endless
                    + String.join("", Collections.nCopies(5_000, ", *a"))
                    + "]");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", text))
        .isInstanceOfSatisfying(
            UnsoundEdition.class,
            invalid -> {
              assertThat(invalid.findings()).hasSize(200);
              assertThat(invalid.getMessage()).hasSizeLessThan(600_000);
            });
  }

  @Test
  void aTextOfTooManyValuesIsRefusedBeforeItIsBuilt() {
    assertThatThrownBy(() -> EditionReader.read("e.yaml", "a: [" + "b,".repeat(60_000) + "]"))
        .hasMessageContaining("more than 50000 values");
  }

  @Test
  void aTableThatDoesNotAlwaysDecideIsRefused() {
    var text = Bundled.text();
    var from = text.indexOf("  - rule: scope-missing\n");
    var without = text.substring(0, from) + text.substring(text.indexOf("# Article 8"));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", without))
        .hasMessageContaining("the last rule must hold always");
  }
}
