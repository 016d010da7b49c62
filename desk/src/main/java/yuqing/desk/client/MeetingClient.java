package yuqing.desk.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks incident-service about meetings.
@Path("/meetings")
@AccessToken
@RegisterRestClient(configKey = "incident-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface MeetingClient {

  /// @param kind null for all
  /// @param year null for all
  /// @param incident null for all and none
  @GET
  Listing<MeetingView> list(
      @QueryParam("kind") String kind,
      @QueryParam("year") String year,
      @QueryParam("incident") UUID incident,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") int limit);

  @GET
  @Path("/{id}")
  RecordedMeetingView one(@PathParam("id") UUID id);
}
