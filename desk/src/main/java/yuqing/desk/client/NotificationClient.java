package yuqing.desk.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks notification-service.
@Path("/")
@AccessToken
@RegisterRestClient(configKey = "notification-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface NotificationClient {

  /// @param person `me`, or null for all that the reader may see
  @GET
  @Path("/alerts")
  Listing<AlertView> alerts(
      @QueryParam("incident") UUID incident,
      @QueryParam("person") String person,
      @QueryParam("unacknowledged") Boolean unacknowledged,
      @QueryParam("limit") Integer limit);

  @POST
  @Path("/alerts/{id}/acknowledgement")
  AlertView acknowledge(@PathParam("id") UUID id);

  @GET
  @Path("/departments")
  Listing<DepartmentView> departments(@QueryParam("limit") Integer limit);

  @GET
  @Path("/official-channels")
  Listing<ChannelView> channels(@QueryParam("limit") Integer limit);
}
