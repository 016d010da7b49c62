package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.procedure.yaml.Finding;

/// All faults of an edition are reported together, each with its own line.
class EveryFindingIsNamedTest {

  @Test
  void theLineIsTheOneAtFault() {
    assertThatThrownBy(
            () ->
                EditionReader.read(
                    "e.yaml", Bundled.text().replace("owner: admin-office", "owner: x")))
        .hasMessageStartingWith(
            "e.yaml:"
                + Bundled.lineOf("owner: admin-office")
                + ": owner: 'x' is no post; one of liaison, ");
  }

  @Test
  void everyFindingIsNamed() {
    var broken =
        Bundled.text()
            .replace("owner: admin-office", "owner: x")
            .replace("divide-by: 2", "divide-by: 0");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class, invalid -> assertThat(invalid.findings()).hasSize(2));
  }

  @Test
  void everyFindingOfOneRoomIsNamedWithLineAndRemedy() {
    var broken =
        Bundled.text()
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
            invalid -> {
              assertThat(invalid.findings()).hasSizeGreaterThanOrEqualTo(7);
              assertThat(invalid.findings())
                  .allSatisfy(finding -> assertThat(finding.line()).isPositive())
                  .allSatisfy(finding -> assertThat(finding.remedy().en()).isNotBlank());
            });
  }

  @Test
  void everyFindingOfOneLineIsNamed() {
    var broken =
        Bundled.text()
            .replace(
                "owner: liaison, within: 24 h, source: school, remind-before: 4 h",
                "owner: porter, within: 24, source: ministry, remind-before: early");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class,
            invalid ->
                assertThat(invalid.findings())
                    .extracting(Finding::place)
                    .containsExactly("owner", "within", "source", "remind-before"));
  }

  @Test
  void anEditionThatIsUnsoundIsHeldAgainstTheOthersAllTheSame() {
    var broken =
        Bundled.text()
            .replace("edition: 2024-09-25", "edition: 2027-01-01\nfollows: 2026-01-01")
            .replace("owner: admin-office", "owner: porter");
    assertThatThrownBy(() -> EditionReader.read("e.yaml", broken))
        .isInstanceOfSatisfying(
            UnsoundEdition.class,
            invalid -> {
              var first = EditionReader.read("first", Bundled.text()).tenure();
              assertThat(EditionSequence.findings(List.of(first, invalid.tenure().orElseThrow())))
                  .extracting(Finding::code)
                  .containsExactly("gap");
            });
  }
}
