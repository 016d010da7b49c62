package yuqing.verifier.trust;

/// A file that was given as trusted cannot be used. Its message is for the user.
public final class UnusableTrust extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusableTrust(String message) {
    super(message);
  }
}
