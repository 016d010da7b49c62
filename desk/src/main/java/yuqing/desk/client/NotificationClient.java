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

  @GET
  @Path("/alerts/{id}")
  AlertView alert(@PathParam("id") UUID id);

  /// @param person `me`, or the id of anybody for a reader who sees all incidents
  @GET
  @Path("/alerts/reasons")
  Listing<AlertReasonView> reasons(
      @QueryParam("incident") UUID incident,
      @QueryParam("person") String person,
      @QueryParam("limit") Integer limit);

  @POST
  @Path("/alerts/{id}/acknowledgement")
  AlertView acknowledge(@PathParam("id") UUID id);

  /// @param id the post's code, and for a department's post a dot and the department's code
  @GET
  @Path("/posts/{id}")
  HeldPostView post(@PathParam("id") String id);

  @GET
  @Path("/departments")
  Listing<DepartmentView> departments(@QueryParam("limit") Integer limit);

  @GET
  @Path("/official-channels")
  Listing<ChannelView> channels(@QueryParam("limit") Integer limit);
}
