package yuqing.rest.database;

import java.util.Optional;

/// The use of a connection, which decides its timeout for each answer.
public enum DatabaseWork {
  /// A request over REST or a health check: a caller waits for the answer.
  REQUEST,
  /// A reader of an event stream, who can be answered late but not wrongly.
  STREAM,
  /// Consumers, deadlines, senders, the auditor: they retry by themselves.
  WORKER,
  /// Migrations and other work before the service is ready.
  START;

  private static final ScopedValue<DatabaseWork> NAMED = ScopedValue.newInstance();

  /// Runs the work as of this kind, where the thread does not identify it.
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(NAMED, this).call(work);
  }

  /// The kind that the caller has named.
  static Optional<DatabaseWork> named() {
    return NAMED.isBound() ? Optional.of(NAMED.get()) : Optional.empty();
  }
}
