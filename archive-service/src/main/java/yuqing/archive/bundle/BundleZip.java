package yuqing.archive.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yuqing.archive.bundle.BundleManifest.BundledFile;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.text.Sha256;

/// The zip of a bundle as it is written: remembers size and hash of each file. The same files give
/// the same bytes.
final class BundleZip implements AutoCloseable {

  /// The earliest that a zip can state; a clock's time would make each bundle another.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final List<BundledFile> files = new ArrayList<>();

  BundleZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /// Writes the content of one file.
  @FunctionalInterface
  interface ContentWriter {
    void write(OutputStream out) throws IOException;
  }

  /// @return what was written
  BundledFile add(String path, ContentWriter content) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    var counted = new CountedContent(zip);
    var hashed = new DigestOutputStream(counted, Sha256.digest());
    content.write(hashed);
    zip.closeEntry();
    var file = new BundledFile(path, counted.bytes, Hash.of(hashed.getMessageDigest().digest()));
    files.add(file);
    return file;
  }

  /// All that were added so far, in their order.
  List<BundledFile> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// One file's content; to close it leaves the zip open.
  private static final class CountedContent extends FilterOutputStream {

    private long bytes;

    CountedContent(OutputStream zip) {
      super(zip);
    }

    @Override
    public void write(int each) throws IOException {
      out.write(each);
      bytes++;
    }

    @Override
    public void write(byte[] more, int from, int count) throws IOException {
      out.write(more, from, count);
      bytes += count;
    }

    @Override
    public void close() {
      // The zip goes on.
    }
  }
}
