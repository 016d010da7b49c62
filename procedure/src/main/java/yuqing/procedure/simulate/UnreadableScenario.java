package yuqing.procedure.simulate;

/// A scenario that is refused: unknown key, broken value, an event that cannot follow. The message
/// names file, line or key, and reason.
public final class UnreadableScenario extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableScenario(String message) {
    super(message);
  }
}
