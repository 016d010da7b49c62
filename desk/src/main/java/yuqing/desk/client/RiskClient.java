package yuqing.desk.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks incident-service about the register of risks.
@Path("/risks")
@AccessToken
@RegisterRestClient(configKey = "incident-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface RiskClient {

  /// Each parameter but the last is null for all.
  ///
  /// @param overdue true for those that are overdue
  /// @param q text in title or number
  @GET
  Listing<RiskView> list(
      @QueryParam("department") String department,
      @QueryParam("level") String level,
      @QueryParam("state") String state,
      @QueryParam("overdue") Boolean overdue,
      @QueryParam("q") String q,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") int limit);
}
