package yuqing.rest.database;

import java.util.Optional;

/// What a connection is used for, which decides how long each answer on it is waited for.
public enum DatabaseWork {
  /// Whoever asked waits for an answer over REST, or for the health.
  REQUEST,
  /// A reader of an event stream, who can be answered late but not wrongly.
  STREAM,
  /// Consumers, deadlines, senders, the auditor: they try again by themselves.
  WORKER,
  /// Migrations and whatever else is done before the service is ready.
  START;

  private static final ScopedValue<DatabaseWork> NAMED = ScopedValue.newInstance();

  /// Runs the work as of this kind, where the thread alone would not tell.
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(NAMED, this).call(work);
  }

  /// The kind that the caller has named.
  static Optional<DatabaseWork> named() {
    return NAMED.isBound() ? Optional.of(NAMED.get()) : Optional.empty();
  }
}
