package yuqing.incident.evidence;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.contracts.text.Sha256;
import yuqing.incident.register.IncidentProblem;
import yuqing.rest.problem.ProblemException;

/// The files of evidence, each under the SHA-256 of its content: `ab/cd/abcd…`. It is added to, and
/// only an erasure deletes: a file that no record names does no harm, so that it may be copied
/// while it is in use. Several instances of the service may share one.
@ApplicationScoped
public class EvidenceStore {

  private static final Logger LOG = Logger.getLogger(EvidenceStore.class);

  private final Path directory;
  private final UploadDirectory arrivals;

  EvidenceStore(
      @ConfigProperty(name = "yuqing.evidence.directory") Path directory,
      @ConfigProperty(name = "yuqing.evidence.spare", defaultValue = "1G") MemorySize spare,
      InstantSource clock) {
    this.directory = directory.toAbsolutePath().normalize();
    this.arrivals =
        new UploadDirectory(this.directory.resolve("incoming"), spare.asLongValue(), clock);
  }

  static EvidenceStore toRead(Path directory) {
    return new EvidenceStore(directory, new MemorySize(BigInteger.ZERO), InstantSource.system());
  }

  /// What became of a file that a record names.
  public enum Condition {
    SOUND,
    MISSING,
    /// Its content has another hash than its name.
    ALTERED,
    /// It is there and cannot be read: a fault of the disk or of permissions.
    UNREADABLE
  }

  /// Made at the start and not later: where it vanishes while the service runs, something was
  /// unmounted, and a new one in its place would only hide that. Before the consumers start, so
  /// that a refusal is one line.
  ///
  /// @throws UncheckedIOException when it cannot be made or written
  void open(@Observes @Priority(1) StartupEvent start) {
    try {
      arrivals.open();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the evidence store cannot be written: %s (YUQING_EVIDENCE_DIR)".formatted(e), e);
    }
  }

  /// Why nothing can be added just now; empty when it can.
  Optional<String> trouble() {
    try {
      arrivals.requireRoom();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the evidence store cannot be written: " + e);
    }
  }

  /// A new file for an upload, where there is room to spare.
  ///
  /// @throws ProblemException 503 when none can be made, as all others here
  IncomingFile receive() {
    try {
      return arrivals.receive();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// Gives a complete upload its place, durably. A file that is there already is replaced by the
  /// same content: were it altered, it would be whole again.
  void keep(IncomingFile received) {
    var place = placeOf(received.sha256());
    try {
      Files.createDirectories(place.getParent());
      Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
      sync(place.getParent());
      sync(place.getParent().getParent());
      sync(directory);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /// Deletes an erased file, durably; one that is not there is deleted already.
  void delete(String sha256) {
    var place = placeOf(sha256);
    try {
      if (Files.deleteIfExists(place)) {
        sync(place.getParent());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("erased evidence cannot be deleted: " + place, e);
    }
  }

  /// The names in a directory are durable only when it is itself.
  private static void sync(Path folder) throws IOException {
    try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
      open.force(true);
    }
  }

  /// @param sha256 as recorded, 64 hex digits
  Path placeOf(String sha256) {
    return directory
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2, 4))
        .resolve(sha256);
  }

  /// Reads the whole file.
  public Condition conditionOf(String sha256) {
    try (var content = Files.newInputStream(placeOf(sha256))) {
      return Sha256.hex(content).equals(sha256) ? Condition.SOUND : Condition.ALTERED;
    } catch (NoSuchFileException missing) {
      return Condition.MISSING;
    } catch (IOException e) {
      LOG.errorf("evidence cannot be read: %s (%s)", placeOf(sha256), e);
      return Condition.UNREADABLE;
    }
  }

  /// The file, once it was read through and found to be what was recorded.
  ///
  /// @throws ProblemException 503 when it is not there, 500 when it is another
  Path verified(String sha256) {
    var place = placeOf(sha256);
    return switch (conditionOf(sha256)) {
      case SOUND -> place;
      case MISSING -> throw unavailable(new NoSuchFileException(place.toString()));
      case UNREADABLE -> throw unavailable(new IOException("cannot read " + place));
      case ALTERED -> {
        LOG.errorf("evidence was altered: %s", place);
        throw IncidentProblem.EVIDENCE_ALTERED.refusal();
      }
    };
  }

  /// The refusal where the store itself is at fault.
  static ProblemException unavailable(IOException why) {
    LOG.errorf("the evidence store is not available: %s", why);
    return new ProblemException(
        IncidentProblem.EVIDENCE_STORE_AWAY, null, List.of(), Map.of("Retry-After", "5"));
  }
}
