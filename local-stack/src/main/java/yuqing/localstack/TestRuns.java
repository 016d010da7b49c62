package yuqing.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// The data directories of test runs: one for each JVM, named by its pid, deleted after it. What a
/// killed run left behind, its PostgreSQL included, goes at the next start.
public record TestRuns(Path directory) {
  private static final String PREFIX = "run-";

  /// Where PostgreSQL is unpacked, once for all runs: those of every module where the build names a
  /// folder, else those of this directory.
  public Path binaries() {
    var shared = System.getProperty("yuqing.postgres.binaries");
    return shared == null ? directory.resolve("postgres-binaries") : Path.of(shared);
  }

  public Path fresh() {
    try {
      Files.createDirectories(directory);
      left().forEach(this::delete);
      return Files.createDirectory(directory.resolve(PREFIX + ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> left() throws IOException {
    try (var entries = Files.list(directory)) {
      return entries.filter(TestRuns::isLeft).toList();
    }
  }

  private static boolean isLeft(Path run) {
    var name = run.getFileName().toString();
    if (!name.startsWith(PREFIX)) {
      return false;
    }
    long pid = Long.parseLong(name.substring(PREFIX.length()));
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }

  public void delete(Path run) {
    try {
      Postgres.stopOrphan(run.resolve("postgres").resolve("data"));
      try (var tree = Files.walk(run)) {
        for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
