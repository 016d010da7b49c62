package yuqing.archive.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.dossier.SignedForm.MarkMatch;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.text.FormMark;

/// Collects the scans of signed forms, and compares their marks with the chain once all of its
/// entries were seen: they come source by source, so a scan may come before what was signed.
final class SignedForms {

  /// By n: the beginning of the entry's hash, as long as a mark's.
  private final Map<Long, Long> hashes = new HashMap<>();

  private final BoundedList<ScanEntry> scans;

  private record ScanEntry(long n, EvidenceAdded added) {}

  SignedForms(DossierRoom room) {
    scans = new BoundedList<>(room);
  }

  void take(Entry entry, EventData event) {
    if (event instanceof EvidenceAdded added && added.kind() == EvidenceKind.SIGNED_FORM) {
      var scan = new ScanEntry(entry.n(), added);
      // One whose code was not read may have been recorded again, once it was.
      scans.change(each -> each.added().sha256().equals(added.sha256()), scan, _ -> scan);
    }
  }

  /// Of every entry, erased ones and those of unknown types too.
  void follow(Entry entry) {
    hashes.put(entry.n(), beginning(entry.hash().hex().substring(0, FormMark.HASH_DIGITS)));
  }

  private static long beginning(String shortHash) {
    return Long.parseUnsignedLong(shortHash, 16);
  }

  /// @param incident whose chain was followed
  List<SignedForm> list(String incident) {
    return scans.list().stream().map(each -> of(incident, each.n(), each.added())).toList();
  }

  private SignedForm of(String incident, long n, EvidenceAdded added) {
    var mark = added.mark();
    return new SignedForm(
        n,
        added.sha256(),
        added.mediaType(),
        "/incidents/" + incident + "/evidence/" + added.sha256(),
        added.recordedAt(),
        added.recordedBy(),
        mark == null ? null : mark.entries(),
        mark == null ? null : mark.shortHash(),
        match(incident, mark));
  }

  private MarkMatch match(String incident, FormMark mark) {
    if (mark == null) {
      return MarkMatch.UNREADABLE;
    }
    var hash = hashes.get(mark.entries());
    var isSame =
        mark.incident().toString().equals(incident)
            && hash != null
            && hash == beginning(mark.shortHash());
    return isSame ? MarkMatch.MATCHES : MarkMatch.OTHER;
  }

  BoundedList<?> scans() {
    return scans;
  }
}
