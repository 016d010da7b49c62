package yuqing.verifier.chain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import yuqing.verifier.json.InvalidJson;

/// The lines of a text, one at a time, each in a buffer that grows up to a bound.
public final class BoundedLines {

  private static final int AT_ONCE = 65_536;

  private final String document;
  private final InputStream in;
  private final int longest;
  private final byte[] read = new byte[AT_ONCE];
  private int from;
  private int to;
  private byte[] line = new byte[AT_ONCE];
  private int length;

  /// @param document its name in messages
  /// @param longest line, in bytes
  public BoundedLines(String document, InputStream in, int longest) {
    this.document = document;
    this.in = in;
    this.longest = longest;
  }

  /// @return whether there was one; [#bytes] has it then, up to [#length]
  /// @throws InvalidJson for one that is too long, or not ended
  public boolean next() throws IOException {
    length = 0;
    while (true) {
      if (from == to && !fill()) {
        if (length > 0) {
          throw new InvalidJson(document + " ends within a line");
        }
        return false;
      }
      int end = from;
      while (end < to && read[end] != '\n') {
        end++;
      }
      add(end);
      if (end < to) {
        from = end + 1;
        return true;
      }
      from = end;
    }
  }

  private boolean fill() throws IOException {
    int n = in.read(read);
    from = 0;
    to = Math.max(n, 0);
    return n > 0;
  }

  private void add(int end) throws InvalidJson {
    int more = end - from;
    if (length + more > longest) {
      throw new InvalidJson(document + " has a line that is too long");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, length + more)));
    }
    System.arraycopy(read, from, line, length, more);
    length += more;
  }

  /// Valid until the next line is read.
  public byte[] bytes() {
    return line;
  }

  public int length() {
    return length;
  }
}
