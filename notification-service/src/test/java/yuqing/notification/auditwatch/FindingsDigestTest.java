package yuqing.notification.auditwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.ArchiveEvent.DutyUnjudged;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.Event;
import yuqing.contracts.Topic;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.durable.inbox.UnprocessableEvent;
import yuqing.localstack.testing.SettableClock;
import yuqing.notification.Mailbox;
import yuqing.notification.NotificationParts;
import yuqing.notification.Orders;
import yuqing.notification.Wire;

/// What the auditor finds is sent in one notice now and then, however much it is.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class FindingsDigestTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant DUE = Instant.parse("2026-10-13T04:20:00Z");

  @Inject Wire wire;
  @Inject SettableClock clock;
  @Inject Transactions transactions;
  @Inject DueRows dueRows;
  @Inject WatchdogSettings settings;
  @Inject AuditorEventHandler handler;

  @Test
  void manyFindingsMakeOneNoticeAndTheNextWaits() {
    var incident = UUID.randomUUID();
    var order = Orders.opened("logistics", clock.instant());
    wire.say(incident, order);
    find(incident, DutyFault.NO_OUTCOME);
    var doubled = find(incident, DutyFault.TWO_OUTCOMES);
    wire.repeat(Topic.ARCHIVE, doubled);
    find(UUID.randomUUID(), DutyFault.NO_OUTCOME);
    await().atMost(SOON).until(() -> notNotified() == 3);

    untilTheNoticeIsDue();
    var first = noticeOf(3);
    assertThat(first)
        .contains(
            "到期后没有办理结果：2",
            "有两个互相矛盾或重复的办理结果：1",
            order.number() + " 起草回复通稿 时限 2026年10月13日 12:20",
            "Draft the reply, due 13 Oct 2026 12:20: two outcomes")
        .doesNotContain("另有", "logistics");

    for (int i = 0; i < 25; i++) {
      find(UUID.randomUUID(), DutyFault.JUDGED_LATE);
    }
    await().atMost(SOON).until(() -> notNotified() == 25);
    assertThat(dueAt()).isAfter(clock.instant().plus(settings.digestEvery()).minus(SOON));
    untilTheNoticeIsDue();
    var second = noticeOf(25);
    assertThat(second).contains("判定过迟：25", "另有 5 项", "And 5 more");
    assertThat(second.lines().filter(line -> line.contains("起草回复通稿"))).hasSize(20);
  }

  /// Else it would be tried for ever, and all that comes after it would wait.
  @Test
  void aFindingThatLacksWhatANoticeNeedsIsRefused() {
    var whole = Orders.draftReply("logistics");
    var uncoded =
        new Obligation(whole.id(), null, whole.key(), null, 10, whole.owner(), whole.department());
    for (var lacking :
        List.of(
            new DutyUnjudged(null, DutyFault.NO_OUTCOME, DUE, null, DUE),
            new DutyUnjudged(uncoded, DutyFault.NO_OUTCOME, DUE, null, DUE),
            new DutyUnjudged(whole, null, DUE, null, DUE),
            new DutyUnjudged(whole, DutyFault.NO_OUTCOME, null, null, DUE))) {
      var event =
          new Event<>(
              UUID.randomUUID(),
              "/archive-service",
              UUID.randomUUID().toString(),
              DUE,
              1,
              null,
              lacking);
      assertThatExceptionOfType(UnprocessableEvent.class)
          .isThrownBy(() -> handler.handle(null, event, lacking, DUE));
    }
  }

  private Event<DutyUnjudged> find(UUID incident, DutyFault fault) {
    return wire.say(
        Topic.ARCHIVE,
        incident,
        new DutyUnjudged(Orders.draftReply("logistics"), fault, DUE, null, clock.instant()));
  }

  private void untilTheNoticeIsDue() {
    var wait = Duration.between(clock.instant(), dueAt());
    if (wait.isPositive()) {
      clock.tick(wait.plusSeconds(1));
    }
  }

  private Instant dueAt() {
    return transactions
        .inNew(connection -> dueRows.find(connection, FindingsDigest.KIND, FindingsDigest.KEY))
        .orElseThrow();
  }

  private static String noticeOf(int findings) {
    var subject = "【系统告警】" + findings + " 项处置事项的判定有误";
    await().atMost(SOON).until(() -> Mailbox.about(subject, "group-office").size() == 1);
    return Mailbox.about(subject, "group-office").getFirst().text();
  }

  private long notNotified() {
    return transactions.inNew(
        connection -> {
          try (var select = connection.createStatement();
              var row = select.executeQuery("select count(*) from unjudged_duty")) {
            row.next();
            return row.getLong(1);
          }
        });
  }
}
