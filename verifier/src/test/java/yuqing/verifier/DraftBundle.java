package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A bundle as the archive makes it, of a made-up incident: two days that are sealed, among
/// entries of other incidents, and a third that is not sealed yet.
final class DraftBundle {

  static final Instant MORNING = Instant.parse("2026-10-13T00:15:00Z");
  static final LocalDate DAY = LocalDate.parse("2026-10-13");
  static final int ENTRIES = 12;

  final String incident;
  List<DraftEntry> entries = new ArrayList<>();
  List<DraftDay> days = new ArrayList<>();
  Map<String, byte[]> files = new LinkedHashMap<>();
  Instant sealedAt = MORNING.plus(Duration.ofHours(60));
  TestSigner signer;

  /// The entry by whose hash an entry's place in a day's tree is found.
  UnaryOperator<DraftEntry> placed = UnaryOperator.identity();

  private DraftBundle(String incident, TestSigner signer) {
    this.incident = incident;
    this.signer = signer;
  }

  /// Twelve entries, four a day; the seventh is erased.
  static DraftBundle of(String incident, TestSigner signer, long seed) {
    var bundle = new DraftBundle(incident, signer);
    var random = new Random(seed);
    for (int n = 1; n <= ENTRIES; n++) {
      bundle.entries.add(entry(n, random));
    }
    bundle.chain();
    bundle.sealDays(signer, random);
    bundle.entries.get(6).erase();
    bundle.files.put("dossier.json", "{\"number\":\"YQ-2026-00002\"}".getBytes(UTF_8));
    bundle.files.put("form.pdf", bytes(random, 300));
    bundle.files.put("dossier.pdf", bytes(random, 500));
    bundle.addEvidence(bytes(random, 200));
    bundle.addEvidence(bytes(random, 100));
    bundle.files.put("HOW-TO-VERIFY.txt", "./suite verify bundle.zip\n".getBytes(UTF_8));
    return bundle;
  }

  static DraftEntry entry(long n, Random random) {
    var entry = new DraftEntry();
    entry.n = n;
    entry.eventId = new UUID(random.nextLong(), random.nextLong()).toString();
    entry.type = "incident.action-recorded";
    entry.source = "/incident-service";
    entry.sequence = n;
    var at = MORNING.plus(Duration.ofHours((n - 1) / 4 * 24 + n % 4));
    entry.timeMicros = at.toEpochMilli() * 1000;
    entry.recordedAtMicros = entry.timeMicros + 1_234;
    entry.salt = bytes(random, 32);
    entry.payload = ("{\"data\":{\"note\":\"已到现场 " + n + "\"}}").getBytes(UTF_8);
    entry.commit();
    return entry;
  }

  private static byte[] bytes(Random random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  void addEvidence(byte[] content) {
    files.put("evidence/" + Sha.hex(Sha.of(content)), content);
  }

  /// Numbers and chains the entries as they lie.
  void chain() {
    var previous = new byte[32];
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      entry.n = i + 1L;
      entry.chain(incident, previous);
      previous = entry.hash;
    }
  }

  /// Seals the first eight entries, four a day, among others'.
  void sealDays(TestSigner by, Random random) {
    days.clear();
    DraftDay before = null;
    for (int day = 0; day < 2; day++) {
      var leaves = new ArrayList<byte[]>();
      for (int i = 0; i < 4; i++) {
        for (int other = random.nextInt(4); other > 0; other--) {
          leaves.add(bytes(random, 32));
        }
        leaves.add(entries.get(Math.min(day * 4 + i, entries.size() - 1)).hash);
      }
      var date = DAY.plusDays(day);
      var at = date.plusDays(1).atStartOfDay(java.time.ZoneId.of(DraftDay.ZONE)).toInstant();
      before = new DraftDay(before, date, leaves, at.plusSeconds(600), by);
      days.add(before);
    }
  }

  byte[] timeline() {
    var out = new ByteArrayOutputStream();
    entries.forEach(entry -> out.writeBytes(entry.line()));
    return out.toByteArray();
  }

  /// The manifest of these files.
  byte[] manifest(Map<String, byte[]> listed) {
    var last = entries.isEmpty() ? new byte[32] : entries.getLast().hash;
    return """
        {"format":"yuqing.bundle.v1","incident":"%s","number":"YQ-2026-00002",\
        "head":{"length":%d,"hash":"%s"},"files":[%s],"missing":[]}"""
        .formatted(
            incident,
            entries.size(),
            Sha.hex(last),
            listed.entrySet().stream()
                .map(
                    file ->
                        "{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                            .formatted(
                                file.getKey(),
                                file.getValue().length,
                                Sha.hex(Sha.of(file.getValue()))))
                .collect(joining(",")))
        .getBytes(UTF_8);
  }

  /// All files of the bundle, as they are and by their names, the proofs last.
  Map<String, byte[]> whole() {
    var whole = listed();
    var manifest = manifest(whole);
    whole.put("manifest.json", manifest);
    whole.put("proofs.json", DraftProofs.write(this, Sha.of(manifest)));
    return whole;
  }

  /// All but the manifest and the proofs.
  Map<String, byte[]> listed() {
    var listed = new LinkedHashMap<String, byte[]>();
    listed.put("timeline.ndjson", timeline());
    listed.putAll(files);
    return listed;
  }

  /// With copies of its entries.
  DraftBundle copy() {
    var copy = new DraftBundle(incident, signer);
    entries.forEach(entry -> copy.entries.add(entry.copy()));
    copy.days = new ArrayList<>(days);
    copy.files = new LinkedHashMap<>(files);
    copy.sealedAt = sealedAt;
    return copy;
  }

  /// The file of published seals.
  String published() {
    var lines = new StringBuilder();
    var known = new ArrayList<TestSigner>();
    for (var day : days) {
      if (!known.contains(day.signer)) {
        known.add(day.signer);
        lines.append(
            "{\"format\":\"yuqing.certificate.v1\",\"key\":\"%s\",\"certificate\":\"%s\"}\n"
                .formatted(Sha.hex(day.signer.key()), day.signer.base64()));
      }
      lines.append(day.json()).append('\n');
    }
    return lines.toString();
  }

  static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
