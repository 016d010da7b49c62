package yuqing.desk.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks incident-service about tasks.
@Path("/tasks")
@AccessToken
@RegisterRestClient(configKey = "incident-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface TaskClient {

  /// @param mine true for those that the reader's posts own; null for all
  /// @param open true for those that are to be done; null for all
  /// @param overdue true for those of them whose day is over; null for all
  @GET
  Listing<TaskView> list(
      @QueryParam("mine") Boolean mine,
      @QueryParam("open") Boolean open,
      @QueryParam("overdue") Boolean overdue,
      @QueryParam("incident") UUID incident,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") int limit);

  @GET
  @Path("/{id}")
  TaskView one(@PathParam("id") UUID id);

  /// A step that is sent without a body.
  ///
  /// @param step its path below the task's own
  @POST
  @Path("/{id}/{step}")
  TaskView take(
      @PathParam("id") UUID id,
      @PathParam("step") String step,
      @HeaderParam("Idempotency-Key") String key);
}
