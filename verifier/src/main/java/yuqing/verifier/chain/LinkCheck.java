package yuqing.verifier.chain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import yuqing.verifier.json.InvalidJson;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;

/// Checks a timeline by itself, where the proofs beside it cannot be read: whether each entry
/// follows from the one before, up to the head that the manifest states. It finds what was
/// altered by somebody who did not recompute the chain.
public final class LinkCheck {

  private static final int LONGEST_LINE = 2 << 20;

  private final String file;
  private final String incident;
  private final VerificationReport report;
  private byte[] previous = new byte[BundledEntry.HASH_BYTES];
  private long n;
  private long lines;
  private long erased;

  public LinkCheck(String file, String incident, VerificationReport report) {
    this.file = file;
    this.incident = incident;
    this.report = report;
  }

  /// @param length of the chain by the manifest
  /// @param head hash of its last entry by the manifest
  public void check(InputStream in, long length, byte[] head) throws IOException {
    try {
      var text = new BoundedLines(file, in, LONGEST_LINE);
      while (text.next()) {
        take(BundledEntry.read("line " + (lines + 1), text.bytes(), text.length()));
      }
    } catch (InvalidJson e) {
      report.add(FindingKind.DOCUMENT_INVALID, file, e.getMessage());
      return;
    }
    if (n < length) {
      report.add(
          FindingKind.TIMELINE_CUT_OFF,
          n + 1,
          file,
          "the timeline was cut off: it ends with entry %d of %d".formatted(n, length));
    } else if (n > length || !Arrays.equals(previous, head)) {
      report.add(
          FindingKind.ENTRY_ALTERED, n, file, "the last entry is not the one the manifest names");
    }
    report.setEntries(lines, erased);
  }

  private void take(BundledEntry line) {
    lines++;
    erased += line.isErased() ? 1 : 0;
    if (line.n() > n + 1) {
      add(FindingKind.ENTRY_REMOVED, n + 1, "entries before entry " + line.n() + " removed");
    } else if (line.n() <= n) {
      add(FindingKind.ENTRY_ADDED, line.n(), "entry %d was added or reordered".formatted(line.n()));
    } else if (!Arrays.equals(line.hash(incident, line.n(), previous), line.hash())) {
      add(FindingKind.ENTRY_ALTERED, line.n(), "entry %d was altered".formatted(line.n()));
    }
    if (!line.isOpen()) {
      add(
          FindingKind.ENTRY_ALTERED,
          line.n(),
          "entry %d was altered: its payload or salt is not what was committed to"
              .formatted(line.n()));
    }
    n = Math.max(n, line.n());
    previous = line.hash();
  }

  private void add(FindingKind kind, long entry, String text) {
    report.add(kind, entry, file, text);
  }
}
