package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.contracts.term.DossierPart.DELIVERED_REPLY;
import static yuqing.contracts.term.DossierPart.EMERGENCY_PLAN;
import static yuqing.contracts.term.DossierPart.FIRST_REPORT;
import static yuqing.contracts.term.DossierPart.SIGNED_FORM;
import static yuqing.contracts.term.DossierPart.SPECIAL_MEETING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RequiredPart;

/// What a dossier must have before it is closed (article 14), as an edition says it.
class DossierPartsTest {

  private static DossierRule read(String text) {
    return EditionReader.read("edition.yaml", text).dossier();
  }

  private static String without(String text) {
    return text.replaceFirst("(?s)\ndossier:.*?\n\n", "\n");
  }

  @Test
  void theLevelsAddUp() {
    var rule = read(Bundled.text());
    assertThat(rule.partsAt(Level.THREE))
        .doesNotContain(DELIVERED_REPLY, FIRST_REPORT, SPECIAL_MEETING, EMERGENCY_PLAN)
        .hasSize(7);
    assertThat(rule.partsAt(Level.TWO)).contains(DELIVERED_REPLY).hasSize(8);
    assertThat(rule.partsAt(Level.ONE))
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(SIGNED_FORM)));
  }

  @Test
  void anEditionThatNamesNoneAsksForTheUsualOnes() {
    var silent = without(Bundled.text());
    assertThat(silent).doesNotContain("\ndossier:").contains("\nladder:");
    assertThat(read(silent)).isEqualTo(read(Bundled.text()));
    for (var level : Level.values()) {
      assertThat(read(silent).partsAt(level)).isEqualTo(DossierPart.usualAt(level));
    }
  }

  @Test
  void eachHasItsArticleAndThePostThatOwesIt() {
    assertThat(read(Bundled.text()).requiredAt(Level.THREE))
        .contains(
            new RequiredPart(DossierPart.SIGHTING, 7, Post.LIAISON),
            new RequiredPart(DossierPart.REVIEW, 14, Post.LEADING_GROUP));
    var other =
        Bundled.text()
            .replace(
                "{part: review, from-level: 3, article: 14, owner: leading-group}",
                "{part: review, from-level: 3, article: 15, owner: group-office}");
    assertThat(read(other).requiredAt(Level.THREE))
        .contains(new RequiredPart(DossierPart.REVIEW, 15, Post.GROUP_OFFICE));
    var silent =
        Bundled.text().replaceAll("(from-level: \\d), article: \\d+, owner: [a-z-]+}", "$1}");
    assertThat(silent).contains("{part: review, from-level: 3}");
    assertThat(read(silent)).isEqualTo(read(Bundled.text()));
  }

  /// As scripts write numbers that were numbers with a fraction before.
  @Test
  void aNumberIsWholeByItsValue() {
    for (var written : List.of("7.0", "7.00", "0.7e1")) {
      var text =
          Bundled.text()
              .replace("article: 7, owner: liaison", "article: " + written + ", owner: liaison");
      assertThat(text).contains(written);
      assertThat(read(text)).as(written).isEqualTo(read(Bundled.text()));
    }
  }

  /// The signed form's scan: off unless the school's edition names it.
  @Test
  void theSignedFormIsAskedForByNameOnly() {
    var lastPart =
        "    - {part: emergency-plan, from-level: 1, article: 10, owner: leading-group}\n";
    var asking = lastPart + "    - {part: signed-form, from-level: 2}\n";
    assertThat(Bundled.text()).contains(lastPart).doesNotContain("signed-form");
    var rule = read(Bundled.text().replace(lastPart, asking));
    assertThat(rule.partsAt(Level.THREE)).doesNotContain(SIGNED_FORM);
    assertThat(rule.requiredAt(Level.TWO))
        .endsWith(new RequiredPart(SIGNED_FORM, 14, Post.DEPARTMENT_HEAD));
    assertThat(rule.partsAt(Level.ONE)).containsExactly(DossierPart.values());
    for (var level : Level.values()) {
      assertThat(DossierPart.usualAt(level)).doesNotContain(SIGNED_FORM);
    }
  }

  @Test
  void aPartThatItDoesNotNameIsNotRequired() {
    var text =
        Bundled.text()
            .replace(
                "    - {part: measure, from-level: 3, article: 10, owner: department-head}\n", "");
    assertThat(Arrays.stream(Level.values()).map(read(text)::partsAt))
        .allSatisfy(parts -> assertThat(parts).doesNotContain(DossierPart.MEASURE));
  }
}
