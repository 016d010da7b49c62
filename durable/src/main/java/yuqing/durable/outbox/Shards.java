package yuqing.durable.outbox;

/// The sixteen parts of the outbox by key. The holder of a part's lock publishes it, so a key's
/// events have one publisher at a time. The number is stored in rows: it must not change.
final class Shards {

  static final int COUNT = 16;

  private Shards() {}

  static int of(String key) {
    return Math.floorMod(key.hashCode(), COUNT);
  }
}
