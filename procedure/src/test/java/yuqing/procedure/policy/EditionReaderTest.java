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
          code: contact-media | code: contact-the-media | is no obligation
          code: contact-media | code: draft-reply | can only be owed by
          owner: admin-office | owner: porter | is no post
          clock: return | clock: draft | needs one term for each of
          within: 30 min, source: school, remind-before: 10 min} | within: 30, source: school, remind-before: 10 min} | is no time such as
          window: 4 h | within: 4 h | wrong kind of time
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
          when: [{category: [MAJOR_SAFETY]}] | article: 10 | stands twice
          level: 1, wait | level: 2, wait | stands twice
          admin-office: group-office | admin-office: admin-office | goes in a circle
          OPENED: 1 | OPENED: 0 | at least the owner
          divide-by: 2 | divide-by: 0 | from 1 on
          zh: 联系主流媒体, en | de: Medien, en | unknown key 'de'
          """)
  void whatIsUnsoundIsRefusedWithItsLine(String from, String to, String reason) {
    assertThat(bundled()).contains(from);
    var broken = replaceFirst(bundled(), from, to);
    assertThatThrownBy(() -> EditionReader.read("edition.yaml", broken))
        .isInstanceOf(UnsoundEdition.class)
        .hasMessageContaining(reason)
        .hasMessageMatching("(?s)edition\\.yaml:\\d+: .*");
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
        .hasMessage("e.yaml:" + lineOf("owner: admin-office") + ": owner: 'x' is no post");
  }

  @Test
  void everyFindingIsNamed() {
    var broken =
        bundled().replace("owner: admin-office", "owner: x").replace("divide-by: 2", "by: 2");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class, unsound -> assertThat(unsound.findings()).hasSize(2));
  }

  @Test
  void aMissingObligationIsNamed() {
    var text = bundled();
    var from = text.indexOf("  - code: contact-media");
    var without = text.substring(0, from) + text.substring(text.indexOf("  - code: hold-review"));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", without))
        .hasMessageContaining("obligation contact-media is missing");
  }

  @Test
  void aTableThatDoesNotAlwaysDecideIsRefused() {
    var text = bundled();
    var from = text.indexOf("  - rule: scope-missing\n");
    var without = text.substring(0, from) + text.substring(text.indexOf("# Article 8"));
    assertThatThrownBy(() -> EditionReader.read("e.yaml", without))
        .hasMessageContaining("the last rule must hold always");
  }

  @Test
  void theEditionInForceAtDiscoveryJudges() {
    var zone = ZoneId.of("Asia/Shanghai");
    var first = EditionReader.read("a", bundled());
    var second =
        EditionReader.read("b", bundled().replace("edition: 2024-09-25", "edition: 2027-01-01"));
    var editions = new PolicyEditions(List.of(second, first));
    assertThat(editions.all()).containsExactly(first, second);
    assertThat(inForce(editions, "2026-12-31T15:59:59Z", zone)).isEqualTo("2024-09-25");
    assertThat(inForce(editions, "2026-12-31T16:00:00Z", zone)).isEqualTo("2027-01-01");
    assertThat(inForce(editions, "2020-01-01T00:00:00Z", zone)).isEqualTo("2024-09-25");
    assertThat(first.hash()).isNotEqualTo(second.hash());
    assertThatThrownBy(() -> new PolicyEditions(List.of(first, first)))
        .isInstanceOf(UnsoundEdition.class);
  }

  private static LocalDate inForce(PolicyEditions editions, String discovered, ZoneId zone) {
    return editions.editionInForceAt(Instant.parse(discovered), zone).date();
  }
}
