package yuqing.archive.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.access.Caller;
import yuqing.access.Role;

/// What the log tells apart, and what it takes for the same.
class AccessSubjectTest {

  private static final AccessSubject DOSSIER = new AccessSubject("an-incident", "");
  private static final Caller LIAISON =
      new Caller("liaison-logistics", "desk", Set.of(Role.LIAISON), Set.of("logistics"));

  private static String asked(Map<String, List<String>> query) {
    return AccessSubject.ofMany("/ledger.csv", query).asked();
  }

  private static LoggedAccess logged(Caller caller, String at) {
    return LoggedAccess.of(caller, AccessKind.VIEW, DOSSIER, Instant.parse(at));
  }

  @Test
  void filtersAreInOneOrder() {
    assertThat(asked(Map.of("level", List.of("2", "1"), "department", List.of("logistics"))))
        .isEqualTo("/ledger.csv?department=logistics&level=1&level=2");
    assertThat(asked(Map.of())).isEqualTo("/ledger.csv");
  }

  @Test
  void pagesOfOneListAreOneAccess() {
    assertThat(asked(Map.of("cursor", List.of("x"), "limit", List.of("9"), "after", List.of("7"))))
        .isEqualTo(asked(Map.of()));
  }

  @Test
  void wordsThatWereSearchedForAreNotKept() {
    assertThat(asked(Map.of("q", List.of("甲某"), "level", List.of("2"))))
        .isEqualTo("/ledger.csv?level=2");
  }

  @Test
  void whatIsAskedIsBoundedByCharacters() {
    var longest = AccessSubject.LONGEST_ASKED - "/ledger.csv?type=".length();
    var fits = "𠮷".repeat(longest);
    assertThat(asked(Map.of("type", List.of(fits)))).endsWith("=" + fits);
    assertThat(asked(Map.of("type", List.of(fits + "x")))).endsWith("=" + fits);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T02:00:00Z, 2026-10-13T02:59:59.999Z, true",
    "2026-10-13T02:59:59.999Z, 2026-10-13T03:00:00Z, false",
  })
  void anHourIsOneOfTheClockInUtc(String one, String other, boolean same) {
    assertThat(logged(LIAISON, one).equals(logged(LIAISON, other))).isEqualTo(same);
  }

  @Test
  void onePersonIsTheSameThroughAnyClientAndNeverASystem() {
    var at = "2026-10-13T02:00:00Z";
    var byScript =
        new Caller("liaison-logistics", "cli", Set.of(Role.LIAISON), Set.of("logistics"));
    var system = new Caller(null, "liaison-logistics", Set.of(Role.REPORTER), Set.of());
    assertThat(logged(byScript, at)).isEqualTo(logged(LIAISON, at));
    assertThat(logged(system, at)).isNotEqualTo(logged(LIAISON, at));
  }
}
