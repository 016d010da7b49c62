package yuqing.procedure.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Editions take over from one another without a gap and without an overlap.
class EditionsFollowEachOtherTest {

  private static PolicyEdition edition(String date, String follows) {
    var head = "edition: " + date + (follows.isEmpty() ? "" : "\nfollows: " + follows);
    return EditionReader.read(date, Bundled.text().replace("edition: 2024-09-25", head));
  }

  @Test
  void theEditionInForceAtDiscoveryJudges() {
    var zone = ZoneId.of("Asia/Shanghai");
    var first = EditionReader.read("a", Bundled.text());
    var second = edition("2027-01-01", "2024-09-25");
    var editions = new PolicyEditions(List.of(second, first));
    assertThat(editions.all()).containsExactly(first, second);
    assertThat(inForce(editions, "2026-12-31T15:59:59Z", zone)).isEqualTo("2024-09-25");
    assertThat(inForce(editions, "2026-12-31T16:00:00Z", zone)).isEqualTo("2027-01-01");
    assertThat(inForce(editions, "2020-01-01T00:00:00Z", zone)).isEqualTo("2024-09-25");
    assertThat(first.hash()).isNotEqualTo(second.hash());
  }

  private static LocalDate inForce(PolicyEditions editions, String discovered, ZoneId zone) {
    return editions.editionInForceAt(Instant.parse(discovered), zone).date();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-09-25, '', overlap: 2024-09-25 begins on the same day
          2027-01-01, '', does not name the edition it takes over from
          2027-01-01, 2025-01-01, 'gap: follows 2025-01-01'
          2027-01-01, 2027-01-01, 'overlap: follows 2027-01-01'
          2020-01-01, 2019-01-01, 'gap: follows 2019-01-01'
          """)
  void editionsWithAGapOrAnOverlapAreRefused(String date, String follows, String fault) {
    var first = edition("2024-09-25", "");
    assertThatThrownBy(() -> new PolicyEditions(List.of(first, edition(date, follows))))
        .isInstanceOfSatisfying(UnsoundEdition.class, Findings::areUseful)
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
}
