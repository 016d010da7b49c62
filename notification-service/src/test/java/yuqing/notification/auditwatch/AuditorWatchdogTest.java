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
    beatAndAwait();
    await().atMost(SOON).until(() -> !status().silent());
    await().atMost(SOON).until(() -> messagesOf("PENDING") == 0);
    silentBefore = messages(SILENT).size();
    backBefore = messages(BACK).size();
  }

  @AfterEach
  void mailServerRecovers() {
    MoodySmtp.be(Mood.FINE);
  }

  @Test
  void itsSilenceIsNotifiedOnceAndItsReturnOnce() {
    fallSilent();
    await().atMost(SOON).until(() -> messages(SILENT).size() == silentBefore + 1);
    var message = messages(SILENT).getFirst();
    assertThat(message.to()).isEqualTo("group-office@school.example");
    assertThat(message.text())
        .contains("没有进展", "The audit of deadlines has not advanced since")
        .doesNotContain("云甲戊", "/a/");
    given().get("/q/metrics").then().body(containsString("yuqing_auditor_silence_seconds "));

    clock.tick(FIVE_MINUTES.multipliedBy(20));
    beatAndAwait();
    await().atMost(SOON).until(() -> messages(BACK).size() == backBefore + 1);
    assertThat(messages(BACK).getFirst().text()).contains("is back");
    beatAndAwait();
    assertThat(messagesOf("PENDING")).isZero();
    assertThat(messages(SILENT)).hasSize(silentBefore + 1);
    assertThat(messages(BACK)).hasSize(backBefore + 1);
  }

  @Test
  void aHeartbeatThatGoesOnWithoutProgressOfTheAuditIsSilenceToo() {
    var stuckAt = status().aliveAt();
    clock.tick(FIVE_MINUTES.minusSeconds(20));
    beatStuckAt(stuckAt);
    untilSilent();
    await().atMost(SOON).until(() -> messages(SILENT).size() == silentBefore + 1);
  }

  @Test
  void anOldHeartbeatThatIsPublishedAgainMovesNothing() {
    var event =
        wire.say(
            Topic.ARCHIVE,
            ArchiveEvent.AUDITOR,
            new Heartbeat(clock.instant(), clock.instant(), 3, 0));
    await().atMost(SOON).until(() -> event.data().at().equals(status().beatAt()));
    fallSilent();
    await().atMost(SOON).until(() -> messages(SILENT).size() == silentBefore + 1);
    wire.repeat(Topic.ARCHIVE, event);
    beatAndAwait();
    await().atMost(SOON).until(() -> messages(BACK).size() == backBefore + 1);
    assertThat(messages(BACK)).hasSize(backBefore + 1);
  }

  /// A service that was down for an hour has received nothing, and notifies of no silence before it
  /// has listened again.
  @Test
  void aMachineThatStoodStillItselfWaitsFirst() {
    clock.tick(Duration.ofHours(1));
    await().atMost(SOON).until(() -> waitsUntil().isAfter(clock.instant()));
    assertThat(status().silent()).isFalse();
    beatAndAwait();
    assertThat(status().silent()).isFalse();

    clock.tick(Duration.ofHours(1));
    await().atMost(SOON).until(() -> waitsUntil().isAfter(clock.instant()));
    untilSilent();
    await().atMost(SOON).until(() -> messages(SILENT).size() == silentBefore + 1);
  }

  @Test
  void anAuditThatMakesNoProgressSinceAStandstillIsNotifiedAllTheSame() {
    var stuckAt = status().aliveAt();
    clock.tick(Duration.ofHours(1));
    for (int minutes = 0; minutes < 15 && !status().silent(); minutes++) {
      await().atMost(SOON).until(() -> status().silent() || waitsUntil().isAfter(clock.instant()));
      clock.tick(Duration.ofMinutes(1));
      beatStuckAt(stuckAt);
    }
    await().atMost(SOON).until(() -> messages(SILENT).size() == silentBefore + 1);
  }

  @Test
  void aMessageIsTriedAgainUntilTheServerTakesIt() {
    MoodySmtp.be(Mood.BUSY);
    fallSilent();
    await().atMost(SOON).until(() -> status().silent());
    await().atMost(SOON).until(() -> attempts() >= 2);
    MoodySmtp.be(Mood.FINE);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              // The waits between attempts are the clock's.
              clock.tick(Duration.ofSeconds(1));
              assertThat(messages(SILENT)).hasSize(silentBefore + 1);
            });
  }

  @Test
  void whatItReceivesShowsInTheHealthAndIsNoFaultOfThisService() {
    fallSilent();
    await().atMost(SOON).until(() -> status().silent());
    var health = given().get("/q/health/ready").jsonPath();
    assertThat(health.getString("checks.find { it.name == 'auditor' }.status")).isEqualTo("UP");
    assertThat(health.getBoolean("checks.find { it.name == 'auditor' }.data.silent")).isTrue();
  }

  private void fallSilent() {
    clock.tick(FIVE_MINUTES);
    untilSilent();
  }

  /// A machine under load may itself stand still for half a minute, and then waits again.
  private void untilSilent() {
    await()
        .atMost(SOON)
        .until(
            () -> {
              var wait = Duration.between(clock.instant(), waitsUntil());
              if (!status().silent() && wait.isPositive()) {
                clock.tick(wait);
              }
              return status().silent();
            });
  }

  private void beatAndAwait() {
    var now = clock.instant();
    wire.say(Topic.ARCHIVE, ArchiveEvent.AUDITOR, new Heartbeat(now, now, 3, 0));
    await().atMost(SOON).until(() -> now.equals(status().beatAt()));
  }

  private void beatStuckAt(Instant auditedUpTo) {
    var beat = new Heartbeat(clock.instant(), auditedUpTo, 3, 0);
    wire.say(Topic.ARCHIVE, ArchiveEvent.AUDITOR, beat);
    await().atMost(SOON).until(() -> beat.at().equals(status().beatAt()));
  }

  private AuditorStatus status() {
    return transactions.inNew(AuditorStatus::read);
  }

  private Instant waitsUntil() {
    return transactions
        .inNew(connection -> dueRows.find(connection, AuditorWatchdog.KIND, AuditorWatchdog.KEY))
        .orElse(Instant.EPOCH);
  }

  private long messagesOf(String state) {
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

  private static List<Arrived> messages(String subject) {
    return Mailbox.about(subject, "group-office");
  }
}
