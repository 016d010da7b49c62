package yuqing.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where journeys keep logs and data: under `target`, in a folder of its own for each of the JVMs
/// that run journeys side by side.
public final class JourneyFiles {

  private static final Path FOLDER = Path.of("target", "fork-" + ProcessHandle.current().pid());

  private JourneyFiles() {}

  /// @param name of a file or folder, which need not exist
  public static Path of(String name) {
    try {
      return Files.createDirectories(FOLDER).resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
