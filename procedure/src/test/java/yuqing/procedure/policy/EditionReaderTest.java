package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.yaml.Finding;

/// The bundled edition is sound; whatever breaks it is refused with the line.
class EditionReaderTest {

  private static String bundled() {
    try (var in = EditionReaderTest.class.getResourceAsStream("/policy/2024-09-25.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static long lineOf(String text) {
    return bundled().lines().takeWhile(line -> !line.contains(text)).count() + 1;
  }

  @Test
  void theBundledEditionKnowsEveryObligation() {
    var edition = EditionReader.read("bundled", bundled());
    assertThat(edition.date()).isEqualTo("2024-09-25");
    assertThat(edition.hash()).matches("[0-9a-f]{64}");
    assertThat(edition.obligations()).containsOnlyKeys(ObligationCode.values());
  }

  @Test
  void theRegulationsOwnNumbersAreMarked() {
    var rules = EditionReader.read("bundled", bundled()).obligations().values();
    var regulations =
        rules.stream()
            .flatMap(rule -> rule.terms().stream().map(term -> rule.code() + " " + term.source()))
            .filter(each -> each.endsWith("REGULATION"))
            .toList();
    assertThat(regulations)
        .containsExactlyInAnyOrder("FILE_RESULT REGULATION", "DAILY_EXCHANGE REGULATION");
  }

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
          owner: admin-office, within | within | nobody owns it
          owner: leading-group, within: 1 h | owner: principal-leader, within: 1 h | its climb ends nowhere
          group-office: leading-group | group-office: group-office | goes in a circle
          when: [{category: [MAJOR_SAFETY]}] | article: 10 | stands twice
          level: 1, wait | level: 2, wait | stands twice
          admin-office: group-office | admin-office: admin-office | goes in a circle
          OPENED: 1 | OPENED: 0 | at least the owner
          up-to: leading-group | up-to: admin-office | nobody climbs from liaison to admin-office
          leader-in-charge: group-office | leader-in-charge: principal-leader | nobody climbs from liaison
          level: 2, wait: 15 min | level: 2, wait: 15 | is no time such as
          met-by: [INFORMATION_EXCHANGED] | met-by: [RESULT_FILED, HANDLING_ENDED] | can never be met
          - {clock: reopening, article: 10 | - {clock: first-grade, article: 10 | contradict each other
          divide-by: 2 | divide-by: 0 | from 1 on
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
          - rule: large-impact | - rule: ideology | rule ideology stands twice
          when: [{impact: [LARGE]}] | when: [{}] | a case names no fact
          title: {zh: | titel: {zh: | is missing
          edition: 2024-09-25 | edition: [2024-09-25 | edition.yaml:
          """)
  void whatIsUnsoundIsRefusedWithItsLine(String from, String to, String reason) {
    assertThat(bundled()).contains(from);
    var broken = replaceFirst(bundled(), from, to);
    assertThatThrownBy(() -> EditionReader.read("edition.yaml", broken))
        .isInstanceOfSatisfying(UnsoundEdition.class, EditionReaderTest::assertUseful)
        .hasMessageContaining(reason)
        .hasMessageMatching("(?s)edition\\.yaml:\\d+: .*");
  }

  /// Whoever reads a finding learns where and what to do, in both languages.
  private static void assertUseful(UnsoundEdition unsound) {
    assertThat(unsound.findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.line()).isPositive();
              assertThat(finding.code()).matches("[a-z-]+");
              assertThat(finding.fault().en() + finding.remedy().en()).doesNotContain("%");
              assertThat(finding.fault().zh() + finding.remedy().zh()).doesNotContain("%");
              assertThat(finding.remedy().en()).isNotBlank();
              assertThat(finding.remedy().zh()).isNotBlank();
            });
  }

  private static String replaceFirst(String text, String from, String to) {
    var at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  void theLineIsTheOneAtFault() {
    assertThatThrownBy(
            () ->
                EditionReader.read("e.yaml", bundled().replace("owner: admin-office", "owner: x")))
        .hasMessageStartingWith(
            "e.yaml:"
                + lineOf("owner: admin-office")
                + ": owner: 'x' is no post; one of liaison, ");
  }

  @Test
  void everyFindingIsNamed() {
    var broken =
        bundled()
            .replace("owner: admin-office", "owner: x")
            .replace("divide-by: 2", "divide-by: 0");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class, unsound -> assertThat(unsound.findings()).hasSize(2));
  }

  @Test
  void everyFindingOfOneRoomIsNamedWithLineAndRemedy() {
    var broken =
        bundled()
            .replace("rule: large-impact", "rool: large-impact")
            .replace("category: [MAJOR_SAFETY]", "category: [MINOR_SAFETY]")
            .replace("code: contact-media", "code: contact-the-media")
            .replace("met-by: [PEOPLE_ANSWERED]", "met-by: [PEOPLE_ASKED]")
            .replace("within: 4 h, source: school, remind-before: 1 h}", "within: 4, owner: x}")
            .replace("up-to: leading-group", "up-to: nobody")
            .replace("DUE_SOON: 1", "DUE_SOON: 0");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class,
            unsound -> {
              assertThat(unsound.findings()).hasSizeGreaterThanOrEqualTo(7);
              assertThat(unsound.findings())
                  .allSatisfy(finding -> assertThat(finding.line()).isPositive())
                  .allSatisfy(finding -> assertThat(finding.remedy().en()).isNotBlank());
            });
  }

  @Test
  void aMissingObligationIsNamed() {
    var text = bundled();
    var from = text.indexOf("  - code: contact-media");
    var without = text.substring(0, from) + text.substring(text.indexOf("  - code: hold-review"));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", without))
        .hasMessageContaining("obligation contact-media is missing");
  }

  @ParameterizedTest
  @CsvSource({"3, 2", "1, 2", "2, 3"})
  void aLevelThatNoRuleGivesIsNamed(String level, String instead) {
    var text = bundled();
    var table = text.substring(text.indexOf("grading:"), text.indexOf("# Article 8"));
    var without = table.replace("level: " + level, "level: " + instead);
    assertThatThrownBy(() -> EditionReader.read("e.yaml", text.replace(table, without)))
        .isInstanceOfSatisfying(UnsoundEdition.class, EditionReaderTest::assertUseful)
        .hasMessageContaining("no rule gives level " + level);
  }

  @Test
  void everyFindingOfOneLineIsNamed() {
    var broken =
        bundled()
            .replace(
                "owner: liaison, within: 24 h, source: school, remind-before: 4 h",
                "owner: porter, within: 24, source: ministry, remind-before: early");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class,
            unsound ->
                assertThat(unsound.findings())
                    .extracting(Finding::place)
                    .containsExactly("owner", "within", "source", "remind-before"));
  }

  @Test
  void anEditionThatIsUnsoundIsHeldAgainstTheOthersAllTheSame() {
    var broken =
        bundled()
            .replace("edition: 2024-09-25", "edition: 2027-01-01\nfollows: 2026-01-01")
            .replace("owner: admin-office", "owner: porter");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class,
            unsound -> {
              var first = EditionReader.read("first", bundled()).tenure();
              assertThat(Succession.findings(List.of(first, unsound.tenure().orElseThrow())))
                  .extracting(Finding::code)
                  .containsExactly("gap");
            });
  }

  @Test
  void aTableOfTooManyRulesIsRefusedBeforeItIsTried() {
    var rule = "  - {rule: r, article: 10, level: 3, label: {zh: 甲, en: a}}\n";
    var text = bundled().replace("grading:\n", "grading:\n" + rule.repeat(101));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", text))
        .hasMessageContaining("more than 100 rules");
  }

  @Test
  void aTableThatDoesNotAlwaysDecideIsRefused() {
    var text = bundled();
    var from = text.indexOf("  - rule: scope-missing\n");
    var without = text.substring(0, from) + text.substring(text.indexOf("# Article 8"));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", without))
        .hasMessageContaining("the last rule must hold always");
  }

  private static PolicyEdition edition(String date, String follows) {
    var head = "edition: " + date + (follows.isEmpty() ? "" : "\nfollows: " + follows);
    return EditionReader.read(date, bundled().replace("edition: 2024-09-25", head));
  }

  @Test
  void theEditionInForceAtDiscoveryJudges() {
    var zone = ZoneId.of("Asia/Shanghai");
    var first = EditionReader.read("a", bundled());
    var second = edition("2027-01-01", "2024-09-25");
    var editions = new PolicyEditions(List.of(second, first));
    assertThat(editions.all()).containsExactly(first, second);
    assertThat(inForce(editions, "2026-12-31T15:59:59Z", zone)).isEqualTo("2024-09-25");
    assertThat(inForce(editions, "2026-12-31T16:00:00Z", zone)).isEqualTo("2027-01-01");
    assertThat(inForce(editions, "2020-01-01T00:00:00Z", zone)).isEqualTo("2024-09-25");
    assertThat(first.hash()).isNotEqualTo(second.hash());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-09-25, '', overlap: 2024-09-25 begins on the same day
          2027-01-01, '', does not say from which edition it takes over
          2027-01-01, 2025-01-01, 'gap: follows 2025-01-01'
          2027-01-01, 2027-01-01, 'overlap: follows 2027-01-01'
          2020-01-01, 2019-01-01, 'gap: follows 2019-01-01'
          """)
  void editionsWithAGapOrAnOverlapAreRefused(String date, String follows, String fault) {
    var first = edition("2024-09-25", "");
    assertThatThrownBy(() -> new PolicyEditions(List.of(first, edition(date, follows))))
        .isInstanceOfSatisfying(UnsoundEdition.class, EditionReaderTest::assertUseful)
        .hasMessageContaining(fault);
  }

  @Test
  void aCopyDoesNotStandBesideWhatItIsACopyOf() {
    var first = edition("2024-09-25", "");
    var next = edition("2027-01-01", "2024-09-25");
    var editions = new PolicyEditions(List.of(first, next));
    assertThat(editions.with(List.of(edition("2027-01-01", "2024-09-25"))).all())
        .containsExactly(first, next);
  }

  @Test
  void twoEditionsThatFollowTheSameOneOverlap() {
    var editions =
        List.of(
            edition("2024-09-25", ""),
            edition("2026-01-01", "2024-09-25"),
            edition("2027-01-01", "2024-09-25"));
    assertThatThrownBy(() -> new PolicyEditions(editions))
        .hasMessageContaining("2027-01-01:")
        .hasMessageContaining("overlap: 2026-01-01 takes over from 2024-09-25")
        .hasMessageContaining("let it follow 2026-01-01");
  }

  private static LocalDate inForce(PolicyEditions editions, String discovered, ZoneId zone) {
    return editions.editionInForceAt(Instant.parse(discovered), zone).date();
  }
}
