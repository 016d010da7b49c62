package yuqing.cli.login;

/// What is kept of a login between two runs: the tokens, and how to get the next one. Passwords and
/// secrets are not kept; where they came from files, the files' names are.
///
/// @param server as `--server` named the services; null for the usual ones
/// @param user null for a system and for a login by device
/// @param expiresAt of the access token, in seconds since 1970
/// @param refreshToken null where the issuer gave none
public record StoredLogin(
    GrantType grant,
    String issuer,
    String server,
    String client,
    String user,
    String secretFile,
    String passwordFile,
    String accessToken,
    long expiresAt,
    String refreshToken) {

  /// How the token was obtained.
  public enum GrantType {
    /// A person confirms in a browser, with a code.
    DEVICE,
    PASSWORD,
    /// A system, by its own secret.
    CLIENT
  }

  /// The same login with the tokens of a later answer; an issuer that sends no new refresh token
  /// goes on taking the old one.
  StoredLogin with(IssuedTokens tokens) {
    return new StoredLogin(
        grant,
        issuer,
        server,
        client,
        user,
        secretFile,
        passwordFile,
        tokens.accessToken(),
        tokens.expiresAt(),
        tokens.refreshToken() == null ? refreshToken : tokens.refreshToken());
  }
}
