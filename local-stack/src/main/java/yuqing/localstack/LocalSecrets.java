package yuqing.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Passwords of this installation: generated at the first start, kept in a file that only its owner
/// reads.
public final class LocalSecrets {
  /// The name under which notification-service is given its [#webhookKey()].
  public static final String WEBHOOK_KEY = "YUQING_WEBHOOK_KEY";

  /// The name under which the desk is given its secret at the OIDC provider.
  public static final String DESK_SECRET = "YUQING_OIDC_SECRET_DESK";

  /// The name under which the desk is given its [#deskSession()].
  public static final String DESK_SESSION_KEY = "YUQING_DESK_SESSION_KEY";

  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties values = new Properties();

  private LocalSecrets(Path file) {
    this.file = file;
  }

  public static LocalSecrets in(Path directory) {
    var secrets = new LocalSecrets(directory.resolve("secrets.properties"));
    if (Files.exists(secrets.file, LinkOption.NOFOLLOW_LINKS)) {
      try (var in = Files.newInputStream(secrets.file)) {
        secrets.values.load(in);
      } catch (IOException e) {
        throw new StackException("cannot read " + secrets.file + ": " + e.getMessage(), e);
      }
    }
    return secrets;
  }

  public String of(ServiceDatabase database) {
    return named("database." + database.databaseName());
  }

  /// PostgreSQL's own administrator, which no service is given.
  public String postgres() {
    return named("database.postgres");
  }

  /// What the built-in OIDC provider takes as every client's secret and every person's password.
  public String oidc() {
    return named("oidc");
  }

  /// With which notification-service encrypts the secrets of webhooks.
  public String webhookKey() {
    return named("webhook");
  }

  /// With which the desk encrypts the sessions that browsers keep for it.
  public String deskSession() {
    return named("desk-session");
  }

  /// Of the file with the key that archive-service seals with.
  public String seal() {
    return named("seal");
  }

  private synchronized String named(String name) {
    var known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    values.setProperty(name, HexFormat.of().formatHex(bytes));
    store();
    return values.getProperty(name);
  }

  private void store() {
    try {
      Files.createDirectories(file.getParent());
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var out = Files.newOutputStream(fresh)) {
        values.store(out, "Local passwords, not for production");
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
