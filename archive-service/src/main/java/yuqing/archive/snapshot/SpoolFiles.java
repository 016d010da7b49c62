package yuqing.archive.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Makes the files in which papers and bundles wait, where there is room to spare.
@ApplicationScoped
public class SpoolFiles {

  private static final Logger LOG = Logger.getLogger(SpoolFiles.class);

  private static final LocalizedText NO_ROOM =
      new LocalizedText("服务器磁盘空间不足，请稍后再试", "The server's disk is full; try again later");

  private static final String RETRY_AFTER_SECONDS = "60";

  private final long maxBytes;
  private final long spareBytes;

  SpoolFiles(SpoolSettings settings) {
    this.maxBytes = settings.maxSize().asLongValue();
    this.spareBytes = settings.spare().asLongValue();
  }

  /// The most that one of them takes.
  public long maxBytes() {
    return maxBytes;
  }

  /// A new one, empty.
  ///
  /// @throws ProblemException 503 when there is no room
  public SpoolFile create() {
    try {
      var folder = Path.of(System.getProperty("java.io.tmpdir"));
      long usable = Files.getFileStore(folder).getUsableSpace();
      if (usable < spareBytes) {
        throw new IOException(
            "%d bytes are free at %s, fewer than %d (YUQING_SPOOL_SPARE)"
                .formatted(usable, folder, spareBytes));
      }
      return SpoolFile.in(folder, maxBytes);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// The refusal where the disk is at fault.
  public static ProblemException unavailable(IOException why) {
    LOG.errorf("what was asked for cannot be put on the disk: %s", why);
    return new ProblemException(
        StandardProblem.UNAVAILABLE,
        NO_ROOM,
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
  }
}
