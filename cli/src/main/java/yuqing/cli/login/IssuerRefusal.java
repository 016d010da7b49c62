package yuqing.cli.login;

/// What the issuer answers instead of a token (RFC 6749, 5.2).
final class IssuerRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;

  IssuerRefusal(String error, String description) {
    super(description.isEmpty() ? error : error + ": " + description);
    this.error = error;
  }

  /// Such as `authorization_pending`.
  String error() {
    return error;
  }
}
