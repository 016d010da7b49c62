package yuqing.launcher;

/// What the launcher waits for once all is ready.
sealed interface LauncherEvent {
  /// Ctrl-C, or `./suite down`.
  record Stop() implements LauncherEvent {}

  /// A service's process ended; its pid distinguishes an end that was already handled.
  record Ended(SuiteService service, long pid) implements LauncherEvent {}

  /// What runs has changed beside the services.
  record PartStarted() implements LauncherEvent {}
}
