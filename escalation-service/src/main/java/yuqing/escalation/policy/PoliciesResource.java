package yuqing.escalation.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The editions of the regulation: dated files, of which the one in force at discovery judges an
/// incident for life.
@Path("/policies")
@Tag(
    name = "Policies",
    description = "Editions of the regulation, and what another one would change")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ANYONE)
public class PoliciesResource {

  public static final String YAML = "application/yaml";

  private static final MediaType YAML_UTF_8 = MediaType.valueOf(YAML).withCharset("UTF-8");

  /// The form of an edition and the language of its title depend on these headers.
  private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

  private final EditionSearch search;

  PoliciesResource(EditionSearch search) {
    this.search = search;
  }

  @GET
  @Operation(operationId = "listEditions", summary = "List the editions of the regulation")
  public Page<EditionAnswer> list(
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    return search.page(cursor, most, Language.preferred(languages));
  }

  @GET
  @Path("/{edition}")
  @Produces({MediaType.APPLICATION_JSON, YAML})
  @Operation(operationId = "getEdition", summary = "Get one edition")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = EditionDocumentAnswer.class)),
        @Content(mediaType = YAML, schema = @Schema(implementation = String.class))
      })
  public Response one(
      @PathParam("edition") String date,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    var found =
        search
            .find(Policies.date(date), Language.preferred(languages))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    var answer =
        wantsFile(request)
            ? Response.ok(found.edition().text(), YAML_UTF_8)
            : Response.ok(
                EditionDocumentAnswer.of(found.answer(), found.edition()),
                MediaType.APPLICATION_JSON_TYPE);
    return answer
        .header(HttpHeaders.ETAG, EditionAnswer.tag(found.edition()))
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  private static boolean wantsFile(Request request) {
    var json = MediaType.APPLICATION_JSON_TYPE;
    var wanted = request.selectVariant(Variant.mediaTypes(json, MediaType.valueOf(YAML)).build());
    return wanted != null && !wanted.getMediaType().isCompatible(json);
  }
}
