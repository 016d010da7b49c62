package yuqing.verifier.zip;

import java.io.IOException;

/// Where the directory of a zip file is, by the record with which the file ends.
///
/// @param directory where it begins
/// @param size in bytes
/// @param count of its entries
record ArchiveEnd(long directory, long size, long count) {

  /// More files than a bundle can have.
  private static final int MOST_FILES = 100_000;

  private static final int MOST_DIRECTORY_BYTES = 32 << 20;

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_END_BYTES = 56;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;

  private static final int SHORT_FULL = 0xFFFF;
  private static final long INT_FULL = 0xFFFFFFFFL;

  static ArchiveEnd find(ArchiveBytes bytes) throws IOException {
    long at = bytes.size() - END_BYTES;
    var end = bytes.read(at, END_BYTES);
    if (end.getInt() != END || end.getInt(4) != 0 || end.getShort(20) != 0) {
      throw new InvalidArchive("it is no zip file, is cut off, or something follows its end");
    }
    int count = Short.toUnsignedInt(end.getShort(10));
    if (count != Short.toUnsignedInt(end.getShort(8))) {
      throw new InvalidArchive("the zip file is one of several parts");
    }
    long size = Integer.toUnsignedLong(end.getInt(12));
    long directory = Integer.toUnsignedLong(end.getInt(16));
    boolean large = count == SHORT_FULL || size == INT_FULL || directory == INT_FULL;
    return large ? large(bytes, at) : checked(new ArchiveEnd(directory, size, count), at);
  }

  /// With the numbers of a zip file of more than 4 GiB, which lie before the usual end.
  private static ArchiveEnd large(ArchiveBytes bytes, long end) throws IOException {
    var locator = bytes.read(end - LOCATOR_BYTES, LOCATOR_BYTES);
    long at = end - LOCATOR_BYTES - LARGE_END_BYTES;
    var large = bytes.read(at, LARGE_END_BYTES);
    if (locator.getInt() != LOCATOR
        || locator.getLong(8) != at
        || large.getInt() != LARGE_END
        || large.getLong(4) != LARGE_END_BYTES - 12
        || large.getLong(16) != 0
        || large.getLong(24) != large.getLong(32)) {
      throw new InvalidArchive("the zip file's end contradicts itself");
    }
    return checked(new ArchiveEnd(large.getLong(48), large.getLong(40), large.getLong(32)), at);
  }

  private static ArchiveEnd checked(ArchiveEnd end, long at) throws InvalidArchive {
    if (end.size < 0
        || end.size > MOST_DIRECTORY_BYTES
        || end.count < 0
        || end.count > MOST_FILES
        || end.directory != at - end.size) {
      throw new InvalidArchive("the zip file's directory is too large, or not where it should be");
    }
    return end;
  }
}
