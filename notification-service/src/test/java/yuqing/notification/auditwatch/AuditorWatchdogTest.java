package yuqing.notification.auditwatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.ArchiveEvent.Heartbeat;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.Mailbox.Arrived;
import yuqing.notification.NotificationParts;
import yuqing.notification.Wire;
import yuqing.notification.channel.MoodySmtp;
import yuqing.notification.channel.MoodySmtp.Mood;

/// The auditor falls silent, and comes back.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class AuditorWatchdogTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final String SILENT = "【系统告警】处置时限审计已中断";
  private static final String BACK = "【系统告警·已恢复】处置时限审计已恢复";

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject DueRows dueRows;

  private int silentBefore;
  private int backBefore;

  /// Whatever the tests before have left: the clock may have gone on by hours.
  @BeforeEach
  void theAuditorIsAlive() {
    beatAndBeHeard();
    await().atMost(SOON).until(() -> !pulse().silent());
    await().atMost(SOON).until(() -> lettersOf("PENDING") == 0);
    silentBefore = letters(SILENT).size();
    backBefore = letters(BACK).size();
  }

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void itsSilenceIsToldOnceAndItsReturnOnce() {
    fallSilent();
    await().atMost(SOON).until(() -> letters(SILENT).size() == silentBefore + 1);
    var letter = letters(SILENT).getFirst();
    assertThat(letter.to()).isEqualTo("group-office@school.example");
    assertThat(letter.text())
        .contains("没有进展", "The audit of deadlines has not advanced since")
        .doesNotContain("云甲戊", "/a/");
    given().get("/q/metrics").then().body(containsString("yuqing_auditor_silence_seconds "));

    clock.tick(FIVE_MINUTES.multipliedBy(20));
    beatAndBeHeard();
    await().atMost(SOON).until(() -> letters(BACK).size() == backBefore + 1);
    assertThat(letters(BACK).getFirst().text()).contains("is back");
    beatAndBeHeard();
    assertThat(lettersOf("PENDING")).isZero();
    assertThat(letters(SILENT)).hasSize(silentBefore + 1);
    assertThat(letters(BACK)).hasSize(backBefore + 1);
  }

  @Test
  void aHeartbeatThatGoesOnWhileTheAuditStandsStillIsSilenceToo() {
    var stuckAt = pulse().aliveAt();
    clock.tick(FIVE_MINUTES.minusSeconds(20));
    beatStuckAt(stuckAt);
    untilSilent();
    await().atMost(SOON).until(() -> letters(SILENT).size() == silentBefore + 1);
  }

  @Test
  void aHeartbeatFromBeforeThatIsSaidAgainKeepsNobodyAlive() {
    var event =
        wire.say(
            Topic.ARCHIVE,
            ArchiveEvent.AUDITOR,
            new Heartbeat(clock.instant(), clock.instant(), 3, 0));
    await().atMost(SOON).until(() -> event.data().at().equals(pulse().beatAt()));
    fallSilent();
    await().atMost(SOON).until(() -> letters(SILENT).size() == silentBefore + 1);
    wire.repeat(Topic.ARCHIVE, event);
    beatAndBeHeard();
    await().atMost(SOON).until(() -> letters(BACK).size() == backBefore + 1);
    assertThat(letters(BACK)).hasSize(backBefore + 1);
  }

  /// Whoever was away for an hour has heard nobody, and says nothing of others before it has
  /// listened again.
  @Test
  void aMachineThatStoodStillItselfListensFirst() {
    clock.tick(Duration.ofHours(1));
    await().atMost(SOON).until(() -> listensUntil().isAfter(clock.instant()));
    assertThat(pulse().silent()).isFalse();
    beatAndBeHeard();
    assertThat(pulse().silent()).isFalse();

    clock.tick(Duration.ofHours(1));
    await().atMost(SOON).until(() -> listensUntil().isAfter(clock.instant()));
    untilSilent();
    await().atMost(SOON).until(() -> letters(SILENT).size() == silentBefore + 1);
  }

  @Test
  void anAuditThatStandsStillSinceAStandstillIsToldAllTheSame() {
    var stuckAt = pulse().aliveAt();
    clock.tick(Duration.ofHours(1));
    for (int minutes = 0; minutes < 15 && !pulse().silent(); minutes++) {
      await().atMost(SOON).until(() -> pulse().silent() || listensUntil().isAfter(clock.instant()));
      clock.tick(Duration.ofMinutes(1));
      beatStuckAt(stuckAt);
    }
    await().atMost(SOON).until(() -> letters(SILENT).size() == silentBefore + 1);
  }

  @Test
  void aLetterIsTriedAgainUntilTheServerTakesIt() {
    MoodySmtp.be(Mood.BUSY);
    fallSilent();
    await().atMost(SOON).until(() -> pulse().silent());
    await().atMost(SOON).until(() -> attempts() >= 2);
    MoodySmtp.be(Mood.FINE);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              // The waits between attempts are the clock's.
              clock.tick(Duration.ofSeconds(1));
              assertThat(letters(SILENT)).hasSize(silentBefore + 1);
            });
  }

  @Test
  void whatItHearsShowsInTheHealthAndIsNoFaultOfThisService() {
    fallSilent();
    await().atMost(SOON).until(() -> pulse().silent());
    var health = given().get("/q/health/ready").jsonPath();
    assertThat(health.getString("checks.find { it.name == 'auditor' }.status")).isEqualTo("UP");
    assertThat(health.getBoolean("checks.find { it.name == 'auditor' }.data.silent")).isTrue();
  }

  private void fallSilent() {
    clock.tick(FIVE_MINUTES);
    untilSilent();
  }

  /// A machine under load may itself stand still for half a minute, and then listens again.
  private void untilSilent() {
    await()
        .atMost(SOON)
        .until(
            () -> {
              var wait = Duration.between(clock.instant(), listensUntil());
              if (!pulse().silent() && wait.isPositive()) {
                clock.tick(wait);
              }
              return pulse().silent();
            });
  }

  private void beatAndBeHeard() {
    var now = clock.instant();
    wire.say(Topic.ARCHIVE, ArchiveEvent.AUDITOR, new Heartbeat(now, now, 3, 0));
    await().atMost(SOON).until(() -> now.equals(pulse().beatAt()));
  }

  private void beatStuckAt(Instant auditedUpTo) {
    var beat = new Heartbeat(clock.instant(), auditedUpTo, 3, 0);
    wire.say(Topic.ARCHIVE, ArchiveEvent.AUDITOR, beat);
    await().atMost(SOON).until(() -> beat.at().equals(pulse().beatAt()));
  }

  private AuditorStatus pulse() {
    return transactions.inNew(AuditorStatus::read);
  }

  private Instant listensUntil() {
    return transactions
        .inNew(connection -> dueRows.find(connection, AuditorWatchdog.KIND, AuditorWatchdog.KEY))
        .orElse(Instant.EPOCH);
  }

  private long lettersOf(String state) {
    return count("select count(*) from notice_letter where state = '" + state + "'");
  }

  private long attempts() {
    return count("select coalesce(max(attempts), 0) from notice_letter where state = 'PENDING'");
  }

  private long count(String sql) {
    return transactions.inNew(
        connection -> {
          try (var select = connection.createStatement();
              var row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  private static List<Arrived> letters(String subject) {
    return Mailbox.about(subject, "group-office");
  }
}
