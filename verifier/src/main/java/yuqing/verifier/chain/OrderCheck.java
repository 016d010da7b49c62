package yuqing.verifier.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;

/// Names which entries were altered, removed, reordered, added or cut off, once every line is
/// identified. A line that is no sealed entry stands for one that is missing at its place, which
/// was altered then; what is left over was added or removed.
final class OrderCheck {

  private final String file;
  private final IdentifiedLines lines;
  private final int length;
  private final VerificationReport report;
  private final BitSet inPlace;

  /// Entries that have a line at their place.
  private final BitSet places = new BitSet();

  /// Entries that a line is, or that are known to have been altered.
  private final BitSet explained;

  /// @param length how many entries were sealed
  OrderCheck(String file, IdentifiedLines lines, int length, VerificationReport report) {
    this.file = file;
    this.lines = lines;
    this.length = length;
    this.report = report;
    this.inPlace = lines.inPlace();
    this.explained = lines.found();
    inPlace.stream().forEach(line -> places.set(lines.entry(line)));
  }

  void check() {
    var shown = new BitSet();
    var unknown = new ArrayList<Integer>();
    int last = 0;
    for (int line = 0; line < lines.count(); line++) {
      int entry = lines.entry(line);
      if (inPlace.get(line)) {
        explain(unknown, last, entry);
        last = entry;
      } else if (entry == IdentifiedLines.NONE) {
        unknown.add(line);
      } else {
        misplaced(line, entry, last, shown.get(entry) || places.get(entry));
      }
      shown.set(entry);
    }
    explain(unknown, last, length + 1);
  }

  private void misplaced(int line, int entry, int last, boolean repeated) {
    if (repeated) {
      var text = "line %d repeats entry %d: it was added".formatted(line + 1, entry);
      add(FindingKind.ENTRY_ADDED, entry, text);
    } else {
      var where = last == 0 ? "before all others" : "after entry " + last;
      add(
          FindingKind.ENTRY_REORDERED,
          entry,
          "entry %d was reordered: it stands %s".formatted(entry, where));
    }
  }

  /// @param unknown lines between two entries that are in their place; emptied
  private void explain(List<Integer> unknown, int after, int before) {
    var left = new ArrayDeque<Integer>();
    for (int line : unknown) {
      long stated = lines.stated(line);
      if (stated > after && stated < before && !explained.get((int) stated)) {
        altered((int) stated, line);
      } else {
        left.add(line);
      }
    }
    unknown.clear();
    int entry = explained.nextClearBit(after + 1);
    while (!left.isEmpty() && entry < before) {
      altered(entry, left.remove());
      entry = explained.nextClearBit(entry);
    }
    left.forEach(line -> added(line, after));
    removed(entry, before);
  }

  private void altered(int entry, int line) {
    explained.set(entry);
    add(
        FindingKind.ENTRY_ALTERED,
        entry,
        "entry %d was altered: line %d is not the entry that was sealed"
            .formatted(entry, line + 1));
  }

  private void added(int line, int after) {
    add(
        FindingKind.ENTRY_ADDED,
        lines.stated(line),
        "line %d was added after entry %d: no such entry was sealed".formatted(line + 1, after));
  }

  private void removed(int from, int before) {
    int first = from;
    while (first < before) {
      int next = explained.nextSetBit(first);
      int end = next < 0 ? before : Math.min(next, before);
      var which = end == first + 1 ? "entry " + first : "entries " + first + " to " + (end - 1);
      if (end == length + 1) {
        add(FindingKind.TIMELINE_CUT_OFF, first, "the timeline was cut off: " + which + " missing");
      } else {
        add(FindingKind.ENTRY_REMOVED, first, which + " removed");
      }
      first = explained.nextClearBit(end);
    }
  }

  private void add(FindingKind kind, long entry, String text) {
    report.add(kind, entry, file, text);
  }
}
