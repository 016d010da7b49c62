package yuqing.incident.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/// A body of which no more than so much is read: what comes before a form's first part has no
/// other bound.
final class BoundedBody extends FilterInputStream {

  private final Supplier<RuntimeException> tooLarge;
  private long leftBytes;

  BoundedBody(InputStream body, long maxBytes, Supplier<RuntimeException> tooLarge) {
    super(body);
    this.leftBytes = maxBytes;
    this.tooLarge = tooLarge;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int bytes) {
    leftBytes -= bytes;
    if (leftBytes < 0) {
      throw tooLarge.get();
    }
  }
}
