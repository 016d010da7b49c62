package yuqing.archive.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.archive.snapshot.SpoolFiles;
import yuqing.archive.snapshot.SpoolRoom;
import yuqing.contracts.text.Sha256;

/// What a bundle makes of a store whose files are there, gone, others, too large or no files.
class EvidenceFilesTest {

  private static final long ROOM = 1_000;
  private static final String CONTENT = "经核对的内容";
  private static final String SHA256 = Sha256.hex(CONTENT);

  @TempDir Path store;

  private final SpoolFiles spool = SpoolRoom.files(1L << 20, 0);
  private final ByteArrayOutputStream copied = new ByteArrayOutputStream();

  private Path place() throws IOException {
    var folder = store.resolve(SHA256.substring(0, 2)).resolve(SHA256.substring(2, 4));
    return Files.createDirectories(folder).resolve(SHA256);
  }

  private Optional<EvidenceFault> copy(Optional<Path> from, long room) throws IOException {
    try (var copy = spool.create()) {
      var fault = new EvidenceFiles(from).copy(SHA256, copy, room);
      copy.copyTo(copied);
      return fault;
    }
  }

  private Optional<EvidenceFault> copy() throws IOException {
    return copy(Optional.of(store), ROOM);
  }

  @Test
  void aFileOfTheRecordedContentIsCopied() throws IOException {
    Files.writeString(place(), CONTENT);
    assertThat(copy()).isEmpty();
    assertThat(copied).hasToString(CONTENT);
  }

  @Test
  void aFileThatIsNotThereIsMissing() throws IOException {
    assertThat(copy()).contains(EvidenceFault.MISSING);
  }

  @Test
  void anotherContentIsAltered() throws IOException {
    Files.writeString(place(), CONTENT + "。");
    assertThat(copy()).contains(EvidenceFault.ALTERED);
  }

  @Test
  void aFolderInItsPlaceIsUnreadable() throws IOException {
    Files.createDirectories(place());
    assertThat(copy()).contains(EvidenceFault.UNREADABLE);
  }

  @Test
  void aFileThatMayNotBeReadIsUnreadable() throws IOException {
    Files.writeString(place(), CONTENT);
    Files.setPosixFilePermissions(place(), Set.of());
    assumeFalse(Files.isReadable(place()), "root reads every file");
    assertThat(copy()).contains(EvidenceFault.UNREADABLE);
  }

  @Test
  void aPipeInItsPlaceIsNotWaitedFor() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", place().toString()).start().waitFor()).isZero();
    assertThat(copy()).contains(EvidenceFault.UNREADABLE);
  }

  @Test
  void aFileWithoutRoomIsTooLarge() throws IOException {
    Files.writeString(place(), CONTENT);
    assertThat(copy(Optional.of(store), Files.size(place()) - 1)).contains(EvidenceFault.TOO_LARGE);
    assertThat(copy(Optional.of(store), Files.size(place()))).isEmpty();
  }

  @Test
  void withoutAStoreEveryFileLacksOne() throws IOException {
    assertThat(copy(Optional.empty(), ROOM)).contains(EvidenceFault.NO_STORE);
  }
}
