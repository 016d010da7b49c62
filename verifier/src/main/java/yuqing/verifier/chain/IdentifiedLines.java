package yuqing.verifier.chain;

import java.util.Arrays;
import java.util.BitSet;

/// Which sealed entry each line of a timeline is, and from that which lines are in their place.
final class IdentifiedLines {

  /// For a line that is no sealed entry.
  static final int NONE = 0;

  private int[] entries = new int[64];

  /// n as the lines state it; 0 for a line that states none.
  private long[] stated = new long[64];

  private int count;
  private final BitSet found = new BitSet();

  /// @param entry n of the sealed entry that it is, or [#NONE]
  void add(int entry, long statedN) {
    if (count == entries.length) {
      entries = Arrays.copyOf(entries, 2 * count);
      stated = Arrays.copyOf(stated, 2 * count);
    }
    entries[count] = entry;
    stated[count] = statedN;
    count++;
    found.set(entry);
  }

  int count() {
    return count;
  }

  int entry(int line) {
    return entries[line];
  }

  long stated(int line) {
    return stated[line];
  }

  /// The entries that some line is.
  BitSet found() {
    return (BitSet) found.clone();
  }

  /// The lines of the longest series in which entries ascend: the fewest are then out of place.
  BitSet inPlace() {
    var ends = new int[count]; // the line with which the best series of each length ends
    var before = new int[count];
    int longest = 0;
    for (int line = 0; line < count; line++) {
      if (entries[line] == NONE) {
        continue;
      }
      int length = lengthBefore(ends, longest, entries[line]);
      before[line] = length == 0 ? -1 : ends[length - 1];
      ends[length] = line;
      longest = Math.max(longest, length + 1);
    }
    var inPlace = new BitSet();
    for (int line = longest == 0 ? -1 : ends[longest - 1]; line >= 0; line = before[line]) {
      inPlace.set(line);
    }
    return inPlace;
  }

  /// How long the longest series is that this entry continues.
  private int lengthBefore(int[] ends, int longest, int entry) {
    int low = 0;
    int high = longest;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries[ends[middle]] < entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
