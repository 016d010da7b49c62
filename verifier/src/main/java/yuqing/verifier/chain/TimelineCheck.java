package yuqing.verifier.chain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import yuqing.verifier.json.InvalidJson;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;

/// Compares the lines of a timeline with the entries that were sealed. Each line is hashed after
/// the sealed entry before it and not after the line before it, so that one that was altered does
/// not make the next ones wrong, and a chain that was recomputed is found.
public final class TimelineCheck {

  /// A payload of 900 000 bytes in base64, and the other fields.
  private static final int LONGEST_LINE = 2 << 20;

  /// How far around its place a line's entry is looked for.
  private static final int WINDOW = 16;

  /// Hashes that are computed for such lines, however many there are.
  private static final int MOST_TRIED = 1_000_000;

  private final String file;
  private final String incident;
  private final SealedEntries sealed;
  private final VerificationReport report;
  private final IdentifiedLines lines = new IdentifiedLines();
  private final long[] recordedAt;
  private int last;
  private int tried;
  private long erased;

  /// The hash of the line before, as it states it.
  private byte[] previous = new byte[BundledEntry.HASH_BYTES];

  /// The first entry that only its number or its hash shows to have been moved or chained anew; 0
  /// for none.
  private int renumbered;

  private int rechained;

  public TimelineCheck(
      String file, String incident, SealedEntries sealed, VerificationReport report) {
    this.file = file;
    this.incident = incident;
    this.sealed = sealed;
    this.report = report;
    this.recordedAt = new long[sealed.length() + 1];
    Arrays.fill(recordedAt, Long.MAX_VALUE);
  }

  public void check(InputStream in) throws IOException {
    try {
      var text = new BoundedLines(file, in, LONGEST_LINE);
      while (text.next() && lines.count() <= SealedEntries.MOST) {
        take(text);
      }
    } catch (InvalidJson e) {
      report.add(FindingKind.DOCUMENT_INVALID, file, e.getMessage());
    }
    long before = report.count();
    new OrderCheck(file, lines, sealed.length(), report).check();
    if (report.count() == before) {
      requireNothingLeft();
    }
    report.setEntries(lines.count(), erased);
  }

  /// What follows from an alteration is none by itself, but where nothing else was found.
  private void requireNothingLeft() {
    if (renumbered > 0) {
      altered(renumbered, "it has another number");
    }
    if (rechained > 0) {
      altered(rechained, "its hash is another");
    }
  }

  /// When an entry says that it was recorded, in microseconds since 1970; the largest number for
  /// one that is not there.
  public long recordedAt(int n) {
    return recordedAt[n];
  }

  private void take(BoundedLines text) throws IOException {
    BundledEntry line;
    try {
      line = BundledEntry.read("line " + (lines.count() + 1), text.bytes(), text.length());
    } catch (InvalidJson e) {
      report.add(FindingKind.DOCUMENT_INVALID, file, e.getMessage());
      lines.add(IdentifiedLines.NONE, 0);
      return;
    }
    int entry = identify(line);
    lines.add(entry, line.n());
    if (entry != IdentifiedLines.NONE) {
      compare(line, entry);
      recordedAt[entry] = line.recordedAt();
      last = entry;
    }
    erased += line.isErased() ? 1 : 0;
    previous = line.hash();
  }

  /// n of the sealed entry that a line is, whatever number it has.
  private int identify(BundledEntry line) {
    if (is(line, line.n())) {
      return (int) line.n();
    }
    for (int away = 0; away <= WINDOW && tried < MOST_TRIED; away++) {
      for (long entry :
          new long[] {last + 1L + away, last + 1L - away, line.n() + away, line.n() - away}) {
        tried++;
        if (is(line, entry)) {
          return (int) entry;
        }
      }
    }
    return IdentifiedLines.NONE;
  }

  private boolean is(BundledEntry line, long entry) {
    if (!sealed.has(entry)) {
      return false;
    }
    int n = (int) entry;
    if (sealed.isLost(n)) {
      return false;
    }
    // Nothing shows what an entry follows that the archive has lost; that it has is a finding.
    var hash =
        n > 1 && sealed.isLost(n - 1) ? line.hash() : line.hash(incident, n, sealed.hash(n - 1));
    return sealed.isHash(n, hash);
  }

  private void compare(BundledEntry line, int entry) {
    if (line.n() != entry && renumbered == 0) {
      renumbered = entry;
    }
    if (!sealed.isHash(entry, line.hash())) {
      if (isRecomputed(line)) {
        rechained = rechained == 0 ? entry : rechained;
      } else {
        altered(entry, "its hash is another");
      }
    }
    if (!line.isOpen()) {
      altered(entry, "its payload or salt is not what was committed to");
    } else if (line.isErased() && !sealed.isErased(entry)) {
      altered(entry, "its payload was taken out after the bundle had been sealed");
    } else if (!line.isErased() && sealed.isErased(entry)) {
      altered(entry, "it has a payload that had been erased when the bundle was sealed");
    }
  }

  /// Whether it follows from the line before: then that one, or one before it, was altered.
  private boolean isRecomputed(BundledEntry line) {
    return Arrays.equals(line.hash(incident, line.n(), previous), line.hash());
  }

  private void altered(int entry, String what) {
    report.add(
        FindingKind.ENTRY_ALTERED, entry, file, "entry %d was altered: %s".formatted(entry, what));
  }
}
