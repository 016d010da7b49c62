package yuqing.notification.vigil;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import yuqing.durable.Backoff;
import yuqing.durable.Transactions;
import yuqing.durable.due.DueRows;
import yuqing.notification.channel.Channel;
import yuqing.notification.channel.DeliverySettings;
import yuqing.notification.channel.DeliveryState;

/// Records what the channel answered to a notice's letter, and whether it is tried again.
@ApplicationScoped
class NoticeSettlement {
  private static final String LETTERS = "yuqing.auditor.letters";

  @Inject Transactions transactions;
  @Inject DueRows dueRows;
  @Inject DeliverySettings settings;
  @Inject InstantSource clock;
  @Inject MeterRegistry metrics;

  void onStart(@Observes StartupEvent start) {
    for (var outcome : List.of("accepted", "retried", "failed", "nobody")) {
      // From the start: a rate needs a first value.
      metrics.counter(LETTERS, "outcome", outcome);
    }
  }

  void settle(NoticeLetter.Key key, Channel.Answer answer) {
    transactions.inNew(
        connection -> {
          take(connection, NoticeLetter.lock(connection, key), answer);
          return null;
        });
  }

  private void take(Connection connection, NoticeLetter letter, Channel.Answer answer)
      throws SQLException {
    switch (answer) {
      case Channel.Answer.Accepted _ -> {
        settle(connection, letter, DeliveryState.ACCEPTED, null);
        count("accepted");
      }
      case Channel.Answer.Refused refused -> giveUp(connection, letter, refused.reason());
      case Channel.Answer.Unavailable away -> tryLater(connection, letter, away.reason());
    }
  }

  private void tryLater(Connection connection, NoticeLetter letter, String reason)
      throws SQLException {
    if (attemptsAreUsedUp(letter)) {
      giveUp(connection, letter, reason);
      return;
    }
    letter.save(connection, reason);
    var wait = new Backoff(settings.firstWait(), settings.longestWait()).after(letter.attempts());
    dueRows.schedule(
        connection, NoticeLetters.KIND, letter.key().toString(), clock.instant().plus(wait));
    count("retried");
  }

  boolean attemptsAreUsedUp(NoticeLetter letter) {
    return letter.attempts() >= settings.maxAttempts();
  }

  void giveUp(Connection connection, NoticeLetter letter, String reason) throws SQLException {
    settle(connection, letter, DeliveryState.FAILED, reason);
    count("failed");
  }

  void toNobody() {
    count("nobody");
  }

  private void settle(
      Connection connection, NoticeLetter letter, DeliveryState outcome, String reason)
      throws SQLException {
    letter.settled(outcome).save(connection, reason);
    dueRows.cancel(connection, NoticeLetters.KIND, letter.key().toString());
  }

  private void count(String outcome) {
    metrics.counter(LETTERS, "outcome", outcome).increment();
  }
}
