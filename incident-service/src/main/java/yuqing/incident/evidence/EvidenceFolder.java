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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import yuqing.contracts.text.Sha256;
import yuqing.incident.register.IncidentProblem;

/// The store as a folder, each file under the SHA-256 of its content: `ab/cd/abcd…`. It may be
/// copied while it is in use. Several instances of the service may share one.
@ApplicationScoped
class EvidenceFolder implements EvidenceStore {

  private static final Logger LOG = Logger.getLogger(EvidenceFolder.class);

  private final Path directory;
  private final UploadDirectory arrivals;

  EvidenceFolder(
      @ConfigProperty(name = "yuqing.evidence.directory") Path directory,
      @ConfigProperty(name = "yuqing.evidence.spare", defaultValue = "1G") MemorySize spare,
      InstantSource clock) {
    this.directory = directory.toAbsolutePath().normalize();
    this.arrivals =
        new UploadDirectory(this.directory.resolve("incoming"), spare.asLongValue(), clock);
  }

  static EvidenceStore toRead(Path directory) {
    return new EvidenceFolder(directory, new MemorySize(BigInteger.ZERO), InstantSource.system());
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

  @Override
  public Optional<String> trouble() {
    try {
      arrivals.requireRoom();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the evidence store cannot be written: " + e);
    }
  }

  @Override
  public IncomingFile receive() {
    try {
      return arrivals.receive();
    } catch (IOException e) {
      throw EvidenceStore.unavailable(e);
    }
  }

  @Override
  public void keep(IncomingFile received) {
    var place = placeOf(received.sha256());
    try {
      Files.createDirectories(place.getParent());
      Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
      sync(place.getParent());
      sync(place.getParent().getParent());
      sync(directory);
    } catch (IOException e) {
      throw EvidenceStore.unavailable(e);
    }
  }

  @Override
  public void delete(String sha256) {
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

  @Override
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

  @Override
  public Path verified(String sha256) {
    var place = placeOf(sha256);
    return switch (conditionOf(sha256)) {
      case SOUND -> place;
      case MISSING -> throw EvidenceStore.unavailable(new NoSuchFileException(place.toString()));
      case UNREADABLE -> throw EvidenceStore.unavailable(new IOException("cannot read " + place));
      case ALTERED -> {
        LOG.errorf("evidence was altered: %s", place);
        throw IncidentProblem.EVIDENCE_ALTERED.refusal();
      }
    };
  }
}
