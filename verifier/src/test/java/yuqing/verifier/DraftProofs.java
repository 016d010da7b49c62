package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Locale;

/// Writes a `proofs.json`.
final class DraftProofs {

  private DraftProofs() {}

  static String text(Instant instant) {
    return new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT).format(instant);
  }

  static byte[] write(DraftBundle bundle, byte[] manifest) {
    var body = body(bundle);
    return (body + seal(bundle, manifest, body)).getBytes(UTF_8);
  }

  private static String body(DraftBundle bundle) {
    var signers = new ArrayList<TestSigner>();
    signers.add(bundle.signer);
    bundle.days.forEach(day -> signers.add(day.signer));
    return """
        {"format":"yuqing.proofs.v1","incident":"%s","certificates":[%s],"entries":[%s],\
        "erased":[%s],"days":[%s]"""
        .formatted(
            bundle.incident,
            signers.stream().distinct().map(DraftProofs::certificate).collect(joining(",")),
            bundle.entries.stream().map(e -> '"' + Sha.hex(e.hash) + '"').collect(joining(",")),
            bundle.entries.stream()
                .filter(e -> e.payload == null)
                .map(e -> Long.toString(e.n))
                .collect(joining(",")),
            bundle.days.stream()
                .map(day -> day(day, bundle))
                .filter(text -> !text.isEmpty())
                .collect(joining(",")));
  }

  private static String certificate(TestSigner signer) {
    return "{\"key\":\"%s\",\"certificate\":\"%s\"}"
        .formatted(Sha.hex(signer.key()), signer.base64());
  }

  private static String day(DraftDay day, DraftBundle bundle) {
    var leaves = new ArrayList<String>();
    var places = new ArrayList<Integer>();
    for (var entry : bundle.entries) {
      int place = day.placeOf(bundle.placed.apply(entry));
      if (place >= 0) {
        leaves.add("[%d,%d]".formatted(entry.n, place));
        places.add(place);
      }
    }
    return leaves.isEmpty()
        ? ""
        : "{\"seal\":%s,\"leaves\":[%s],\"nodes\":[%s]}"
            .formatted(day.json(), String.join(",", leaves), String.join(",", day.nodes(places)));
  }

  private static String seal(DraftBundle bundle, byte[] manifest, String body) {
    var days = bundle.days;
    var entries = bundle.entries;
    var head = entries.isEmpty() ? new byte[32] : entries.getLast().hash;
    var proofs = Sha.of(body.getBytes(UTF_8));
    long newest = days.isEmpty() ? 0 : days.getLast().number;
    var newestHash = days.isEmpty() ? new byte[32] : days.getLast().hash();
    var covered = days.isEmpty() ? Instant.EPOCH : days.getLast().dayStart();
    var signed =
        Sha.fields(
            "yuqing.archive.bundle.v1",
            bundle.incident,
            entries.size(),
            head,
            manifest,
            proofs,
            newest,
            newestHash,
            covered.toEpochMilli() * 1000,
            bundle.sealedAt.toEpochMilli() * 1000,
            bundle.signer.key());
    return """
        ,"seal":{"length":%d,"head":"%s","manifest":"%s","proofs":"%s","newest":%d,\
        "newestHash":"%s","coveredUntil":"%s","sealedAt":"%s","key":"%s","signature":"%s"}}"""
        .formatted(
            entries.size(),
            Sha.hex(head),
            Sha.hex(manifest),
            Sha.hex(proofs),
            newest,
            Sha.hex(newestHash),
            text(covered),
            text(bundle.sealedAt),
            Sha.hex(bundle.signer.key()),
            bundle.signer.sign(signed));
  }
}
