package yuqing.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// A bundle in the hands of somebody who has not the key: its files, and its entries to make them
/// anew.
final class ForgedBundle {

  final DraftBundle draft;
  final TestSigner attacker;
  Map<String, byte[]> whole;

  ForgedBundle(DraftBundle original, Map<String, byte[]> whole, TestSigner attacker) {
    this.draft = original.copy();
    this.whole = new LinkedHashMap<>(whole);
    this.attacker = attacker;
  }

  /// Makes the manifest anew, of the files as they are now.
  void listAgain() {
    var listed = new LinkedHashMap<>(whole);
    listed.remove("manifest.json");
    listed.remove("proofs.json");
    whole.put("manifest.json", draft.manifest(listed));
  }

  /// Makes the timeline anew, sometimes with the chain recomputed, sometimes without; the
  /// manifest with it, mostly.
  void tellAgain(Random random) {
    if (random.nextInt(3) > 0) {
      draft.chain();
    }
    whole.put("timeline.ndjson", draft.timeline());
    if (random.nextInt(4) > 0) {
      listAgain();
    }
  }

  /// Makes all files anew, the proofs too, and signs with a key of their own, or with a signature
  /// that is there already.
  void signBadly(Random random) {
    var proofs = new String(whole.get("proofs.json"), UTF_8);
    var signature = proofs.substring(proofs.lastIndexOf(":\"") + 2, proofs.lastIndexOf('"'));
    var school = draft.signer;
    draft.signer = attacker;
    whole = draft.whole();
    if (random.nextBoolean()) {
      var forged = new String(whole.get("proofs.json"), UTF_8);
      int seal = forged.lastIndexOf(",\"seal\":");
      int own = forged.lastIndexOf(":\"") + 2;
      var end = forged.substring(seal, own).replace(Sha.hex(attacker.key()), Sha.hex(school.key()));
      whole.put(
          "proofs.json", (forged.substring(0, seal) + end + signature + "\"}}").getBytes(UTF_8));
    }
  }
}
