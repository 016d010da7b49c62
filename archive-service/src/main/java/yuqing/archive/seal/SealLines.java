package yuqing.archive.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import yuqing.archive.timeline.Hash;

/// Compares the lines of the seals' file with the seals of the database, one after another, and
/// gathers the lines that the file does not have yet.
final class SealLines {

  private static final JsonFactory JSON = new JsonFactory();

  private final BufferedReader file;
  private final Map<Hash, SealCertificates.Published> certificates;
  private final Set<Hash> shown = new HashSet<>();
  private final StringBuilder missing = new StringBuilder();
  private boolean contradicted;

  /// @param file its lines, all of them whole
  SealLines(BufferedReader file, Map<Hash, SealCertificates.Published> certificates) {
    this.file = file;
    this.certificates = certificates;
  }

  /// What is to be written into a line.
  @FunctionalInterface
  private interface LineContent {
    void write(JsonGenerator json) throws IOException;
  }

  /// @param seal the next of the database
  /// @return whether to go on: false once the file has another line
  boolean take(DaySeal seal) throws IOException {
    var key = seal.statement().key();
    if (shown.add(key)) {
      expect(line(json -> writeCertificate(json, certificates.get(key))));
    }
    expect(line(seal::write));
    return !contradicted;
  }

  private void expect(String line) throws IOException {
    var written = missing.isEmpty() ? file.readLine() : null;
    if (written == null) {
      missing.append(line).append('\n');
    } else if (!written.equals(line)) {
      contradicted = true;
    }
  }

  /// Whether all that the file has is what the database says; to be asked at the end.
  boolean isConsistent() throws IOException {
    return !contradicted && file.readLine() == null;
  }

  /// What is to be added to the file.
  String missing() {
    return missing.toString();
  }

  private static void writeCertificate(JsonGenerator json, SealCertificates.Published certificate)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "yuqing.certificate.v1");
    json.writeStringField("key", certificate.key().hex());
    json.writeStringField("certificate", certificate.base64());
    json.writeEndObject();
  }

  private static String line(LineContent content) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes every character", e);
    }
    return text.toString();
  }
}
