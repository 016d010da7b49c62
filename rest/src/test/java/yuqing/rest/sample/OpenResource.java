package yuqing.rest.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Needs no token.
@Path("/open")
public class OpenResource {

  @GET
  @PermitAll
  @Operation(operationId = "showOpen", summary = "What everybody may read")
  public String get() {
    return "open";
  }
}
