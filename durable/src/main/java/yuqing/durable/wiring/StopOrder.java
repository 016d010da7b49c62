package yuqing.durable.wiring;

/// The order of a planned stop, as priorities of the observers of
/// `io.quarkus.runtime.ShutdownEvent`, which comes while the database is still open. What starts
/// work stops before what the work needs, so that no started work is left unfinished.
public final class StopOrder {

  /// The poller: nothing more fires, running rows end.
  public static final int TIMERS = 1_000;

  /// Messages under way are sent and their answers recorded.
  public static final int SENDERS = 2_000;

  /// Kafka's consumers: received events are consumed and their offsets committed.
  public static final int CONSUMERS = 3_000;

  /// The relay, and what only observes.
  public static final int RELAY = 4_000;

  private StopOrder() {}
}
