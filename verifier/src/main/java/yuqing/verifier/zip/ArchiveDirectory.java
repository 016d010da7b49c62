package yuqing.verifier.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The directory at the end of a zip file.
final class ArchiveDirectory {

  /// Plain names in folders: none leads out of a folder, and none looks like another.
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

  private static final int LONGEST_NAME = 200;

  /// All files together, when inflated: more than any bundle has, and what stops a zip bomb.
  private static final long MOST_BYTES = 64L << 30;

  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LARGE_FIELD = 1;
  private static final long FULL = 0xFFFFFFFFL;

  /// Sizes after the content; names in UTF-8; how hard it was deflated.
  private static final int KNOWN_FLAGS = 1 << 3 | 1 << 11 | 3 << 1;

  private ArchiveDirectory() {}

  static List<ArchiveMember> read(ArchiveBytes bytes, ArchiveEnd end) throws IOException {
    var directory = bytes.read(end.directory(), (int) end.size());
    var members = new ArrayList<ArchiveMember>();
    var names = new HashSet<String>();
    long total = 0;
    for (long i = 0; i < end.count(); i++) {
      var member = next(directory);
      if (!names.add(member.name())) {
        throw new InvalidArchive("the file " + member.name() + " is in it twice");
      }
      total += member.size();
      if (member.size() > MOST_BYTES || total > MOST_BYTES) {
        throw new InvalidArchive("its files would be more than 64 GiB: a zip bomb?");
      }
      members.add(member);
    }
    if (directory.hasRemaining()) {
      throw new InvalidArchive("the zip file's directory has more than it counts");
    }
    return members;
  }

  private static ArchiveMember next(ByteBuffer directory) throws InvalidArchive {
    int at = directory.position();
    if (directory.remaining() < ENTRY_BYTES || directory.getInt(at) != ENTRY) {
      throw new InvalidArchive("the zip file's directory is broken");
    }
    int flags = Short.toUnsignedInt(directory.getShort(at + 8));
    int method = Short.toUnsignedInt(directory.getShort(at + 10));
    int nameBytes = Short.toUnsignedInt(directory.getShort(at + 28));
    int extraBytes = Short.toUnsignedInt(directory.getShort(at + 30));
    boolean commented = directory.getShort(at + 32) != 0;
    boolean elsewhere = directory.getShort(at + 34) != 0;
    if ((flags & ~KNOWN_FLAGS) != 0
        || (method != STORED && method != DEFLATED)
        || commented
        || elsewhere
        || directory.remaining() < ENTRY_BYTES + nameBytes + extraBytes) {
      throw new InvalidArchive("a file in it is stored in a way that no bundle has");
    }
    var name = name(directory, at + ENTRY_BYTES, nameBytes);
    var extra = directory.slice(at + ENTRY_BYTES + nameBytes, extraBytes).order(directory.order());
    directory.position(at + ENTRY_BYTES + nameBytes + extraBytes);
    return member(directory, at, name, method == DEFLATED, largeNumbers(extra));
  }

  private static String name(ByteBuffer directory, int from, int length) throws InvalidArchive {
    var bytes = new byte[length];
    directory.get(from, bytes);
    var name = new String(bytes, ISO_8859_1);
    if (length > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new InvalidArchive("a file in it has a name that no bundle has");
    }
    return name;
  }

  /// @param large holds, in this order, those of the numbers that do not fit into four bytes
  private static ArchiveMember member(
      ByteBuffer directory, int at, String name, boolean packed, ByteBuffer large)
      throws InvalidArchive {
    long size = number(directory.getInt(at + 24), large);
    long packedSize = number(directory.getInt(at + 20), large);
    long header = number(directory.getInt(at + 42), large);
    if (size < 0 || packedSize < 0 || header < 0 || (!packed && size != packedSize)) {
      throw new InvalidArchive("the zip file's directory states a size that cannot be");
    }
    long checksum = Integer.toUnsignedLong(directory.getInt(at + 16));
    return new ArchiveMember(
        name, size, packedSize, checksum, packed, directory.getLong(at + 8), header);
  }

  private static long number(int stated, ByteBuffer large) throws InvalidArchive {
    long number = Integer.toUnsignedLong(stated);
    if (number != FULL) {
      return number;
    }
    if (large.remaining() < Long.BYTES) {
      throw new InvalidArchive("the zip file's directory lacks a size");
    }
    return large.getLong();
  }

  /// The content of the extra field for large numbers; empty where there is none.
  private static ByteBuffer largeNumbers(ByteBuffer extra) throws InvalidArchive {
    while (extra.remaining() >= 4) {
      int kind = Short.toUnsignedInt(extra.getShort());
      int length = Short.toUnsignedInt(extra.getShort());
      if (length > extra.remaining()) {
        throw new InvalidArchive("the zip file's directory is broken");
      }
      if (kind == LARGE_FIELD) {
        return extra.slice(extra.position(), length).order(extra.order());
      }
      extra.position(extra.position() + length);
    }
    return ByteBuffer.allocate(0);
  }
}
