package yuqing.verifier.zip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The headers of the files themselves, which a program that reads a zip file from its beginning
/// goes by: they have to say what the directory says, and the files follow each other without a
/// byte between them.
final class MemberHeaders {

  private static final int HEADER = 0x04034b50;
  private static final int HEADER_BYTES = 30;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final int SIZES_FOLLOW = 1 << 3;
  private static final long FULL = 0xFFFFFFFFL;

  private MemberHeaders() {}

  /// @param members in the directory's order
  /// @param end where the last of them ends
  /// @return where each one's content begins
  static Map<String, Long> check(ArchiveBytes bytes, List<ArchiveMember> members, long end)
      throws IOException {
    var contents = new HashMap<String, Long>();
    long at = 0;
    for (int i = 0; i < members.size(); i++) {
      long next = i + 1 < members.size() ? members.get(i + 1).header() : end;
      var member = members.get(i);
      if (member.header() != at || next <= at) {
        throw new InvalidArchive("the zip file has bytes between its files");
      }
      contents.put(member.name(), contentOf(bytes, member, next));
      at = next;
    }
    if (at != end) {
      throw new InvalidArchive("the zip file has bytes that belong to no file");
    }
    return contents;
  }

  private static long contentOf(ArchiveBytes bytes, ArchiveMember member, long next)
      throws IOException {
    var header = bytes.read(member.header(), HEADER_BYTES);
    int flags = Short.toUnsignedInt(header.getShort(6));
    int nameBytes = Short.toUnsignedInt(header.getShort(26));
    int extraBytes = Short.toUnsignedInt(header.getShort(28));
    var name = bytes.read(member.header() + HEADER_BYTES, nameBytes);
    long content = member.header() + HEADER_BYTES + nameBytes + extraBytes;
    long rest = next - content - member.packedSize();
    boolean sizesFollow = (flags & SIZES_FOLLOW) != 0;
    if (header.getInt() != HEADER
        || header.getLong(6) != member.manner()
        || !ISO_8859_1.decode(name).toString().equals(member.name())
        || rest < 0
        || (sizesFollow
            ? !isDescriptor(bytes, member, next - rest, rest)
            : rest != 0
                || !states(header.getInt(14), header.getInt(18), header.getInt(22), member))) {
      throw new InvalidArchive("the file " + member.name() + " contradicts the zip's directory");
    }
    return content;
  }

  private static boolean states(int checksum, int packedSize, int size, ArchiveMember member) {
    return Integer.toUnsignedLong(checksum) == member.checksum()
        && isNumber(packedSize, member.packedSize())
        && isNumber(size, member.size());
  }

  /// A number that does not fit is stated as full, and elsewhere.
  private static boolean isNumber(int stated, long number) {
    long read = Integer.toUnsignedLong(stated);
    return read == number || (read == FULL && number >= FULL);
  }

  /// Checksum and sizes after the content, with or without a signature before them, in four or
  /// eight bytes each.
  private static boolean isDescriptor(
      ArchiveBytes bytes, ArchiveMember member, long from, long length) throws IOException {
    if (length != 12 && length != 16 && length != 20 && length != 24) {
      return false;
    }
    var descriptor = bytes.read(from, (int) length);
    if (length == 16 || length == 24) {
      if (descriptor.getInt() != DESCRIPTOR) {
        return false;
      }
    }
    if (Integer.toUnsignedLong(descriptor.getInt()) != member.checksum()) {
      return false;
    }
    return descriptor.remaining() == 8
        ? Integer.toUnsignedLong(descriptor.getInt()) == member.packedSize()
            && Integer.toUnsignedLong(descriptor.getInt()) == member.size()
        : descriptor.getLong() == member.packedSize() && descriptor.getLong() == member.size();
  }
}
