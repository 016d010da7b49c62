package yuqing.rest.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Names no role, so nobody may.
@Path("/unguarded")
public class UnguardedResource {

  @GET
  public String get() {
    return "never seen";
  }
}
