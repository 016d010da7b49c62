package yuqing.incident.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import yuqing.contracts.text.Sha256;
import yuqing.rest.problem.ProblemException;

/// A file on its way into the store, hashed as it is written. What was not kept is deleted when
/// this is closed.
final class IncomingFile implements Closeable {

  private final Path file;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private long size;
  private String sha256;

  private IncomingFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static IncomingFile in(Path directory) throws IOException {
    var file = Files.createTempFile(directory, "", ".part");
    return new IncomingFile(file, FileChannel.open(file, StandardOpenOption.WRITE));
  }

  /// @throws ProblemException 503 when the store takes nothing
  void write(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    size += length;
    var left = ByteBuffer.wrap(bytes, 0, length);
    try {
      while (left.hasRemaining()) {
        channel.write(left);
      }
    } catch (IOException e) {
      throw EvidenceStore.unavailable(e);
    }
  }

  /// All of it has come: on disk, and its hash known.
  void complete() {
    try {
      channel.force(true);
      channel.close();
    } catch (IOException e) {
      throw EvidenceStore.unavailable(e);
    }
    sha256 = HexFormat.of().formatHex(digest.digest());
  }

  Path file() {
    return file;
  }

  long size() {
    return size;
  }

  /// In lower-case hex; null while it is not complete.
  String sha256() {
    return sha256;
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw EvidenceStore.unavailable(e);
    }
  }
}
