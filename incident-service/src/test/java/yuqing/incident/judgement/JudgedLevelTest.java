package yuqing.incident.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.term.Level;

/// For which facts the grade in the read copy was made.
class JudgedLevelTest {

  private static final Instant AMENDED = Instant.parse("2026-10-13T02:00:00.412Z");

  /// The clock of the service that grades may be behind; by rule it graded what was amended.
  @ParameterizedTest
  @CsvSource({
    "PERSON, 2026-10-13T01:00:00Z, 2026-10-13T02:00:00.411Z, true",
    "PERSON, 2026-10-13T01:00:00Z, 2026-10-13T02:00:00.412Z, false",
    "RULE, 2026-10-13T02:00:00.412Z, 2026-10-13T02:00:00.290Z, false",
    "RULE, 2026-10-13T01:00:00Z, 2026-10-13T02:00:00.290Z, true",
  })
  void aGradeIsOfTheFactsBeforeWhereItWasMadeBefore(
      DecidedBy decidedBy, Instant decidedAt, Instant publishedAt, boolean ofFactsBefore) {
    var judged = new JudgedLevel();
    judged.sequence = 1;
    judged.graded(graded(decidedBy, decidedAt), publishedAt);
    assertThat(judged.isOfFactsBefore(AMENDED)).isEqualTo(ofFactsBefore);
    assertThat(judged.withoutProposal().isOfFactsBefore(AMENDED)).isEqualTo(ofFactsBefore);
    assertThat(judged.withoutProposal().proposal).isNull();
  }

  @Test
  void aStatedLevelIsOfNoFacts() {
    var stated = new JudgedLevel();
    stated.level = 3;
    assertThat(stated.isOfFactsBefore(AMENDED)).isFalse();
  }

  private static Graded graded(DecidedBy decidedBy, Instant decidedAt) {
    return new Graded(
        Level.TWO,
        null,
        decidedBy,
        Level.TWO,
        "4",
        10,
        List.of(),
        decidedBy == DecidedBy.RULE,
        null,
        decidedAt,
        LocalDate.parse("2024-09-25"),
        "hash",
        null);
  }
}
