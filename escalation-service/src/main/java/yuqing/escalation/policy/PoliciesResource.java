package yuqing.escalation.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.PolicyEditions;
import yuqing.procedure.yaml.YamlReader;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The editions of the regulation: dated files, of which the one in force at discovery judges an
/// incident for life.
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.ANYONE)
public class PoliciesResource {

  public static final String YAML = "application/yaml";

  private static final MediaType YAML_UTF_8 = MediaType.valueOf(YAML).withCharset("UTF-8");

  /// The two forms of an edition, and its title's language, go by what was asked for.
  private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

  private final Policies policies;
  private final GivenEditions given;
  private final InstantSource clock;

  PoliciesResource(Policies policies, GivenEditions given, InstantSource clock) {
    this.policies = policies;
    this.given = given;
    this.clock = clock;
  }

  /// An edition with what its file says, as `edition.schema.json` has it.
  public record WithDocument(
      @JsonUnwrapped EditionAnswer about, @Schema(description = "the file") Object edition) {}

  @GET
  @Transactional
  @Operation(
      summary = "Editions of the regulation, by date",
      description =
          "The edition in force when an incident was discovered judges it for life; its hash goes"
              + " with every decision. Those to come are among them.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples = @ExampleObject(name = "the first edition", value = PolicyExamples.LIST)))
  public Page<EditionAnswer> list(
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> LocalDate.parse(parts.getFirst()));
    var language = Language.preferred(languages);
    var rows = rows();
    var editions = policies.editions();
    var current = inForce(editions);
    var found =
        editions.all().stream()
            .filter(edition -> after == null || edition.date().isAfter(after))
            .limit(most + 1L)
            .toList();
    return Page.of(found, most, edition -> Cursor.encode(edition.date().toString()))
        .map(each -> answer(each, rows.get(each.date()), current, language));
  }

  private Map<LocalDate, GivenEdition> rows() {
    return given.standing().stream()
        .collect(Collectors.toMap(row -> row.inForceFrom, Function.identity()));
  }

  @GET
  @Path("/{edition}")
  @Produces({MediaType.APPLICATION_JSON, YAML})
  @Transactional
  @Operation(
      summary = "One edition",
      description =
          "With its file in `edition`; with `Accept: application/yaml` the file itself, byte for"
              + " byte as it was given.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = WithDocument.class)),
        @Content(mediaType = YAML, schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "404", description = "There is none from that day on")
  public Response one(
      @Parameter(description = "the day from which it is in force", example = "2024-09-25")
          @PathParam("edition")
          String date,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    var editions = policies.editions();
    var edition = editions.from(Policies.date(date)).orElseThrow(PoliciesResource::notFound);
    var json = MediaType.APPLICATION_JSON_TYPE;
    var wanted = request.selectVariant(Variant.mediaTypes(json, MediaType.valueOf(YAML)).build());
    if (wanted != null && !wanted.getMediaType().isCompatible(json)) {
      return Response.ok(edition.text(), YAML_UTF_8)
          .header(HttpHeaders.ETAG, EditionAnswer.tag(edition))
          .header(HttpHeaders.VARY, VARY)
          .build();
    }
    var row = given.standingFrom(edition.date()).orElse(null);
    var about = answer(edition, row, inForce(editions), Language.preferred(languages));
    return Response.ok(new WithDocument(about, YamlReader.plain(date, edition.text())), json)
        .header(HttpHeaders.ETAG, EditionAnswer.tag(edition))
        .header(HttpHeaders.VARY, VARY)
        .build();
  }

  private PolicyEdition inForce(PolicyEditions editions) {
    return editions.editionInForceAt(clock.instant(), policies.zone());
  }

  private EditionAnswer answer(
      PolicyEdition edition, GivenEdition row, PolicyEdition current, Language language) {
    return EditionAnswer.of(edition, row, edition.equals(current), policies.zone(), language);
  }

  private static ProblemException notFound() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }
}
