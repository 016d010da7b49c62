package yuqing.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.policy.PolicyEditions;

/// What differs from an expectation is named, exactly.
class OutcomeComparisonTest {

  private static final String CASE =
      """
      scenario: a test
      report: {category: STUDENT_LIFE, scope: LOCAL, impact: SOME, aptToSpread: false,
        department: logistics, discoveredAt: "2026-10-12T08:50:00+08:00"}
      reportedBy: liaison
      receivedAt: "2026-10-12T09:00:00+08:00"
      asOf: "2026-10-12T09:30:00+08:00"
      """;

  private List<String> differences(String expect) {
    return new Scenarios(PolicyEditions.bundled(), SchoolZone.DEFAULT)
        .run("test.yaml", CASE + expect)
        .differences();
  }

  @Test
  void withoutAnExpectationItIsJustJudged() {
    assertThat(differences("")).isEmpty();
  }

  @Test
  void jsonIsReadAsWell() {
    var json =
        """
        {"scenario": "表情\\ud83d\\ude00", "reportedBy": "liaison",
        \t"report": {"category": "STUDENT_LIFE", "department": "logistics",
        \t\t"discoveredAt": "2026-10-12T08:50:00+08:00"},
        \t"receivedAt": "2026-10-12T09:00:00+08:00", "asOf": "2026-10-12T09:00:00+08:00"}
        """;
    var result = new Scenarios(PolicyEditions.bundled(), SchoolZone.DEFAULT).run("request", json);
    assertThat(result.scenario()).isEqualTo("表情😀");
    assertThat(result.judgement().obligations()).hasSize(4);
  }

  @Test
  void aWrongFieldIsNamedWithBothValues() {
    assertThat(
            differences(
                """
                expect:
                  level: 2
                  obligations:
                    - {code: confirm-grade, outcome: MET, due: "2026-10-12T10:00:00+08:00", article: 7}
                """))
        .containsExactly(
            "level: expected 2, is 3",
            "confirm-grade: outcome expected MET, is OPEN",
            "confirm-grade: article expected 7, is 10");
  }

  @Test
  void aMissingObligationIsNamed() {
    assertThat(differences("expect: {obligations: [{code: contact-media}]}"))
        .containsExactly("contact-media: expected, but is not there");
  }

  @Test
  void aMetAtThatIsNotThereIsNamed() {
    assertThat(
            differences(
                "expect: {obligations: [{code: confirm-grade, metAt:"
                    + " '2026-10-12T09:10:00+08:00'}]}"))
        .containsExactly("confirm-grade: metAt expected 2026-10-12T09:10:00+08:00, is not met");
  }

  @Test
  void onlyNamesWhatElseIsThere() {
    assertThat(
            differences(
                """
                expect:
                  only: true
                  obligations:
                    - {code: confirm-grade}
                    - {code: organise-handling}
                    - {code: report-to-party-office}
                """))
        .containsExactly(
            "answer-people-concerned: not expected, but is there (opened"
                + " 2026-10-12T09:00:00+08:00, due 2026-10-13T09:00:00+08:00, OPEN)");
  }

  @Test
  void anEntryMatchesOneObligationOnly() {
    assertThat(differences("expect: {obligations: [{code: confirm-grade}, {code: confirm-grade}]}"))
        .containsExactly("confirm-grade: expected, but is not there");
  }
}
