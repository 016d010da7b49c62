package yuqing.rest.request;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Reads every JSON body that an endpoint takes as a record with {@link RequestReader}, up to a
/// size.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({"application/json", "application/*+json"})
public class RecordBodyReader implements MessageBodyReader<Object> {

  private static final byte[] NO_FIELDS = {'{', '}'};

  private final RequestReader reader;
  private final SentBody sent;
  private final int maxBytes;

  RecordBodyReader(
      RequestReader reader,
      SentBody sent,
      @ConfigProperty(name = "yuqing.rest.max-json-bytes", defaultValue = "1048576") int maxBytes) {
    this.reader = reader;
    this.sent = sent;
    this.maxBytes = maxBytes;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    var bytes = bytes(body);
    sent.set(bytes);
    var record = type.asSubclass(Record.class);
    boolean leftOut = bytes.length == 0 && isMarked(annotations, MayBeEmpty.class);
    var json = reader.parse(leftOut ? NO_FIELDS : bytes);
    var read = reader.read(json, record, sent.faults());
    if (!isMarked(annotations, RulesFollow.class)) {
      sent.faults().throwIfAny();
    }
    return read;
  }

  private static boolean isMarked(Annotation[] annotations, Class<? extends Annotation> mark) {
    return Stream.of(annotations).anyMatch(mark::isInstance);
  }

  private byte[] bytes(InputStream body) {
    try {
      var bytes = body.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw RequestLimits.tooLarge(maxBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new ProblemException(StandardProblem.MALFORMED_JSON, "请求内容中断", "the body broke off");
    }
  }
}
