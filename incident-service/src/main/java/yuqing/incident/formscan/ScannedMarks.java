package yuqing.incident.formscan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import yuqing.contracts.text.FormMark;

/// Reads from a scan which forms it shows. What cannot be read, or is too large to be unpacked, or
/// takes too long, shows none: then its sender has to name the incident.
final class ScannedMarks {

  private static final Duration MOST_TIME = Duration.ofSeconds(10);

  private ScannedMarks() {}

  /// @param mediaType a PDF, a JPEG or a PNG
  static Set<FormMark> in(Path scan, String mediaType) {
    try (var arena = Arena.ofConfined();
        var channel = FileChannel.open(scan)) {
      var mapped = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      return in(new FilePiece(mapped.asByteBuffer()), mediaType, SearchTime.of(MOST_TIME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// At a glance at all pictures first: a form behind other papers is found before the time goes
  /// into these.
  static Set<FormMark> in(FilePiece scan, String mediaType, SearchTime time) {
    var marks = new LinkedHashSet<FormMark>();
    for (var each = pictures(scan, mediaType); !time.isOver() && each.hasNext(); ) {
      marks.addAll(QrReader.glance(each.next(), time));
    }
    for (var each = pictures(scan, mediaType);
        marks.isEmpty() && !time.isOver() && each.hasNext(); ) {
      marks.addAll(QrReader.thorough(each.next(), time));
    }
    return Collections.unmodifiableSet(marks);
  }

  private static Iterator<GreyPicture> pictures(FilePiece scan, String mediaType) {
    return switch (mediaType) {
      case "application/pdf" -> new PdfImages(scan);
      case "image/jpeg" -> ImageFile.readJpeg(scan).stream().iterator();
      case "image/png" -> ImageFile.read("png", scan.stream()).stream().iterator();
      default -> throw new IllegalArgumentException("no scan: " + mediaType);
    };
  }
}
