package yuqing.rest.request;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Measures a body of no announced length (in chunks, or over HTTP/2) as it is read, so that one
/// beyond the limit is refused like any other.
@Provider
public class BodyLimit implements ContainerRequestFilter {

  /// The methods whose bodies are read.
  static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final long maxBytes;

  BodyLimit(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
          MemorySize limit) {
    this.maxBytes = limit.asLongValue();
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (WITH_BODY.contains(request.getMethod())
        && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
      request.setEntityStream(new MeasuredBody(request.getEntityStream(), maxBytes));
    }
  }

  private static final class MeasuredBody extends FilterInputStream {

    private final long maxBytes;
    private long read;

    MeasuredBody(InputStream body, long maxBytes) {
      super(body);
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      measure(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int some = in.read(into, offset, length);
      measure(Math.max(0, some));
      return some;
    }

    private void measure(int more) {
      read += more;
      if (read > maxBytes) {
        throw RequestLimits.tooLarge(maxBytes);
      }
    }
  }
}
