package yuqing.cli.terminal;

/// Why a command ends without having done what it was asked; its message is for people.
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitStatus status;

  public CommandFailure(ExitStatus status, String message) {
    super(message);
    this.status = status;
  }

  public ExitStatus status() {
    return status;
  }
}
