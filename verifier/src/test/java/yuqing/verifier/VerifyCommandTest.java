package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command's exit codes and what it prints.
class VerifyCommandTest {

  private static TestSigner school;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private DraftBundle bundle;
  private String trust;

  @BeforeAll
  static void makeKey() {
    school = TestSigner.ed25519("A school");
  }

  @BeforeEach
  void aBundleAndACertificate() throws IOException {
    bundle = DraftBundle.of("019a1f00-0000-7000-8000-000000000001", school, 1);
    trust = file("certificates.pem", school.pem());
  }

  @Test
  void zeroForABundleAsItWasSealedByATrustedSigner() throws IOException {
    assertThat(run(zip(), "--trust", trust)).isZero();
    assertThat(printed())
        .contains("verified, nothing was altered", "YQ-2026-00002", "12 entries, 1 of them erased")
        .contains("CN=A school", "trusted");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void publishedSealsAreTrustedByThemselves() throws IOException {
    assertThat(run(zip(), "--trust", file("seals.ndjson", bundle.published()))).isZero();
  }

  @Test
  void oneForAnAlteredOneWithALineForEachFinding() throws IOException {
    var whole = bundle.whole();
    bundle.entries.remove(3);
    whole.put("timeline.ndjson", bundle.timeline());
    var altered = folder.resolve("altered.zip");
    Files.write(altered, DraftBundle.zip(whole));

    assertThat(run(altered.toString(), "--trust", trust)).isEqualTo(1);
    assertThat(printed().lines())
        .anyMatch(line -> line.endsWith("altered.zip: ALTERED"))
        .contains("  timeline.ndjson: entry 4 removed", "  timeline.ndjson: the file was altered");
  }

  @Test
  void twoWhereNobodyIsTrusted() throws IOException {
    assertThat(run(zip())).isEqualTo(2);
    assertThat(printed()).contains("consistent, signer unknown", "not trusted");
  }

  @Test
  void jsonIsOneDocument() throws IOException {
    assertThat(run("--json", zip(), "--trust", trust)).isZero();
    assertThat(printed().lines()).hasSize(1);
    assertThat(printed()).contains("\"result\":\"VERIFIED\"", "\"findings\":[]", "\"entries\":12");
    try (var json = new JsonFactory().createParser(printed())) {
      while (json.nextToken() != null) {
        // Only whether it is JSON.
      }
    }
  }

  @Test
  void sixtyFourWhereItCouldNotBeChecked() throws IOException {
    assertThat(run()).isEqualTo(64);
    assertThat(run("a.zip", "b.zip")).isEqualTo(64);
    assertThat(run(zip(), "--trust")).isEqualTo(64);
    assertThat(run(zip(), "--force")).isEqualTo(64);
    assertThat(err.toString(UTF_8)).contains("usage: verify BUNDLE");
    assertThat(run(folder.resolve("none.zip").toString())).isEqualTo(64);
    assertThat(run(zip(), "--trust", folder.resolve("none.pem").toString())).isEqualTo(64);
    assertThat(run(zip(), "--trust", file("empty.pem", ""))).isEqualTo(64);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  /// A file of seals is trusted as a whole or not at all.
  @Test
  void aFileOfSealsThatContradictsItselfIsNotTrusted() throws IOException {
    var lines = bundle.published().lines().toList();
    var first = lines.get(0) + "\n" + lines.get(1) + "\n";
    assertThat(run(zip(), "--trust", file("one-day.ndjson", first))).isZero();
    for (var wrong :
        new String[] {
          lines.get(1) + "\n",
          first + lines.get(1) + "\n",
          first + lines.get(2).replace("\"size\":", "\"size\":1") + "\n",
          first + lines.get(2),
          first + "{}\n"
        }) {
      assertThat(run(zip(), "--trust", file("wrong.ndjson", wrong))).as(wrong).isEqualTo(64);
    }
    bundle.sealDays(TestSigner.ed25519("Somebody else"), new Random(2));
    var others = lines.get(0) + "\n" + bundle.published().lines().toList().get(1) + "\n";
    assertThat(run(zip(), "--trust", file("others.ndjson", others))).isEqualTo(64);
  }

  private String zip() throws IOException {
    var file = folder.resolve("bundle.zip");
    if (Files.notExists(file)) {
      Files.write(file, DraftBundle.zip(bundle.whole()));
    }
    return file.toString();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private int run(String... args) {
    return new VerifyCommand(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run(args);
  }
}
