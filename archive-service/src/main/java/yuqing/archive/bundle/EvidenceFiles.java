package yuqing.archive.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.archive.snapshot.SpoolFile;

/// Reads incident-service's store of evidence, where each file lies under the SHA-256 of its
/// content: `ab/cd/abcd…`. Writes nothing there.
@ApplicationScoped
class EvidenceFiles {

  private static final Logger LOG = Logger.getLogger(EvidenceFiles.class);

  private final Optional<Path> directory;

  /// @param directory the store's folder; empty where there is none to read
  EvidenceFiles(@ConfigProperty(name = "yuqing.evidence.directory") Optional<Path> directory) {
    this.directory = directory;
  }

  /// Copies a file and compares what was copied with its hash, so that what is given on is what was
  /// recorded even while the store changes.
  ///
  /// @param sha256 as recorded, 64 hexadecimal digits
  /// @param copy complete and true when nothing is returned, else of no use
  /// @param room in bytes, for the file
  Optional<EvidenceFault> copy(String sha256, SpoolFile copy, long room) {
    if (directory.isEmpty()) {
      return Optional.of(EvidenceFault.NO_STORE);
    }
    var place =
        directory
            .get()
            .resolve(sha256.substring(0, 2))
            .resolve(sha256.substring(2, 4))
            .resolve(sha256);
    var fault = copy(place, sha256, copy, room);
    fault.ifPresent(each -> LOG.errorf("evidence is not in a bundle: %s (%s)", place, each));
    return fault;
  }

  private static Optional<EvidenceFault> copy(
      Path place, String sha256, SpoolFile copy, long room) {
    try {
      var attributes = Files.readAttributes(place, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        // To open a pipe would wait for its writer.
        return Optional.of(EvidenceFault.UNREADABLE);
      }
      if (attributes.size() > room) {
        return Optional.of(EvidenceFault.TOO_LARGE);
      }
      try (var out = copy.out()) {
        Files.copy(place, out);
      }
      return copy.sha256().equals(sha256) ? Optional.empty() : Optional.of(EvidenceFault.ALTERED);
    } catch (NoSuchFileException e) {
      return Optional.of(EvidenceFault.MISSING);
    } catch (IOException e) {
      return Optional.of(EvidenceFault.UNREADABLE);
    }
  }
}
