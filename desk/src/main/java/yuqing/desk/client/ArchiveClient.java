package yuqing.desk.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.SseEvent;
import yuqing.desk.client.archive.AllowedMeasures;
import yuqing.desk.client.archive.DossierView;
import yuqing.desk.client.archive.MeasureView;
import yuqing.desk.client.archive.ReviewDraftView;
import yuqing.desk.client.archive.SearchView;
import yuqing.desk.client.archive.SimilarView;
import yuqing.desk.client.archive.StatisticsView;

/// What the desk asks archive-service.
@Path("/")
@AccessToken
@RegisterRestClient(configKey = "archive-service")
@RegisterProvider(RefusalReader.class)
@RegisterClientHeaders(ReaderLanguage.class)
public interface ArchiveClient {

  @GET
  @Path("/dossiers/{id}")
  DossierView dossier(@PathParam("id") UUID id);

  @GET
  @Path("/dossiers/{id}/timeline")
  Listing<JsonNode> timeline(
      @PathParam("id") UUID id,
      @QueryParam("newestFirst") boolean newestFirst,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") int limit);

  @GET
  @Path("/dossiers/{id}/completeness")
  CompletenessView completeness(@PathParam("id") UUID id);

  @GET
  @Path("/dossiers/{id}/verification")
  VerificationView verification(@PathParam("id") UUID id);

  /// Each entry as it is appended, of the incidents that the reader may see.
  ///
  /// @param incident null for all of them
  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  Multi<SseEvent<String>> events(
      @QueryParam("incident") UUID incident, @HeaderParam("Last-Event-ID") String lastEventId);

  @GET
  @Path("/dossiers/{id}/allowed")
  AllowedView allowed(@PathParam("id") UUID id);

  /// @param q what to find
  @GET
  @Path("/search")
  SearchView search(
      @QueryParam("q") String q,
      @QueryParam("level") List<String> levels,
      @QueryParam("state") List<String> states,
      @QueryParam("category") List<String> categories,
      @QueryParam("department") List<String> departments,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit);

  /// @param report as far as it is entered
  @POST
  @Path("/search/similar")
  @Consumes(MediaType.APPLICATION_JSON)
  Listing<SimilarView> similar(JsonNode report);

  /// @param month such as `2026-10`; null where a year is asked for
  @GET
  @Path("/statistics")
  StatisticsView statistics(@QueryParam("month") String month, @QueryParam("year") String year);

  @GET
  @Path("/dossiers/{id}/review/draft")
  ReviewDraftView reviewDraft(@PathParam("id") UUID id);

  @GET
  @Path("/dossiers/{id}/similar")
  Listing<SimilarView> similarTo(@PathParam("id") UUID id);

  /// @param open whether only those that are not done
  /// @param overdue whether only those whose day is over
  @GET
  @Path("/measures")
  Listing<MeasureView> measures(
      @QueryParam("department") List<String> departments,
      @QueryParam("open") Boolean open,
      @QueryParam("overdue") Boolean overdue,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit);

  /// The same as [#allowed], with the addresses of the steps: each measure has one.
  @GET
  @Path("/dossiers/{id}/allowed")
  AllowedMeasures allowedMeasures(@PathParam("id") UUID id);
}
