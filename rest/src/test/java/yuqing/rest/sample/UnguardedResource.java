package yuqing.rest.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Names no role, so it admits no caller.
@Path("/unguarded")
public class UnguardedResource {

  @GET
  @Operation(operationId = "showUnguarded", summary = "What nobody may read")
  public String get() {
    return "never seen";
  }
}
