package yuqing.incident.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.RequestReader;
import yuqing.rest.request.SentBody;

/// Takes in `multipart/form-data` as it comes: a file goes to the store piece by piece and is
/// refused at the byte that shows what is wrong with it.
@ApplicationScoped
public class UploadReceiver {

  /// Of all but the file: parts, their headers, the texts.
  private static final int FORM_BYTES = 262_144;

  private static final long READ_ON_BYTES = 64L * 1024 * 1024;
  private static final int PART_HEADER_BYTES = 4096;
  private static final int MAX_BOUNDARY = 70; // RFC 2046
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final EvidenceStore store;
  private final RequestReader reader;
  private final SentBody sent;
  private final long maxBytes;

  UploadReceiver(
      EvidenceStore store,
      RequestReader reader,
      SentBody sent,
      @ConfigProperty(name = "yuqing.evidence.max-size", defaultValue = "20M") MemorySize max) {
    this.store = store;
    this.reader = reader;
    this.sent = sent;
    this.maxBytes = max.asLongValue();
  }

  /// @throws ProblemException 400 for no form, 413, 415 and 422 for a file that is not taken, 503
  ///     when the store is unavailable; nothing of such an upload is kept
  public UploadedForm read(InputStream body, HttpHeaders headers) {
    long most = maxBytes + FORM_BYTES;
    try {
      if (announced(headers) > most) {
        throw tooLarge();
      }
      var bounded = new BoundedBody(body, most, this::tooLarge);
      return taken(multipart(bounded, headers.getMediaType()));
    } catch (ProblemException refusal) {
      readOn(body);
      throw refusal;
    }
  }

  private ProblemException tooLarge() {
    return PartRefusal.tooLarge(MultipartReader.FILE, maxBytes);
  }

  /// In bytes; 0 when it was not announced. [HttpHeaders#getLength()] ends at 2 GiB.
  private static long announced(HttpHeaders headers) {
    var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : 0;
  }

  private UploadedForm taken(MultipartInput form) {
    var parts = new MultipartReader(store, maxBytes);
    try {
      parts.readAll(form);
      return form(parts);
    } catch (IOException e) {
      parts.close();
      throw new ProblemException(
          StandardProblem.INVALID_REQUEST, "表单不完整或不合规范", "the form is malformed or broke off");
    } catch (RuntimeException refusal) {
      parts.close();
      throw refusal;
    }
  }

  /// The texts of a form are judged by the rules of every body.
  private UploadedForm form(MultipartReader parts) {
    var fields = JsonNodeFactory.instance.objectNode();
    parts.fields().forEach(fields::put);
    var faults = sent.faults();
    var body = reader.read(fields, EvidenceBody.class, faults);
    return new UploadedForm(parts.file(), parts.mediaType(), body, faults, fields.toString());
  }

  /// Many a client sends its whole body before it reads any answer: one that is disconnected
  /// before never learns why.
  private static void readOn(InputStream body) {
    var ignored = new byte[16_384];
    try {
      for (long read = 0; read < READ_ON_BYTES; ) {
        int n = body.read(ignored);
        if (n < 0) {
          return;
        }
        read += n;
      }
    } catch (IOException e) {
      // The client has disconnected.
    }
  }

  private static MultipartInput multipart(InputStream body, MediaType type) {
    var boundary = type == null ? "" : type.getParameters().getOrDefault("boundary", "");
    if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
      throw ProblemException.of(
          StandardProblem.INVALID_REQUEST,
          "Content-Type",
          "bad-boundary",
          "应为带分隔标记的表单上传",
          "must be multipart/form-data with a boundary");
    }
    try {
      var form =
          MultipartInput.builder()
              .setInputStream(body)
              .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
              .setMaxPartHeaderSize(PART_HEADER_BYTES)
              .get();
      form.setHeaderCharset(StandardCharsets.UTF_8);
      return form;
    } catch (IOException impossible) {
      // Nothing is read yet.
      throw new UncheckedIOException(impossible);
    }
  }
}
