package yuqing.incident.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Examines a docx, xlsx or pptx by its content: that it is a package of ECMA-376 with one main
/// part, and runs, embeds and loads nothing. What it unpacks to is bounded while it is unpacked;
/// nothing is written anywhere, whatever its names say.
final class OfficeDocument {

  static final int MAX_ENTRIES = 2_000;
  static final long MAX_UNPACKED_BYTES = 100L * 1024 * 1024;

  /// Of all that it unpacks to, to the file; a document's markup is packed to a twentieth.
  static final int MAX_RATIO = 100;

  /// A small document may be packed better than any other.
  private static final long UNSUSPICIOUS_BYTES = 1024 * 1024;

  private static final byte[] PACKED = {'P', 'K', 3, 4};

  /// Begins a file of another kind within the document: a package, a compound file, a program.
  private static final List<byte[]> FOREIGN =
      List.of(
          PACKED, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[] {'M', 'Z'});

  private final ZipFile zip;
  private final long mostBytes;
  private final OfficeMarkup markup = new OfficeMarkup();
  private long unpackedBytes;

  private OfficeDocument(ZipFile zip, long fileBytes) {
    this.zip = zip;
    this.mostBytes =
        Math.min(MAX_UNPACKED_BYTES, Math.max(UNSUSPICIOUS_BYTES, MAX_RATIO * fileBytes));
  }

  /// Whether a file that begins so is a zip, as every office document of today is.
  static boolean isPacked(byte[] head) {
    return beginsWith(head, PACKED);
  }

  static OfficeExamination examine(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return new OfficeDocument(zip, Files.size(file)).examine();
    } catch (IOException | IllegalArgumentException e) {
      // No zip, or a broken one; the file itself has just been written.
      return OfficeExamination.refused(OfficeFault.NO_OFFICE_DOCUMENT);
    }
  }

  private OfficeExamination examine() throws IOException {
    if (zip.size() > MAX_ENTRIES) {
      return OfficeExamination.refused(OfficeFault.TOO_LARGE);
    }
    var entries = List.copyOf(zip.stream().toList());
    if (!namesAreSound(entries)) {
      return OfficeExamination.refused(OfficeFault.BAD_NAMES);
    }
    for (var entry : entries) {
      var fault = faultOf(entry);
      if (fault.isPresent()) {
        return OfficeExamination.refused(fault.get());
      }
    }
    if (markup.fault().isPresent()) {
      return OfficeExamination.refused(markup.fault().get());
    }
    return markup
        .mainPart()
        .filter(part -> zip.getEntry(part.name()) != null)
        .map(part -> OfficeExamination.taken(part.mediaType()))
        .orElse(OfficeExamination.refused(OfficeFault.NO_OFFICE_DOCUMENT));
  }

  /// As OPC has them: no way out of the package, and none twice, whatever the case of its letters.
  private static boolean namesAreSound(List<? extends ZipEntry> entries) {
    var known = new HashSet<String>();
    return entries.stream()
        .map(ZipEntry::getName)
        .allMatch(
            name ->
                !name.isEmpty()
                    && !name.startsWith("/")
                    && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
                    && !Arrays.asList(name.split("/", -1)).contains("..")
                    && known.add(name.toLowerCase(Locale.ROOT)));
  }

  private Optional<OfficeFault> faultOf(ZipEntry entry) throws IOException {
    var name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
      return Optional.of(OfficeFault.MACROS);
    }
    try (var content = zip.getInputStream(entry)) {
      var head = content.readNBytes(PACKED.length);
      unpackedBytes += head.length;
      if (FOREIGN.stream().anyMatch(beginning -> beginsWith(head, beginning))) {
        return Optional.of(OfficeFault.EMBEDDED);
      }
      if (!passes(content)) {
        return Optional.of(OfficeFault.TOO_LARGE);
      }
    }
    return OfficeMarkup.isRead(name) ? read(entry) : Optional.empty();
  }

  private Optional<OfficeFault> read(ZipEntry entry) throws IOException {
    try (var content = zip.getInputStream(entry)) {
      return markup.read(entry.getName(), content);
    }
  }

  /// Unpacks to the end, or to where it is too much.
  private boolean passes(InputStream content) throws IOException {
    var ignored = new byte[16_384];
    for (int n = content.read(ignored); n >= 0; n = content.read(ignored)) {
      unpackedBytes += n;
      if (unpackedBytes > mostBytes) {
        return false;
      }
    }
    return true;
  }

  private static boolean beginsWith(byte[] content, byte[] beginning) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }
}
