package yuqing.notification.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import yuqing.durable.Backoff;
import yuqing.durable.TransactionRetry;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.DeliveryState;

/// Records what the channel answered to a notice's letter, and whether it is tried again.
@ApplicationScoped
class NoticeOutcome {
  private static final String LETTERS = "yuqing.notice.letters";

  private final Transactions transactions;
  private final DueRows dueRows;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final MeterRegistry metrics;

  NoticeOutcome(
      Transactions transactions,
      DueRows dueRows,
      DeliverySettings settings,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.dueRows = dueRows;
    this.settings = settings;
    this.clock = clock;
    this.metrics = metrics;
  }

  void onStart(@Observes StartupEvent start) {
    for (var kind : Notice.Kind.values()) {
      for (var outcome : List.of("accepted", "retried", "failed", "stopped", "nobody")) {
        // From the start: a rate needs a first value.
        counter(kind, outcome);
      }
    }
  }

  void settle(NoticeMessage.Key key, Channel.Answer answer) {
    new TransactionRetry(transactions, settings.recordWithin())
        .inNew(
            connection -> {
              take(connection, NoticeMessage.lock(connection, key), answer);
              return null;
            });
  }

  private void take(Connection connection, NoticeMessage letter, Channel.Answer answer)
      throws SQLException {
    switch (answer) {
      // Also of one that was stopped meanwhile: it is out.
      case Channel.Answer.Accepted _ ->
          settle(connection, letter, DeliveryState.ACCEPTED, "accepted", null);
      case Channel.Answer.Refused refused -> {
        if (letter.isPending()) {
          giveUp(connection, letter, refused.reason());
        }
      }
      case Channel.Answer.Unavailable away -> {
        if (letter.isPending()) {
          tryLater(connection, letter, away.reason());
        }
      }
    }
  }

  private void tryLater(Connection connection, NoticeMessage letter, String reason)
      throws SQLException {
    if (attemptsAreUsedUp(letter)) {
      giveUp(connection, letter, reason);
      return;
    }
    letter.save(connection, reason);
    var wait = new Backoff(settings.firstWait(), settings.longestWait()).after(letter.attempts());
    dueRows.schedule(
        connection, NoticeMessages.KIND, letter.key().toString(), clock.instant().plus(wait));
    counter(letter.notice().kind(), "retried").increment();
  }

  boolean attemptsAreUsedUp(NoticeMessage letter) {
    return letter.attempts() >= settings.maxAttempts();
  }

  void giveUp(Connection connection, NoticeMessage letter, String reason) throws SQLException {
    settle(connection, letter, DeliveryState.FAILED, "failed", reason);
  }

  void stop(Connection connection, NoticeMessage letter) throws SQLException {
    settle(connection, letter, DeliveryState.STOPPED, "stopped", null);
  }

  void toNobody(Notice notice) {
    counter(notice.kind(), "nobody").increment();
  }

  private void settle(
      Connection connection,
      NoticeMessage letter,
      DeliveryState state,
      String outcome,
      String reason)
      throws SQLException {
    letter.settled(state).save(connection, reason);
    dueRows.cancel(connection, NoticeMessages.KIND, letter.key().toString());
    counter(letter.notice().kind(), outcome).increment();
  }

  private Counter counter(Notice.Kind kind, String outcome) {
    return metrics.counter(LETTERS, "notice", kind.code(), "outcome", outcome);
  }
}
