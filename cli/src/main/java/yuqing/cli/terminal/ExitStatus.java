package yuqing.cli.terminal;

/// How a command ends, for scripts: part of its interface, documented in `docs/yuqing.md`.
public enum ExitStatus {
  DONE(0),
  /// The service has refused: not allowed, not found, not now, a faulty field.
  REFUSED(1),
  /// The command line is faulty; nothing was sent.
  USAGE(2),
  /// No service answered, or it failed by itself: the same command may succeed later.
  UNREACHABLE(3),
  NOT_LOGGED_IN(4),
  /// All was answered, and what was asked for is not in order: a chain that is broken, a
  /// roster with gaps, a service that is not ready.
  FINDINGS(5),
  /// A fault of this command itself; its stack trace is a bug report.
  FAULT(70);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
