package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The key with which archive-service seals on this machine, and its self-signed certificate:
/// made once by the JDK's keytool, and not for production.
public final class LocalSealKey {
  /// The file with the key.
  public static final String STORE = "YUQING_SEAL_STORE";

  public static final String PASSWORD = "YUQING_SEAL_PASSWORD";

  /// Where archive-service writes its seals and certificates.
  public static final String DIRECTORY = "YUQING_SEAL_DIR";

  private static final String ALIAS = "seal";
  private static final String NAME = "CN=Local seal, OU=Not for production";
  private static final int VALID_DAYS = 36_500;
  private static final int MADE_WITHIN_S = 60;

  private LocalSealKey() {}

  /// The settings of an archive-service whose key, made if there is none, lies in a directory.
  /// Its seals go to the folder `seals` there.
  public static Map<String, String> settings(Path directory, LocalSecrets secrets) {
    var store = directory.resolve("seal.p12");
    if (!Files.exists(store)) {
      create(store, secrets.seal());
    }
    var settings = new LinkedHashMap<String, String>();
    settings.put(STORE, store.toString());
    settings.put(PASSWORD, secrets.seal());
    settings.put("YUQING_SEAL_ALIAS", ALIAS);
    settings.put(DIRECTORY, seals(directory).toString());
    return settings;
  }

  /// The folder of the seals of a suite whose data lies in a directory.
  public static Path seals(Path directory) {
    return directory.resolve("seals");
  }

  private static void create(Path store, String password) {
    var fresh = store.resolveSibling(store.getFileName() + ".new");
    try {
      Files.createDirectories(store.getParent());
      Files.deleteIfExists(fresh);
      keytool(fresh, password);
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
      Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StackException("cannot make the key of seals " + store + ": " + e.getMessage(), e);
    }
  }

  private static void keytool(Path store, String password) throws IOException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command =
        List.of(
            keytool,
            "-genkeypair",
            "-keyalg",
            "Ed25519",
            "-alias",
            ALIAS,
            "-dname",
            NAME,
            "-validity",
            Integer.toString(VALID_DAYS),
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass:env",
            PASSWORD);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(PASSWORD, password);
    var process = builder.start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(MADE_WITHIN_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool: " + said.strip());
      }
    } catch (InterruptedException stopping) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopping);
    }
  }
}
