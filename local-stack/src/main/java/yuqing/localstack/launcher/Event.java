package yuqing.localstack.launcher;

/// What the launcher waits for once all is ready.
sealed interface Event {
  /// Ctrl-C, or `./suite down`.
  record Stop() implements Event {}

  /// A service's process ended; by its pid an end that was already dealt with is told apart.
  record Ended(Service service, long pid) implements Event {}

  /// What runs has changed beside the services.
  record PartStarted() implements Event {}
}
