package yuqing.verifier.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a bundle. What other programs pass over is refused here, since two programs would
/// see two different bundles: names that occur twice, a directory that contradicts the files' own
/// headers, bytes between, before or after the files.
public final class BundleArchive {

  private final ArchiveBytes bytes;
  private final Map<String, ArchiveMember> members = new LinkedHashMap<>();
  private final Map<String, Long> contents;

  private BundleArchive(
      ArchiveBytes bytes, List<ArchiveMember> members, Map<String, Long> contents) {
    this.bytes = bytes;
    this.contents = contents;
    members.forEach(each -> this.members.put(each.name(), each));
  }

  /// Reads the directory and every file's header.
  ///
  /// @throws InvalidArchive where it is no whole zip file, or one that could be read in two ways
  public static BundleArchive open(SeekableByteChannel channel) throws IOException {
    var bytes = new ArchiveBytes(channel);
    var end = ArchiveEnd.find(bytes);
    var members = ArchiveDirectory.read(bytes, end);
    return new BundleArchive(bytes, members, MemberHeaders.check(bytes, members, end.directory()));
  }

  public List<ArchiveMember> members() {
    return List.copyOf(members.values());
  }

  /// Null where there is no such file.
  public ArchiveMember find(String name) {
    return members.get(name);
  }

  /// The content, inflated as it is read. Its end is reached only where length and checksum are
  /// as stated; else reading throws [InvalidArchive].
  public InputStream read(ArchiveMember member) {
    return new MemberContent(bytes, member, contents.get(member.name()));
  }
}
