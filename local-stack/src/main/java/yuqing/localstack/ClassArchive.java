package yuqing.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// The classes of one program as its JVM had loaded and checked them once, in a file that later
/// starts map instead (the JDK's dynamic archive of class data). A JVM writes it when it ends.
/// Where there is none, or it does not fit, the program starts without.
public final class ClassArchive {
  private static final String ENDING = ".jsa";
  private static final String INCOMPLETE = ".incomplete";

  /// An archive has some 130 MB.
  private static final long ROOM_BYTES = 512L << 20;

  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(5);

  private final Path file;
  private final Path incomplete;
  private final InstantSource clock;

  private ClassArchive(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    // Of its own, since several JVMs may record the same program at a time.
    this.incomplete =
        file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + INCOMPLETE);
  }

  /// The one of this JDK and these jars as they are now: another build of either has another.
  ///
  /// @param folder holds the archives of this program and nothing else
  static ClassArchive of(Path folder, List<Path> jars, InstantSource clock) throws IOException {
    var origin = new StringBuilder(Runtime.version().toString());
    origin.append(System.getProperty("java.vm.vendor")).append(System.getProperty("java.home"));
    for (var jar : jars) {
      var attributes = Files.readAttributes(jar, BasicFileAttributes.class);
      origin.append('\n').append(jar).append(' ').append(attributes.size());
      origin.append(' ').append(attributes.lastModifiedTime());
    }
    var key = UUID.nameUUIDFromBytes(origin.toString().getBytes(UTF_8));
    return new ClassArchive(folder.toAbsolutePath().normalize().resolve(key + ENDING), clock);
  }

  /// Of a JVM that is to use the archive; none where there is none.
  List<String> options() {
    // A JVM reads the file in any case. By its checksums it finds a damaged one before it uses it.
    return isRecorded()
        ? List.of("-XX:SharedArchiveFile=" + file, "-XX:+VerifySharedSpaces")
        : List.of();
  }

  /// As [#options()], and where there is no archive the JVM writes one at its end, for [#keep()].
  List<String> recordingOptions() {
    if (isRecorded() || !isWritable()) {
      return options();
    }
    // It warns of each class that it leaves out, some hundred.
    return List.of("-XX:ArchiveClassesAtExit=" + incomplete, "-Xlog:disable", "-Xlog:all=error");
  }

  boolean isRecorded() {
    return Files.isRegularFile(file);
  }

  private boolean isWritable() {
    try {
      Files.createDirectories(file.getParent());
      return Files.isWritable(file.getParent())
          && Files.getFileStore(file.getParent()).getUsableSpace() >= ROOM_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  /// To be called when the JVM of [#recordingOptions()] has ended by itself: from now on there is
  /// an archive, and those of other builds are deleted.
  ///
  /// @return whether the JVM had recorded one
  boolean keep() {
    try {
      if (!Files.isRegularFile(incomplete)) {
        return false;
      }
      Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
      deleteOthers();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Those of other builds, and what a JVM began that was ended by force.
  private void deleteOthers() throws IOException {
    var abandoned = clock.instant().minus(WRITTEN_WITHIN);
    try (var others = Files.newDirectoryStream(file.getParent())) {
      for (var other : others) {
        boolean isBeingWritten =
            other.toString().endsWith(INCOMPLETE)
                && Files.getLastModifiedTime(other).toInstant().isAfter(abandoned);
        if (!other.equals(file) && !isBeingWritten) {
          Files.deleteIfExists(other);
        }
      }
    }
  }
}
