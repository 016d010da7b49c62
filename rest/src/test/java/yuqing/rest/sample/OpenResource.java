package yuqing.rest.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Needs no token.
@Path("/open")
public class OpenResource {

  @GET
  @PermitAll
  public String get() {
    return "open";
  }
}
