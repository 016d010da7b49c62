package yuqing.desk.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks incident-service.
@Path("/incidents")
@AccessToken
@RegisterRestClient(configKey = "incident-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface IncidentClient {

  @GET
  Listing<IncidentRow> list(
      @QueryParam("level") String level,
      @QueryParam("state") String state,
      @QueryParam("category") String category,
      @QueryParam("department") String department,
      @QueryParam("toBeAssigned") Boolean toBeAssigned,
      @QueryParam("q") String q,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit);

  /// Those for which somebody has to take a step.
  @GET
  Listing<IncidentRow> pending(
      @QueryParam("pending") String step, @QueryParam("limit") Integer limit);

  @GET
  @Path("/{id}")
  IncidentView one(@PathParam("id") UUID id);

  /// The same with its `ETag`, on which an amendment is made.
  @GET
  @Path("/{id}")
  Response versioned(@PathParam("id") UUID id);

  @GET
  @Path("/{id}/actions")
  Listing<JsonNode> actions(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") int limit);

  @GET
  @Path("/{id}/evidence")
  Listing<EvidenceView> evidence(@PathParam("id") UUID id, @QueryParam("limit") int limit);

  @GET
  @Path("/{id}/replies")
  Listing<ReplyView> replies(@PathParam("id") UUID id, @QueryParam("limit") int limit);

  @GET
  @Path("/{id}/allowed")
  AllowedView allowed(@PathParam("id") UUID id);

  /// @param endedAt null for now
  @GET
  @Path("/{id}/end/preview")
  EndPreviewView endPreview(@PathParam("id") UUID id, @QueryParam("endedAt") String endedAt);
}
