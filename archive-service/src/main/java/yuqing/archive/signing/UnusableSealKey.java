package yuqing.archive.signing;

/// The keys of seals cannot be used as they are configured. Its message names the setting.
final class UnusableSealKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableSealKey(String message) {
    super(message);
  }
}
