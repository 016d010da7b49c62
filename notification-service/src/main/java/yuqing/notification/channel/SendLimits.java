package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;

/// A bucket of tokens a channel, one token a message, shared by all instances (decision 0070). It
/// is one row and one statement, in the transaction that puts the attempt on record: no message
/// leaves without a token, and no token is lost without one.
@ApplicationScoped
public class SendLimits {

  private static final String TAKE =
      """
      insert into channel_limit as bucket (channel, tokens, refilled_at) values (?, ?, ?)
      on conflict (channel) do update set
        tokens = least(?, bucket.tokens + ? * greatest(0,
                   extract(epoch from excluded.refilled_at - bucket.refilled_at))) - 1,
        refilled_at = greatest(bucket.refilled_at, excluded.refilled_at)
      where least(?, bucket.tokens + ? * greatest(0,
              extract(epoch from excluded.refilled_at - bucket.refilled_at))) >= 1
      """;

  private final Transactions transactions;
  private final InstantSource clock;

  SendLimits(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /// In the caller's transaction.
  ///
  /// @return false where the channel has been given all that it takes now
  public boolean take(Connection connection, Channel channel, Instant now) throws SQLException {
    var limit = channel.perMinute();
    if (limit.isEmpty()) {
      return true;
    }
    var rate = SendRate.of(limit.getAsInt());
    double burst = rate.burst();
    return Sql.update(
            connection,
            TAKE,
            channel.name(),
            burst - 1,
            now,
            burst,
            rate.perSecond(),
            burst,
            rate.perSecond())
        == 1;
  }

  /// In a transaction of its own.
  public boolean take(Channel channel) {
    return transactions.inNew(connection -> take(connection, channel, clock.instant()));
  }
}
