package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yuqing.contracts.term.ObligationCode;

/// The bundled edition is valid and marks the regulation's own numbers.
class EditionReaderTest {

  @Test
  void theBundledEditionKnowsEveryObligation() {
    var edition = EditionReader.read("bundled", Bundled.text());
    assertThat(edition.date()).isEqualTo("2024-09-25");
    assertThat(edition.hash()).matches("[0-9a-f]{64}");
    assertThat(edition.obligations()).containsOnlyKeys(ObligationCode.values());
  }

  @Test
  void theRegulationsOwnNumbersAreMarked() {
    var rules = EditionReader.read("bundled", Bundled.text()).obligations().values();
    var regulations =
        rules.stream()
            .flatMap(rule -> rule.terms().stream().map(term -> rule.code() + " " + term.source()))
            .filter(each -> each.endsWith("REGULATION"))
            .toList();
    assertThat(regulations)
        .containsExactlyInAnyOrder("FILE_RESULT REGULATION", "DAILY_EXCHANGE REGULATION");
  }
}
