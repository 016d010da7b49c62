package yuqing.durable.wiring;

/// In which order a planned stop goes on, as priorities of those who observe
/// `io.quarkus.runtime.ShutdownEvent`, which comes while the database is still open. What begins
/// work stops before what the work needs, so that nothing is begun that nobody ends.
public final class StopOrder {

  /// The poller: nothing more fires, what is being fired ends.
  public static final int TIMERS = 1_000;

  /// Messages under way are sent and their answers recorded.
  public static final int SENDERS = 2_000;

  /// Kafka's consumers: the events at hand are taken in and their offsets committed.
  public static final int CONSUMERS = 3_000;

  /// The relay, and whatever only looks.
  public static final int RELAY = 4_000;

  private StopOrder() {}
}
