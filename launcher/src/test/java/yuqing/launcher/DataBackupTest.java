package yuqing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.localstack.LocalSecrets;
import yuqing.localstack.StackException;

class DataBackupTest {

  @TempDir private Path folder;

  private SuiteDirectory home;
  private SuiteDirectory elsewhere;
  private Path file;

  @BeforeEach
  void aSmallSuite() throws IOException {
    home = new SuiteDirectory(Files.createDirectory(folder.resolve("here")));
    elsewhere = new SuiteDirectory(Files.createDirectory(folder.resolve("there")));
    file = folder.resolve("backup.tar.gz");
    home.create();
    LocalSecrets.in(home.data()).seal();
    Files.createDirectories(home.postgresData().resolve("pg_notify"));
    Files.setPosixFilePermissions(
        home.postgresData(), PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(home.data().resolve("kafka"));
    Files.writeString(home.data().resolve("kafka/00000.log"), "event");
    Files.createDirectories(home.evidence());
    Files.writeString(home.evidence().resolve("9f86"), "证据");
    Files.createDirectories(home.data().resolve("seals/log"));
    Files.writeString(home.data().resolve("seals/log/kept"), "1");
    Files.writeString(home.logs().resolve("up.log"), "of this machine");
    Files.createDirectories(home.binaries());
    Files.writeString(home.binaries().resolve("postgres"), "unpacked");
  }

  @Test
  void whatWasSavedIsRestoredWithItsPermissionsAndEmptyFolders() throws Exception {
    assertThat(backup(home).save(file)).isZero();
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(Files.exists(folder.resolve("backup.tar.gz.part"))).isFalse();

    assertThat(backup(elsewhere).restore(file)).isZero();

    assertThat(LocalSecrets.in(elsewhere.data()).seal())
        .isEqualTo(LocalSecrets.in(home.data()).seal());
    assertThat(permissions(elsewhere.data())).isEqualTo("rwx------");
    assertThat(permissions(elsewhere.data().resolve("secrets.properties"))).isEqualTo("rw-------");
    assertThat(permissions(elsewhere.postgresData())).isEqualTo("rwx------");
    assertThat(elsewhere.postgresData().resolve("pg_notify")).isEmptyDirectory();
    assertThat(elsewhere.data().resolve("kafka/00000.log")).hasContent("event");
    assertThat(elsewhere.evidence().resolve("9f86")).hasContent("证据");
    assertThat(elsewhere.data().resolve("seals/log/kept")).exists();
    assertThat(elsewhere.logs()).doesNotExist();
    assertThat(elsewhere.binaries()).doesNotExist();
    assertThat(elsewhere.lock()).doesNotExist();
  }

  @Test
  void aSuiteThatRunsIsNotSaved() throws Exception {
    try (var _ = RunLock.take(home.lock()).orElseThrow()) {
      assertThatThrownBy(() -> backup(home).save(file))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("./suite down");
    }
    assertThat(file).doesNotExist();
    assertThat(backup(home).save(file)).isZero();
  }

  @Test
  void nothingIsWrittenOver() throws Exception {
    backup(home).save(file);
    assertThatThrownBy(() -> backup(home).save(file)).hasMessageContaining("is there already");
    assertThatThrownBy(() -> backup(home).restore(file)).hasMessageContaining("is there already");
    assertThatThrownBy(() -> backup(elsewhere).save(folder.resolve("other")))
        .hasMessageContaining("no data");
  }

  @Test
  void whatIsNoBackupLeavesNothing() throws Exception {
    Files.writeString(file, "no archive");
    assertThatThrownBy(() -> backup(elsewhere).restore(file)).isInstanceOf(StackException.class);
    assertThatThrownBy(() -> backup(elsewhere).restore(folder.resolve("nowhere")))
        .hasMessageContaining("cannot be read");
    var other = folder.resolve("other.tar.gz");
    var tar =
        new ProcessBuilder("tar", "-czf", other.toString(), "-C", home.evidence().toString(), ".");
    assertThat(tar.start().waitFor()).isZero();
    assertThatThrownBy(() -> backup(elsewhere).restore(other))
        .hasMessageContaining("no backup of a suite");
    assertThat(elsewhere.root()).isEmptyDirectory();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static DataBackup backup(SuiteDirectory home) {
    var printed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new DataBackup(home, new ProgressLines(printed));
  }
}
