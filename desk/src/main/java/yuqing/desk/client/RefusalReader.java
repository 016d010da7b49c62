package yuqing.desk.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Reads what a service refused, whatever its body is.
public final class RefusalReader implements ResponseExceptionMapper<ServiceRefusal> {

  @Override
  public ServiceRefusal toThrowable(Response response) {
    return new ServiceRefusal(read(response));
  }

  private static Problem read(Response response) {
    var isProblem =
        response.getMediaType() != null
            && response.getMediaType().getSubtype().equals("problem+json");
    if (!isProblem || !response.hasEntity()) {
      return Problem.withoutBody(response.getStatus());
    }
    try {
      return response.readEntity(Problem.class);
    } catch (ProcessingException e) {
      // A body that is cut off changes nothing about the refusal.
      return Problem.withoutBody(response.getStatus());
    }
  }
}
