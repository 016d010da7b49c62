package yuqing.incident.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/// Where uploads are written before they get their place in the store: on the same disk, so that
/// they are moved there in one step.
final class UploadDirectory {

  /// An upload that has written nothing for so long was cut: the server ends a silent one after 60
  /// s. Its service was killed, else it would have been deleted with its request.
  static final Duration LEFT_AFTER = Duration.ofMinutes(10);

  private final Path folder;
  private final long spare;
  private final InstantSource clock;

  /// @param spare bytes that stay free on the disk
  UploadDirectory(Path folder, long spare, InstantSource clock) {
    this.folder = folder;
    this.spare = spare;
    this.clock = clock;
  }

  /// A disk without room to spare is no reason not to start.
  void open() throws IOException {
    Files.createDirectories(folder);
    probe();
    sweep();
  }

  /// @throws IOException when nothing can be written, or only what is to stay free
  void requireRoom() throws IOException {
    probe();
    requireSpare();
  }

  /// Deletes what killed services left.
  IncomingFile receive() throws IOException {
    sweep();
    requireSpare();
    return IncomingFile.in(folder);
  }

  /// The database may lie on the same disk: evidence is refused before reports would be.
  private void requireSpare() throws IOException {
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable < spare) {
      throw new IOException(
          "%d bytes are free at %s, fewer than %d (YUQING_EVIDENCE_SPARE)"
              .formatted(usable, folder.getParent(), spare));
    }
  }

  /// A byte, since an empty file can be made on a full disk.
  private void probe() throws IOException {
    var file = Files.createTempFile(folder, "probe-", "");
    try {
      Files.write(file, new byte[1]);
    } finally {
      Files.delete(file);
    }
  }

  private void sweep() throws IOException {
    var outlived = clock.instant().minus(LEFT_AFTER);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(outlived)) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException e) {
          // Its request has ended concurrently.
        }
      }
    }
  }
}
