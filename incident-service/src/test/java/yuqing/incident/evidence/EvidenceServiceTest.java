package yuqing.incident.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;

/// What the tests of evidence share: files to send, and a look into the store.
abstract class EvidenceServiceTest extends ServiceTest {

  static final String MULTIPART = "multipart/form-data";

  @ConfigProperty(name = "yuqing.evidence.directory")
  Path store;

  /// Begins as a PNG does, and has a content of its own.
  static byte[] aPicture() {
    return aPicture(100);
  }

  static byte[] aPicture(int size) {
    var picture = ("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + UUID.randomUUID()).getBytes(ISO_8859_1);
    return Arrays.copyOf(picture, size);
  }

  static byte[] aText() {
    return ("情况说明 " + UUID.randomUUID()).getBytes(UTF_8);
  }

  static String hashOf(byte[] content) {
    try {
      return Sha256.hex(new ByteArrayInputStream(content));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Response add(RequestSpecification who, String incident, byte[] file) {
    return who.contentType(MULTIPART)
        .multiPart("file", "截图.png", file)
        .post("/incidents/" + incident + "/evidence");
  }

  /// All files that lie in the store, those on their way too.
  SortedSet<String> stored() {
    try (var files = Files.walk(store)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> store.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String placeOf(String hash) {
    return hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
  }

  long recorded() {
    return published.number("select count(*) from evidence");
  }
}
