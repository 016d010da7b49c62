package yuqing.rest.transport;

import io.netty.buffer.ByteBuf;

/// Looks for the end of a request's head in the received bytes, reading each byte once, and for
/// what makes it invalid before its end has arrived.
final class HeadScan {

  /// The line ends' share of the limits; Netty does not count them.
  private static final int LINE_ENDS = 1024;

  private final int maxLineLength;
  private final int maxLength;
  private int scanned;
  private HeadFault fault;

  HeadScan(int maxLineLength, int maxFieldsLength) {
    this.maxLineLength = maxLineLength;
    this.maxLength = maxLineLength + maxFieldsLength + LINE_ENDS;
  }

  void restart() {
    scanned = 0;
    fault = null;
  }

  /// Why there can be no head here; null while there may be one.
  HeadFault fault() {
    return fault;
  }

  /// Skips empty lines before a request (RFC 9112, 2.2), unless its head has begun.
  void skipEmptyLines(ByteBuf bytes) {
    while (scanned == 0
        && bytes.readableBytes() > 1
        && bytes.getByte(bytes.readerIndex()) == '\r'
        && bytes.getByte(bytes.readerIndex() + 1) == '\n') {
      bytes.skipBytes(2);
    }
  }

  /// The length of the head with its empty line; 0 until that has arrived.
  int length(ByteBuf bytes) {
    int start = bytes.readerIndex();
    int most = Math.min(bytes.readableBytes(), maxLength);
    for (; scanned < most && fault == null; scanned++) {
      byte at = bytes.getByte(start + scanned);
      if (scanned == 0 && at != '\r' && (at <= ' ' || at == 0x7F)) {
        fault = HeadFault.REQUEST_LINE;
      } else if (at == '\n') {
        if (scanned == 0 || bytes.getByte(start + scanned - 1) != '\r') {
          fault = HeadFault.LINE_END;
        } else if (scanned >= 3 && bytes.getByte(start + scanned - 2) == '\n') {
          return scanned + 1;
        }
      }
    }
    if (fault == null && bytes.readableBytes() > maxLength) {
      int feed = bytes.indexOf(start, start + maxLength, (byte) '\n');
      fault =
          feed < 0 || feed - start > maxLineLength + 1
              ? HeadFault.LINE_TOO_LONG
              : HeadFault.HEAD_TOO_LARGE;
    }
    return 0;
  }
}
