package yuqing.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import yuqing.localstack.StackException;

/// Where things are in a checkout; what the suite writes while it runs lies under `.suite/`.
///
/// @param data `.suite` of the checkout, or another folder of a suite that runs beside it
public record SuiteDirectory(Path root, Path data) {
  private static final String USUAL_DATA = ".suite";

  public SuiteDirectory {
    root = root.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
  }

  public SuiteDirectory(Path root) {
    this(root, root.resolve(USUAL_DATA));
  }

  /// As this JVM's properties name it: `yuqing.root`, and `yuqing.data` where the data lies
  /// elsewhere.
  static SuiteDirectory ofProperties() {
    var root = Path.of(System.getProperty("yuqing.root", "."));
    var data = System.getProperty("yuqing.data");
    return data == null ? new SuiteDirectory(root) : new SuiteDirectory(root, Path.of(data));
  }

  /// Creates the folder of the data, which only its owner may enter: it holds a case's own prose.
  public void create() {
    try {
      if (!Files.isDirectory(data())) {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectory(data(), PosixFilePermissions.asFileAttribute(ownerOnly));
      }
      Files.createDirectories(logs());
      Files.writeString(data().resolve("writable"), "");
    } catch (IOException e) {
      throw new StackException(
          data() + " cannot be written by " + System.getProperty("user.name"), e);
    }
  }

  Path logs() {
    return data().resolve("log");
  }

  /// PostgreSQL as unpacked, once for all that run from this checkout.
  Path binaries() {
    return root.resolve(USUAL_DATA).resolve("postgres-binaries");
  }

  Path postgresData() {
    return data().resolve("postgres").resolve("data");
  }

  Path evidence() {
    return data().resolve("evidence");
  }

  Path lock() {
    return data().resolve("lock");
  }

  Path record() {
    return data().resolve("run.json");
  }

  public Path jarOf(SuiteService service) {
    return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /// The class path with which `./suite` starts the launcher.
  String launcherClassPath() {
    var target = root.resolve("launcher").resolve("target");
    return target.resolve("launcher-1.0-SNAPSHOT.jar")
        + File.pathSeparator
        + target.resolve("lib").resolve("*");
  }

  /// The jar with what ends a service together with its launcher.
  Path watchJar() {
    return root.resolve("local-stack/target/local-stack-1.0-SNAPSHOT.jar");
  }

  /// Of the broker, whose class path is the launcher's.
  Path brokerArchives() {
    return root.resolve("launcher/target/class-archive");
  }
}
