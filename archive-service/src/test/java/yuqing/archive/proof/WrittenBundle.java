package yuqing.archive.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.text.Sha256;
import yuqing.verifier.BundleVerification;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.trust.TrustedSigners;
import yuqing.verifier.trust.UnusableTrust;

/// A small bundle of a stored dossier, with the archive's own proofs, for the verifier.
final class WrittenBundle {

  private WrittenBundle() {}

  static Map<String, byte[]> of(Connection connection, String incident, BundleProofs proofs)
      throws SQLException {
    var head = Entries.head(connection, incident).orElseThrow();
    var files = new LinkedHashMap<String, byte[]>();
    files.put("timeline.ndjson", timeline(connection, head));
    files.put("dossier.json", "{}".getBytes(UTF_8));
    var manifest = manifest(head, files);
    files.put("manifest.json", manifest);
    var out = new ByteArrayOutputStream();
    try {
      proofs.write(connection, head, Hash.of(Sha256.digest().digest(manifest)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.put("proofs.json", out.toByteArray());
    return files;
  }

  private static byte[] timeline(Connection connection, ChainHead head) throws SQLException {
    var lines = new StringBuilder();
    long last = 0;
    while (last < head.length()) {
      for (var entry : Entries.page(connection, head.incident(), last, 200)) {
        lines.append(line(entry)).append('\n');
        last = entry.n();
      }
    }
    return lines.toString().getBytes(UTF_8);
  }

  private static String line(Entry entry) {
    var header = entry.header();
    var opening = entry.opening();
    return """
        {"n":%d,"eventId":"%s","type":"%s","source":"%s","sequence":%d,"timeMicros":"%d",\
        "recordedAtMicros":"%d","salt":%s,"payload":%s,"erasedAt":%s,"commitment":"%s","hash":"%s"}"""
        .formatted(
            header.n(),
            header.eventId(),
            header.type(),
            header.source(),
            header.sequence(),
            micros(header.time()),
            micros(header.recordedAt()),
            quoted(opening.map(each -> HexFormat.of().formatHex(each.salt())).orElse(null)),
            quoted(
                opening
                    .map(each -> Base64.getEncoder().encodeToString(each.payload()))
                    .orElse(null)),
            quoted(entry.erasedAt() == null ? null : entry.erasedAt().toString()),
            entry.commitment(),
            entry.hash());
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private static byte[] manifest(ChainHead head, Map<String, byte[]> files) {
    var listed = new StringBuilder();
    files.forEach(
        (path, content) ->
            listed.append(
                "%s{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                    .formatted(
                        listed.isEmpty() ? "" : ",", path, content.length, Sha256.hex(content))));
    return """
        {"format":"yuqing.bundle.v1","incident":"%s","number":null,\
        "head":{"length":%d,"hash":"%s"},"files":[%s],"missing":[]}"""
        .formatted(head.incident(), head.length(), head.hash(), listed)
        .getBytes(UTF_8);
  }

  /// @param trusted files that the archive has published
  static VerificationReport verify(Map<String, byte[]> files, Path... trusted) {
    try {
      var bundle = Files.createTempFile("bundle", ".zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(bundle))) {
        for (var file : files.entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(file.getValue());
          zip.closeEntry();
        }
      }
      var signers = new TrustedSigners();
      for (var file : trusted) {
        signers.add(file);
      }
      try (var channel = FileChannel.open(bundle)) {
        return BundleVerification.verify(channel, signers);
      } finally {
        Files.delete(bundle);
      }
    } catch (IOException | UnusableTrust e) {
      throw new IllegalStateException(e);
    }
  }
}
