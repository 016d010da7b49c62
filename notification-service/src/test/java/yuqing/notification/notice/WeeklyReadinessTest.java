package yuqing.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.roster.RosterCalls;

/// The weekly notice of what keeps alerts from arriving.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class WeeklyReadinessTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
  private static final String SUBJECT = "【每周检查】";

  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject DueRows dueRows;

  @ParameterizedTest
  @CsvSource({
    "2026-10-13T10:00:00, 2026-10-19T09:00:00",
    "2026-10-19T08:59:59, 2026-10-19T09:00:00",
    "2026-10-19T09:00:00, 2026-10-26T09:00:00",
    "2026-10-18T23:59:59, 2026-10-19T09:00:00",
  })
  void itIsDueOnTheNextMondayAtNine(LocalDateTime now, LocalDateTime next) {
    assertThat(WeeklyReadiness.nextAt(now.atZone(SCHOOL).toInstant(), SCHOOL))
        .isEqualTo(next.atZone(SCHOOL).toInstant());
  }

  @Test
  void onMondayTheGroupOfficeIsNotifiedOnceOfWhatIsNotReady() {
    var department = RosterCalls.newDepartment();
    int before = received().size();
    var due = dueAt();
    clock.tick(Duration.between(clock.instant(), due).plusSeconds(1));
    await().atMost(SOON).until(() -> received().size() > before);
    await().atMost(SOON).until(() -> dueAt().isAfter(due));
    assertThat(dueAt()).isEqualTo(due.plus(Duration.ofDays(7)));
    assertThat(received()).hasSize(before + 1);
    assertThat(received().getFirst().text())
        .contains("- 新学院联络员：该部门没有在册联络员", "- liaison of New College: ", "/roster");
    RosterCalls.retire(department);
  }

  private static List<Mailbox.Arrived> received() {
    return Mailbox.about(SUBJECT, "group-office");
  }

  private Instant dueAt() {
    return transactions
        .inNew(connection -> dueRows.find(connection, WeeklyReadiness.KIND, WeeklyReadiness.KEY))
        .orElseThrow();
  }
}
