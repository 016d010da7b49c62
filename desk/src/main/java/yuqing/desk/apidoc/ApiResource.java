package yuqing.desk.apidoc;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRequests;

/// The OpenAPI documents of the services, to read: nothing is sent to a service from here.
@Path("/api")
@RunOnVirtualThread
public class ApiResource {
  private final ServiceRequests requests;

  ApiResource(ServiceRequests requests) {
    this.requests = requests;
  }

  @GET
  public TemplateInstance page(
      @QueryParam("service") @DefaultValue("incident-service") String service) {
    return new ApiPage(named(service), Arrays.asList(ServiceName.values()));
  }

  /// As the service gives it: a page may load it from the desk alone.
  @GET
  @Path("/{service}.json")
  public Response document(@PathParam("service") String service) {
    return requests.passedOn(named(service), "/q/openapi?format=json");
  }

  private static ServiceName named(String module) {
    return Arrays.stream(ServiceName.values())
        .filter(each -> each.module().equals(module))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
