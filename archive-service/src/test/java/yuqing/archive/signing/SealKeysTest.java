package yuqing.archive.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which key signs when, and what is refused at the start.
class SealKeysTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PASSWORD = "of-a-test";

  @TempDir static Path folder;

  private static Path store;

  @BeforeAll
  static void makeKeys() throws Exception {
    store = folder.resolve("keys.p12");
    key("seal-2026", "-keyalg", "Ed25519", "-validity", "36500");
    key("seal-2028", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "36500");
    key("rsa", "-keyalg", "RSA", "-validity", "36500");
    key("short", "-keyalg", "Ed25519", "-validity", "1");
  }

  private static void key(String alias, String... options) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", PASSWORD, "-startdate", "2026/01/01 00:00:00"));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private record GivenSettings(Path store, String password, String alias)
      implements SigningSettings {}

  private static SealKeys keys(String alias) {
    var keys = new SealKeys(new GivenSettings(store, PASSWORD, alias));
    keys.open();
    return keys;
  }

  @Test
  void oneKeySignsAlways() {
    var keys = keys("seal-2026");

    assertThat(keys.at(Instant.parse("2026-10-13T00:00:00Z"), ZONE)).isPresent();
    assertThat(keys.all()).hasSize(1);
  }

  /// The first instant of the day in the school's zone, and the last before it.
  @Test
  void anotherKeySignsFromItsDayOn() {
    var keys = keys("seal-2026, seal-2028@2028-01-01");
    var before = keys.at(Instant.parse("2027-12-31T15:59:59Z"), ZONE).orElseThrow();
    var from = keys.at(Instant.parse("2027-12-31T16:00:00Z"), ZONE).orElseThrow();

    assertThat(before.id()).isNotEqualTo(from.id());
    assertThat(keys.all()).extracting(SealKey::id).containsExactly(before.id(), from.id());
    assertThat(before.sign(new byte[3])).matches("[0-9a-f]{128}");
    assertThat(from.sign(new byte[3])).matches("[0-9a-f]+");
  }

  @Test
  void aCertificateThatIsNotValidSignsNothing() {
    var keys = keys("short");

    assertThat(keys.at(Instant.parse("2026-01-01T12:00:00Z"), ZONE)).isPresent();
    assertThat(keys.at(Instant.parse("2026-01-03T12:00:00Z"), ZONE)).isEmpty();
    assertThat(keys.configuredAt(Instant.parse("2026-01-03T12:00:00Z"), ZONE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "",
        "seal-2026,",
        "rsa",
        "seal-2026@2028-13-01",
        "seal-2026@x",
        "seal-2028@2028-01-01,seal-2026",
        "seal-2026,seal-2028@2028-01-01,rsa@2027-01-01"
      })
  void aWrongAliasIsRefusedNamingTheSetting(String alias) {
    assertThatThrownBy(() -> keys(alias))
        .isInstanceOf(UnusableSealKey.class)
        .hasMessageContaining("YUQING_SEAL_");
  }

  @Test
  void aWrongPasswordOrFileIsRefusedNamingTheSetting() throws Exception {
    var wrong = new SealKeys(new GivenSettings(store, "not-this", "seal-2026"));
    assertThatThrownBy(wrong::open)
        .isInstanceOf(UnusableSealKey.class)
        .hasMessageContaining("YUQING_SEAL_PASSWORD");
    var none = new SealKeys(new GivenSettings(folder.resolve("none.p12"), PASSWORD, "seal-2026"));
    assertThatThrownBy(none::open).hasMessageContainingAll("none.p12", "YUQING_SEAL_STORE");
    var noStore = Files.writeString(folder.resolve("text.p12"), "no keys");
    assertThatThrownBy(new SealKeys(new GivenSettings(noStore, PASSWORD, "seal-2026"))::open)
        .isInstanceOf(UnusableSealKey.class);
  }
}
