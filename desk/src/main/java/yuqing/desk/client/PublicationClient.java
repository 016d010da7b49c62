package yuqing.desk.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks incident-service about publications.
@Path("/publications")
@AccessToken
@RegisterRestClient(configKey = "incident-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface PublicationClient {
  /// Those for the channels that the reader edits, the newest first.
  @GET
  Listing<PublicationView> list(
      @QueryParam("mine") boolean mine,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") int limit);
}
