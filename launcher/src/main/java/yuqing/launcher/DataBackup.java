package yuqing.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import yuqing.localstack.Postgres;
import yuqing.localstack.StackException;

/// `./suite backup FILE` and `./suite restore FILE`: the data of a suite that does not run, as one
/// archive: the databases, the broker's topics, the evidence, the seals and the secrets that belong
/// to them. By `tar`, which keeps owners, permissions and empty folders, as PostgreSQL needs them.
final class DataBackup {
  /// What a start makes anew, or what belongs to this machine.
  private static final List<String> LEFT_OUT =
      List.of(
          "lock", "run.json", "writable", "log", "bench", "postgres-binaries", "keycloak", "home");

  /// What no data of a suite is without.
  private static final String SECRETS = "secrets.properties";

  private final SuiteDirectory home;
  private final ProgressLines progress;

  DataBackup(SuiteDirectory home, ProgressLines progress) {
    this.home = home;
    this.progress = progress;
  }

  /// @param file that is not there yet; there whole or not at all, and its owner's alone
  int save(Path file) throws IOException, InterruptedException {
    if (!Files.exists(home.data().resolve(SECRETS))) {
      throw new StackException("there is no data in " + home.data());
    }
    if (Files.exists(file)) {
      throw new StackException(file + " is there already");
    }
    try (var _ = RunLock.take(home.lock()).orElseThrow(DataBackup::runs)) {
      // What a killed launcher left still writes.
      if (Postgres.running(home.postgresData()).isPresent() || hasServicesLeft()) {
        throw runs();
      }
      write(file);
    }
    progress.print("saved " + home.data() + " to " + file + "; it holds secrets: keep it as one");
    return 0;
  }

  private boolean hasServicesLeft() {
    return RunRecord.read(home.record()).stream()
        .flatMap(record -> record.services().stream())
        .anyMatch(service -> service.process().isPresent());
  }

  private static StackException runs() {
    return new StackException("the suite runs, or a killed one left processes: ./suite down first");
  }

  private void write(Path file) throws IOException, InterruptedException {
    var partial = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(partial);
    Files.createFile(
        partial,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      var line = new ArrayList<>(List.of("tar", "-czf", "-", "-C", home.data().toString()));
      LEFT_OUT.forEach(name -> line.add("--exclude=./" + name));
      line.add(".");
      run(new ProcessBuilder(line).redirectOutput(partial.toFile()));
      Files.move(partial, file);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /// Only where there is no data: what is there would be lost, or mixed with what is restored.
  int restore(Path file) throws IOException, InterruptedException {
    if (Files.exists(home.data())) {
      throw new StackException(
          home.data() + " is there already: stop the suite and move the folder aside");
    }
    if (!Files.isReadable(file)) {
      throw new StackException(file + " cannot be read");
    }
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    var fresh =
        Files.createTempDirectory(
            home.data().getParent(),
            ".suite-restored-",
            PosixFilePermissions.asFileAttribute(ownerOnly));
    try {
      run(
          new ProcessBuilder("tar", "-xpzf", "-", "-C", fresh.toString())
              .redirectInput(file.toFile()));
      if (!Files.exists(fresh.resolve(SECRETS))) {
        throw new StackException(file + " is no backup of a suite");
      }
      Files.move(fresh, home.data(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(fresh);
    }
    progress.print("restored to " + home.data() + "; ./suite up starts it");
    return 0;
  }

  private static void run(ProcessBuilder tar) throws IOException, InterruptedException {
    var process = tar.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      if (process.waitFor() != 0) {
        throw new StackException("tar ended with " + process.exitValue());
      }
    } finally {
      process.destroy();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
