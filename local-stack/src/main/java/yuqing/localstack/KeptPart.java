package yuqing.localstack;

import java.util.Optional;

/// A part with a process of its own, which can be started again on what it has kept.
public interface KeptPart {
  /// As it is called in lines of progress.
  String name();

  /// The process that runs now.
  Optional<ProcessHandle> process();

  /// How the last process ended, as a sentence without its full stop.
  String ending();

  /// Starts it again after its process ended; returns when it can be used.
  ///
  /// @throws StackException when it does not start; it may be tried again
  void startAgain();
}
