package yuqing.incident.evidence;

import java.io.Closeable;
import java.nio.file.Path;
import yuqing.rest.request.BodyFaults;

/// A form that has come whole.
///
/// @param file null where the form had none, which is then among the faults
/// @param mediaType of the file, by its content
/// @param fields as JSON with the file's hash; a repeat is known by these, since the bytes of a
///     form differ each time
public record UploadedForm(
    IncomingFile file, String mediaType, EvidenceBody body, BodyFaults faults, String fields)
    implements Closeable {

  /// Where the file lies until it is kept.
  public Path path() {
    return file.file();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
