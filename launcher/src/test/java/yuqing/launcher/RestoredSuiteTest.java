package yuqing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.localstack.LocalSecrets;

/// A backup of real parts, whose passwords and data belong together.
class RestoredSuiteTest {

  @TempDir private Path root;

  private FakeCheckout checkout;

  @AfterEach
  void nothingStays() throws Exception {
    checkout.run("down");
  }

  @Test
  void aSuiteStartsAgainOnWhatWasRestored() throws Exception {
    checkout = FakeCheckout.in(root);
    var file = root.resolve("backup.tar.gz").toString();
    assertThat(checkout.run("up", "--detach").exit()).isZero();
    assertThat(checkout.run("backup", file).output()).contains("./suite down");
    assertThat(checkout.run("down").exit()).isZero();
    var secret = LocalSecrets.in(checkout.home().data()).postgres();

    var saved = checkout.run("backup", file);
    assertThat(saved.exit()).as(saved.output()).isZero();
    Files.move(checkout.home().data(), root.resolve("lost"));
    var restored = checkout.run("restore", file);
    assertThat(restored.exit()).as(restored.output()).isZero();

    var up = checkout.run("up", "--detach");
    assertThat(up.exit()).as(up.output()).isZero();
    assertThat(checkout.run("status").exit()).isZero();
    assertThat(LocalSecrets.in(checkout.home().data()).postgres()).isEqualTo(secret);
  }
}
