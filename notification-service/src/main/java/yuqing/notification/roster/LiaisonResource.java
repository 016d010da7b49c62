package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.SentBody;

/// The register of liaisons: each department names them and files them with the group office
/// (article 5).
@Path("/liaisons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
public class LiaisonResource {
  static final UUID FIRST = new UUID(0, 0);

  private final PostHolders holdings;
  private final LiaisonRegister register;
  private final Idempotency idempotency;
  private final SentBody sent;

  LiaisonResource(
      PostHolders holdings, LiaisonRegister register, Idempotency idempotency, SentBody sent) {
    this.holdings = holdings;
    this.register = register;
    this.idempotency = idempotency;
    this.sent = sent;
  }

  /// @param filed whether the liaison counts today: on file, within the term, still at the school
  /// @param termUntil the last day, included; null for none
  @Schema(
      name = "Liaison",
      examples =
          """
          {"id":"6f1c2f0e-5b0a-4c1e-9d53-0c3c4a1b2d3e","department":"logistics",
           "person":"liaison-logistics","deputy":false,"filedOn":"2026-09-01",
           "termUntil":"2029-08-31","filed":true}
          """)
  public record LiaisonAnswer(
      UUID id,
      String department,
      String person,
      boolean deputy,
      LocalDate filedOn,
      LocalDate termUntil,
      boolean filed) {}

  /// @param filedOn null while named but not yet filed
  /// @param deputy stands in while the department has no liaison on file
  @Schema(
      name = "LiaisonBody",
      examples =
          """
          {"department":"logistics","person":"liaison-logistics","filedOn":"2026-09-01",
           "termUntil":"2029-08-31"}
          """)
  public record LiaisonBody(
      @NotBlank String department,
      @NotBlank String person,
      LocalDate filedOn,
      LocalDate termUntil,
      Boolean deputy) {}

  /// What can change of an entry; another person is another entry.
  @Schema(
      name = "LiaisonTerm",
      examples = "{\"filedOn\":\"2026-09-01\",\"termUntil\":\"2029-08-31\"}")
  public record TermBody(@NotNull LocalDate filedOn, LocalDate termUntil, Boolean deputy) {}

  @GET
  @Transactional
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(summary = "Liaisons with filing date and term")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<LiaisonAnswer> list(
      @QueryParam("department") String department,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    var sought = query.text("department", department, RosterCodes.MAX_LENGTH);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> UUID.fromString(parts.get(0)));
    var found = holdings.liaisons(sought, Objects.requireNonNullElse(after, FIRST), most + 1);
    return Page.of(found, most, each -> Cursor.encode(each.id.toString())).map(register::answer);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(summary = "One entry of the register")
  @APIResponse(
      responseCode = "200",
      description = "The entry, with its ETag",
      content = @Content(schema = @Schema(implementation = LiaisonAnswer.class)))
  @APIResponse(responseCode = "404", description = "No such entry")
  public Response one(@PathParam("id") String id) {
    return response(register.find(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.POLICY_EDITOR)
  @Operation(summary = "Enters a liaison")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content = @Content(schema = @Schema(implementation = LiaisonAnswer.class)))
  @APIResponse(responseCode = "400", description = "Faulty fields, all named")
  @APIResponse(
      responseCode = "409",
      description = "That person is the department's liaison, or it has 50")
  public Response enter(@HeaderParam("Idempotency-Key") String key, LiaisonBody body) {
    return idempotency.once(
        new IdempotencyKey(key, "POST /liaisons", sent.bytes()),
        () -> {
          var entered = register.enter(body);
          return StoredAnswer.created(
              "/liaisons/" + entered.id, ETags.of(entered.version), register.answer(entered));
        });
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.POLICY_EDITOR)
  @Operation(summary = "Files a liaison or changes the term")
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = LiaisonAnswer.class)))
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response change(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, TermBody body) {
    return response(register.change(id, ifMatch, body));
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.POLICY_EDITOR)
  @Operation(summary = "Strikes a liaison off the register")
  @APIResponse(responseCode = "204", description = "Struck off")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public void strikeOff(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    register.strikeOff(id, ifMatch);
  }

  private Response response(PostHolder liaison) {
    return Response.ok(register.answer(liaison))
        .header(HttpHeaders.ETAG, ETags.of(liaison.version))
        .build();
  }
}
