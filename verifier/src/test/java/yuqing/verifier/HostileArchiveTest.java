package yuqing.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.report.VerificationReport.Outcome;
import yuqing.verifier.trust.TrustedSigners;

/// Zip files and documents that were made to deceive or to exhaust a reader.
class HostileArchiveTest {

  private static final int CENTRAL = 0x02014b50;
  private static final long SEED = 7;

  private static TestSigner school;
  private static TrustedSigners trusted;

  private Map<String, byte[]> whole;
  private byte[] zip;

  @BeforeAll
  static void makeKey() {
    school = TestSigner.ed25519("A school");
    trusted = Verifications.trust(school.pem());
  }

  @BeforeEach
  void aBundle() {
    whole = DraftBundle.of("an-incident", school, SEED).whole();
    zip = DraftBundle.zip(whole);
  }

  @Test
  void filesThatLieThereAsTheyAreAreReadToo() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (var file : whole.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        var checksum = new CRC32();
        checksum.update(file.getValue());
        entry.setCrc(checksum.getValue());
        entry.setSize(file.getValue().length);
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    assertThat(Verifications.verify(bytes.toByteArray(), trusted).outcome())
        .isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void anEmptyFileIsAFile() {
    var bundle = DraftBundle.of("an-incident", school, SEED);
    bundle.files.put("HOW-TO-VERIFY.txt", new byte[0]);

    assertThat(Verifications.verify(bundle.whole(), trusted).outcome()).isEqualTo(Outcome.VERIFIED);
  }

  @Test
  void whateverIsCutOffOrFollowsIsRefused() {
    for (int length = 0; length < zip.length; length += 97) {
      assertInvalid(Arrays.copyOf(zip, length));
    }
    assertInvalid(Arrays.copyOf(zip, zip.length - 1));
    assertInvalid(Arrays.copyOf(zip, zip.length + 1));
    assertInvalid(joined("x".getBytes(US_ASCII), zip));
    assertInvalid(joined(zip, zip));
  }

  @Test
  void aNameThatOccursTwiceIsRefused() {
    // The same length, so that the bytes can be exchanged where they are.
    whole.put("form2pdf", "another form".getBytes(UTF_8));
    var twice = replaced(DraftBundle.zip(whole), "form2pdf", "form.pdf");

    assertThat(invalid(twice)).contains("twice");
  }

  @Test
  void aNameThatLeadsElsewhereIsRefused() {
    for (var name :
        new String[] {"../../etc/passwd", "/etc/passwd", "a//b", "evidence/../form", "c:\\x"}) {
      var files = new LinkedHashMap<>(whole);
      files.put(name, new byte[1]);
      assertThat(invalid(DraftBundle.zip(files))).as(name).contains("a name that no bundle has");
    }
  }

  /// A program that reads from the front and one that reads the directory see two different
  /// files.
  @Test
  void aHeaderThatContradictsTheDirectoryIsRefused() {
    var other = zip.clone();
    int name = indexOf(other, "form.pdf".getBytes(US_ASCII), 0);
    other[name] = 'x';

    assertThat(invalid(other)).contains("contradicts");
  }

  @Test
  void aBombIsRefusedByWhatItStates() throws IOException {
    var bomb = zip.clone();
    int central = indexOf(bomb, bytes(CENTRAL), 0);
    ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN).putInt(central + 24, -2);
    assertThat(Verifications.verify(bomb, trusted).outcome()).isEqualTo(Outcome.ALTERED);

    // 40 000 000 zeros in 40 kB, under a directory that states 100: no more than that is inflated.
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      out.putNextEntry(new ZipEntry("timeline.ndjson"));
      out.write(new byte[40_000_000]);
      out.closeEntry();
    }
    var stated = bytes.toByteArray();
    var numbers = ByteBuffer.wrap(stated).order(ByteOrder.LITTLE_ENDIAN);
    int entry = indexOf(stated, bytes(CENTRAL), 0);
    numbers.putInt(entry + 24, 100);
    int descriptor = indexOf(stated, bytes(0x08074b50), 0);
    numbers.putInt(descriptor + 12, 100);

    assertThat(Verifications.verify(stated, trusted).findings())
        .anyMatch(each -> each.toString().contains("proofs.json: the file was removed"));
  }

  @Test
  void aLineThatNeverEndsIsReadInBoundedMemory() {
    whole.put("timeline.ndjson", new byte[40_000_000]);

    assertThat(Verifications.verify(whole, trusted).findings())
        .anyMatch(
            each ->
                each.kind() == FindingKind.DOCUMENT_INVALID && each.text().contains("too long"));
  }

  @Test
  void aFieldThatOccursTwiceIsRefused() {
    for (var name : new String[] {"manifest.json", "proofs.json"}) {
      var files = new LinkedHashMap<>(whole);
      var text = new String(files.get(name), UTF_8);
      files.put(name, text.replaceFirst("\\{", "{\"incident\":\"another\",").getBytes(UTF_8));
      assertThat(Verifications.verify(files, trusted).findings())
          .as(name)
          .anyMatch(
              each -> each.kind() == FindingKind.DOCUMENT_INVALID && name.equals(each.file()));
    }
  }

  @Test
  void documentsOfAnyShapeAreFindingsAndNoErrors() {
    var random = new Random(SEED);
    for (var shape :
        new String[] {
          "",
          "{}",
          "[]",
          "null",
          "7",
          "\"x\"",
          "{\"a\":".repeat(5_000),
          "[".repeat(100_000),
          "{\"format\":\"yuqing.proofs.v1\",\"incident\":\"x\",\"certificates\":[{\"certificate\":\"AAAA\"}]}",
          "{\"format\":\"yuqing.bundle.v1\",\"incident\":\"x\",\"head\":{\"length\":99999999999999999999}}"
        }) {
      for (var name : new String[] {"manifest.json", "proofs.json", "timeline.ndjson"}) {
        var files = new LinkedHashMap<>(whole);
        files.put(name, shape.getBytes(UTF_8));
        assertThat(Verifications.verify(files, trusted).outcome()).isEqualTo(Outcome.ALTERED);
        files.put(name, Arrays.copyOf(whole.get(name), random.nextInt(whole.get(name).length)));
        assertThat(Verifications.verify(files, trusted).outcome()).isEqualTo(Outcome.ALTERED);
      }
    }
  }

  /// Of the zip file itself: either it is found, or every file in it is what it was (its date is
  /// in no seal).
  @Test
  void anyByteOfTheZipFile() throws IOException {
    var random = new Random(SEED);
    int found = 0;
    for (int i = 0; i < 2_000; i++) {
      var altered = zip.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      if (Verifications.verify(altered, trusted).outcome() == Outcome.VERIFIED) {
        assertThat(contents(altered)).containsExactlyEntriesOf(contents(zip));
      } else {
        found++;
      }
    }
    assertThat(found).isGreaterThan(1_500);
  }

  private static Map<String, String> contents(byte[] zip) throws IOException {
    var contents = new LinkedHashMap<String, String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        contents.put(entry.getName(), Sha.hex(Sha.of(in.readAllBytes())));
      }
    }
    return contents;
  }

  private void assertInvalid(byte[] archive) {
    invalid(archive);
  }

  private String invalid(byte[] archive) {
    VerificationReport report = Verifications.verify(archive, trusted);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().kind()).isEqualTo(FindingKind.ARCHIVE_INVALID);
    return report.findings().getFirst().text();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] replaced(byte[] content, String text, String by) {
    var replaced = content.clone();
    var sought = text.getBytes(US_ASCII);
    for (int at = indexOf(replaced, sought, 0); at >= 0; at = indexOf(replaced, sought, at + 1)) {
      System.arraycopy(by.getBytes(US_ASCII), 0, replaced, at, by.length());
    }
    return replaced;
  }

  private static int indexOf(byte[] content, byte[] sought, int from) {
    for (int at = from; at <= content.length - sought.length; at++) {
      if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
