package yuqing.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.notification.channel.ChannelCondition.State;

/// Remembers how channels are doing, for all instances. A channel that works costs nothing: only
/// what differs from what was known a moment ago is written.
@ApplicationScoped
public class ChannelStates {
  private static final Logger LOG = Logger.getLogger(ChannelStates.class);
  private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

  /// How long one is left alone that could not be asked.
  private static final Duration FAILING_FOR = Duration.ofSeconds(30);

  /// A wrong setting is tried again now and then: a person may have repaired it at the other end.
  private static final Duration MISCONFIGURED_FOR = Duration.ofMinutes(10);

  private static final String READ =
      "select channel, state, reason, since, until from channel_state";

  private static final String NOTE =
      """
      insert into channel_state (channel, state, reason, since, until) values (?, ?, ?, ?, ?)
      on conflict (channel) do update set
        since = case when channel_state.state = excluded.state then channel_state.since
                     else excluded.since end,
        state = excluded.state, reason = excluded.reason, until = excluded.until
      """;

  private final Transactions transactions;
  private final InstantSource clock;
  private volatile Snapshot known = new Snapshot(Instant.MIN, Map.of());

  ChannelStates(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Snapshot(Instant at, Map<String, ChannelCondition> conditions) {}

  /// As it was known a few seconds ago at most.
  public ChannelCondition of(String channel) {
    return conditions().getOrDefault(channel, ChannelCondition.UNKNOWN);
  }

  /// As it is in the caller's transaction.
  public static Map<String, ChannelCondition> read(Connection connection) throws SQLException {
    var conditions = new HashMap<String, ChannelCondition>();
    Sql.list(
        connection,
        row ->
            conditions.put(
                row.getString("channel"),
                new ChannelCondition(
                    State.valueOf(row.getString("state")),
                    row.getString("reason"),
                    Sql.instant(row, "since"),
                    Sql.instant(row, "until"))),
        READ);
    return conditions;
  }

  /// What was refused for good is the message's fault and says nothing about the channel.
  void observe(String channel, Channel.Answer answer) {
    var now = clock.instant();
    switch (answer) {
      case Channel.Answer.Accepted _ -> note(channel, State.WORKING, null, now, null);
      case Channel.Answer.Refused _ -> {}
      case Channel.Answer.Unavailable it ->
          note(channel, State.FAILING, it.reason(), now, now.plus(FAILING_FOR));
      case Channel.Answer.Muted it ->
          note(channel, State.MUTED, it.reason(), now, now.plus(it.lasting()));
      case Channel.Answer.Misconfigured it ->
          note(channel, State.MISCONFIGURED, it.reason(), now, now.plus(MISCONFIGURED_FOR));
    }
  }

  private void note(String channel, State state, String reason, Instant now, Instant until) {
    var before = of(channel);
    if (state == State.WORKING && before.state() == State.WORKING) {
      return;
    }
    if (before.state() != state || !Objects.equals(before.reason(), reason)) {
      LOG.warnf("channel %s is %s%s", channel, state, reason == null ? "" : ": " + reason);
    }
    try {
      transactions.inNew(
          connection -> Sql.update(connection, NOTE, channel, state.name(), reason, now, until));
      known = new Snapshot(Instant.MIN, known.conditions());
    } catch (TransactionFailed e) {
      LOG.debugf(e, "the state of channel %s is noted with its next answer", channel);
    }
  }

  private Map<String, ChannelCondition> conditions() {
    var now = clock.instant();
    var snapshot = known;
    var age = snapshot.at().equals(Instant.MIN) ? null : Duration.between(snapshot.at(), now).abs();
    if (age != null && age.compareTo(KNOWN_FOR) < 0) {
      return snapshot.conditions();
    }
    try {
      var read = transactions.inNew(ChannelStates::read);
      known = new Snapshot(now, Map.copyOf(read));
    } catch (TransactionFailed e) {
      LOG.debug("the states of channels are as they were", e);
    }
    return known.conditions();
  }
}
