package yuqing.durable.due;

/// Whether due rows may fire now. A service's own bean replaces the one that is always open, for
/// instance to wait for [yuqing.durable.inbox.CatchUp]. What waits at a shut gate fires late, once.
@FunctionalInterface
public interface DueGate {

  boolean open();
}
