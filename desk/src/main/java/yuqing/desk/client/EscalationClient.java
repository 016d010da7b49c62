package yuqing.desk.client;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What the desk asks escalation-service.
@Path("/")
@AccessToken
@RegisterRestClient(configKey = "escalation-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface EscalationClient {

  @GET
  @Path("/obligations")
  Listing<ObligationView> obligations(
      @QueryParam("mine") Boolean mine,
      @QueryParam("standing") String standing,
      @QueryParam("department") List<String> departments,
      @QueryParam("code") List<String> codes,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit);

  /// The same by outcome.
  @GET
  @Path("/obligations")
  Listing<ObligationView> withOutcome(
      @QueryParam("outcome") List<String> outcomes,
      @QueryParam("department") List<String> departments,
      @QueryParam("code") List<String> codes,
      @QueryParam("limit") Integer limit);

  @GET
  @Path("/obligations/counts")
  CountsView counts(
      @QueryParam("mine") Boolean mine,
      @QueryParam("standing") String standing,
      @QueryParam("department") List<String> departments);

  @GET
  @Path("/incidents/{id}/obligations")
  ObligationsView ofIncident(@PathParam("id") UUID id);

  @GET
  @Path("/incidents/{id}/grading")
  GradingView grading(@PathParam("id") UUID id);

  /// @param wait how long the grade is waited for, such as `5s`
  @GET
  @Path("/incidents/{id}/grading")
  GradingView grading(@PathParam("id") UUID id, @QueryParam("wait") String wait);

  /// The same with its `ETag`, on which a decision is made.
  @GET
  @Path("/incidents/{id}/grading")
  Response versionedGrading(@PathParam("id") UUID id);

  /// @param window of the obligation, where it has one
  @GET
  @Path("/incidents/{id}/obligations/{code}/why")
  Listing<WhyView> why(
      @PathParam("id") UUID id,
      @PathParam("code") String code,
      @QueryParam("window") String window);

  @GET
  @Path("/incidents/{id}/allowed")
  AllowedView allowed(@PathParam("id") UUID id);

  /// The heightened periods that were not removed, by when they begin.
  @GET
  @Path("/calendar")
  Listing<PeriodView> calendar(
      @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit);

  /// One with its `ETag`, on which it is changed.
  @GET
  @Path("/calendar/{id}")
  Response versionedPeriod(@PathParam("id") UUID id);
}
