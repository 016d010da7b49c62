package yuqing.durable.worker;

import org.jboss.logging.Logger;

/// Ends the process where an [OutOfMemoryError] was caught. Code that has met one cannot be
/// trusted to continue, and a catch would hide it from `-XX:+ExitOnOutOfMemoryError`, which in
/// turn does not see those that Java code throws itself (direct buffers, threads).
public final class OutOfMemoryExit {

  /// The exit code of `-XX:+ExitOnOutOfMemoryError`.
  public static final int EXIT_CODE = 3;

  private static final Logger LOG = Logger.getLogger(OutOfMemoryExit.class);
  private static final int DEEPEST_CAUSE = 32;

  private OutOfMemoryExit() {}

  /// To be called first in every catch of an `Error` or a `Throwable`. Does not return from an
  /// OutOfMemoryError, nor from what was caused by one.
  public static void ifOutOfMemory(Throwable caught) {
    if (isOutOfMemory(caught)) {
      try {
        LOG.error("out of memory (OutOfMemoryError): the process ends");
      } finally {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    }
  }

  static boolean isOutOfMemory(Throwable caught) {
    var cause = caught;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
