package yuqing.durable.due;

/// Decides whether due rows may fire now. A service's own bean replaces the default, which is
/// always open, for instance to wait for [yuqing.durable.inbox.CatchUp]. Rows that wait at a
/// closed gate fire late, once.
@FunctionalInterface
public interface DueGate {

  boolean open();
}
