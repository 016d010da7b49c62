package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EscalationEvent.AlertOrdered;
import yuqing.contracts.EscalationEvent.ObligationMissed;
import yuqing.contracts.term.AlertCause;
import yuqing.contracts.term.ObligationCode;
import yuqing.localstack.StackResource;
import yuqing.localstack.testing.SettableClock;

/// The same instant reaches many incidents, as midnight does: their judgements share transactions
/// and the result is as if each had a separate one.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class BurstTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int INCIDENTS = 40;

  @Inject SettableClock clock;
  @Inject AgroalDataSource database;

  private final List<Case> cases =
      Stream.generate(() -> new Case("logistics")).limit(INCIDENTS).toList();
  private Instant received;

  @BeforeEach
  void reportsOfOneInstant() {
    received = clock.nextMorning();
    cases.forEach(each -> Case.publish(each.reported(Case.level3(), received, received)));
    cases.forEach(each -> Asking.grading(each.id));
  }

  @Test
  void eachIsJudgedOnceAndTransactionsAreShared() throws Exception {
    clock.goTo(received.plus(Duration.ofHours(1)).plusSeconds(1));
    cases.forEach(each -> await().atMost(SOON).until(() -> missed(each).size() == 2));
    assertThat(cases)
        .allSatisfy(
            each ->
                assertThat(missed(each))
                    .containsExactly(
                        ObligationCode.REPORT_TO_PARTY_OFFICE, ObligationCode.CONFIRM_GRADE));
    assertThat(transactionsThatJudged()).isLessThan(INCIDENTS / 2);

    clock.tick(Duration.ofSeconds(10));
    cases.forEach(each -> await().atMost(SOON).until(() -> alertsOfMissing(each) == 2));
    assertThat(cases)
        .allSatisfy(
            each -> {
              var sequences = Topics.sequences(Topics.shared().eventsAbout(each.id));
              assertThat(sequences)
                  .isEqualTo(IntStream.rangeClosed(1, sequences.size()).boxed().toList());
            });
  }

  @Test
  void mergedOnesAmongThemTakeOverAndCloseAsTheyWouldAlone() {
    var into = cases.getLast();
    var merged = cases.subList(0, 20);
    clock.tick(Duration.ofMinutes(1));
    merged.forEach(each -> Case.publish(each.merged(into.id, clock.instant())));
    merged.forEach(
        each ->
            await()
                .atMost(SOON)
                .until(() -> Asking.outcome(each.id, "confirm-grade").equals("WITHDRAWN")));

    clock.goTo(received.plus(Duration.ofHours(1)).plusSeconds(1));
    cases
        .subList(20, INCIDENTS)
        .forEach(each -> await().atMost(SOON).until(() -> missed(each).size() == 2));
    assertThat(merged).allSatisfy(each -> assertThat(missed(each)).isEmpty());
  }

  private static List<ObligationCode> missed(Case incident) {
    return Topics.shared().about(incident.id, ObligationMissed.class).stream()
        .map(each -> each.obligation().code())
        .toList();
  }

  private static long alertsOfMissing(Case incident) {
    return Topics.shared().about(incident.id, AlertOrdered.class).stream()
        .filter(each -> each.cause() == AlertCause.MISSED)
        .count();
  }

  /// Each row of an incident names the transaction that wrote it last.
  private long transactionsThatJudged() throws SQLException {
    var sql = "select count(distinct xmin::text) from incident where id = any(?)";
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      var ids = cases.stream().map(each -> each.id).toArray(UUID[]::new);
      select.setArray(1, connection.createArrayOf("uuid", ids));
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
