package yuqing.archive.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import yuqing.archive.timeline.Hash;

/// The seals outside the database: `seals.ndjson`, a line a seal and before the first seal of a
/// key a line with its certificate, and `certificates.pem`. Lines are only ever added, so that
/// copies can be taken at any time; whoever alters the database afterwards contradicts them.
@ApplicationScoped
class SealFile {

  private static final Logger LOG = Logger.getLogger(SealFile.class);

  private static final int FETCH = 500;

  private final Path directory;
  private final Path seals;
  private final Path certificates;

  SealFile(SealSettings settings) {
    this.directory = settings.directory().toAbsolutePath().normalize();
    this.seals = directory.resolve("seals.ndjson");
    this.certificates = directory.resolve("certificates.pem");
  }

  /// Made at the start and not later, as the evidence store is.
  ///
  /// @throws UncheckedIOException when it cannot be made or written
  void open(@Observes @Priority(1) StartupEvent start) {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "writable", null));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder of the seals cannot be written: %s (YUQING_SEAL_DIR)".formatted(e), e);
    }
  }

  /// Adds what the files do not have yet.
  ///
  /// @return the number of the last seal; empty where the file says otherwise than the database,
  ///     or more: nothing is added then
  OptionalLong complete(Connection connection) throws SQLException {
    var published = new LinkedHashMap<Hash, SealCertificates.Published>();
    SealCertificates.all(connection).forEach(each -> published.put(each.key(), each));
    try {
      addCertificates(published.values());
      return addSeals(connection, published);
    } catch (IOException e) {
      LOG.errorf("the seals cannot be written: %s (YUQING_SEAL_DIR)", e);
      throw new UncheckedIOException(e);
    }
  }

  /// Those that a database restored from an older dump does not know any more stay.
  private void addCertificates(Iterable<SealCertificates.Published> published) throws IOException {
    var written = Files.exists(certificates) ? Files.readString(certificates, US_ASCII) : "";
    var whole = new StringBuilder(written);
    for (var certificate : published) {
      if (!written.contains(certificate.pem())) {
        whole.append(certificate.pem());
      }
    }
    if (whole.length() > written.length()) {
      var fresh = directory.resolve("certificates.pem.new");
      try (var channel = FileChannel.open(fresh, CREATE, TRUNCATE_EXISTING, WRITE)) {
        writeDurably(channel, whole.toString());
      }
      Files.move(
          fresh, certificates, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private OptionalLong addSeals(
      Connection connection, Map<Hash, SealCertificates.Published> published)
      throws SQLException, IOException {
    try (var channel = FileChannel.open(seals, CREATE, READ, WRITE)) {
      dropTornLine(channel);
      var lines =
          new SealLines(new BufferedReader(Channels.newReader(channel, US_ASCII)), published);
      SealRows.scan(connection, FETCH, row -> take(lines, row));
      if (!lines.isConsistent()) {
        LOG.errorf("%s says otherwise than the database: see docs/seal.md", seals);
        return OptionalLong.empty();
      }
      channel.position(channel.size());
      writeDurably(channel, lines.missing());
      return OptionalLong.of(SealRows.newest(connection).map(DaySeal::number).orElse(0L));
    }
  }

  private static boolean take(SealLines lines, ResultSet row) throws SQLException {
    try {
      return lines.take(DaySeal.read(row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a crash has left of a line is written again, whole.
  private static void dropTornLine(FileChannel channel) throws IOException {
    long end = channel.size();
    var last = ByteBuffer.allocate(1);
    while (end > 0) {
      channel.read(last.clear(), end - 1);
      if (last.get(0) == '\n') {
        break;
      }
      end--;
    }
    channel.truncate(end);
  }

  private static void writeDurably(FileChannel channel, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }
}
