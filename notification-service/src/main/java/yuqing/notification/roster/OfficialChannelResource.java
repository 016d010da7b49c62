package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The register of official channels, each edited by its department's liaison alone (article 13).
@Path("/official-channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
@RolesAllowed(Roles.ANYONE)
public class OfficialChannelResource {
  private final OfficialChannels channels;
  private final Departments departments;
  private final RosterWrites writes;
  private final RosterEventPublisher news;
  private final Transactions transactions;
  private final InstantSource clock;

  OfficialChannelResource(
      OfficialChannels channels,
      Departments departments,
      RosterWrites writes,
      RosterEventPublisher news,
      Transactions transactions,
      InstantSource clock) {
    this.channels = channels;
    this.departments = departments;
    this.writes = writes;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param editor the post that edits it
  @Schema(
      name = "OfficialChannel",
      examples =
          """
          {"code":"wechat-school","name":"学校微信公众号","department":"media-centre",
           "editor":"liaison","active":true}
          """)
  public record ChannelAnswer(
      String code, String name, String department, Post editor, boolean active) {}

  /// @param active false once it is closed; null counts as true
  @Schema(
      name = "OfficialChannelBody",
      examples = "{\"name\":\"学校微信公众号\",\"department\":\"media-centre\"}")
  public record ChannelBody(
      @NotBlank @Size(max = 100) String name, @NotBlank String department, Boolean active) {}

  @GET
  @Transactional
  @Operation(summary = "Official channels, by code")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<ChannelAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> parts.get(0));
    var found = channels.page(Objects.requireNonNullElse(after, ""), most + 1);
    return Page.of(found, most, channel -> Cursor.encode(channel.code))
        .map(OfficialChannelResource::answer);
  }

  @GET
  @Path("/{code}")
  @Transactional
  @Operation(summary = "One official channel")
  @APIResponse(
      responseCode = "200",
      description = "The channel, with its ETag",
      content = @Content(schema = @Schema(implementation = ChannelAnswer.class)))
  @APIResponse(responseCode = "404", description = "No such channel")
  public Response one(@PathParam("code") String code) {
    return channels
        .findByIdOptional(code)
        .map(channel -> response(200, channel))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Registers a channel (If-None-Match: *) or changes it (If-Match)",
      description = "The other services are told on yuqing.roster.v1.")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "201", description = "Registered")
  @APIResponse(responseCode = "400", description = "Faulty fields, all named")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      ChannelBody body) {
    writes.begin();
    var channel = channels.findById(code);
    var made = channel == null;
    if (made) {
      RosterWrites.requireNew(ifNoneMatch);
      channel = new OfficialChannel();
      channel.code = code;
      channel.editor = Post.LIAISON;
    } else {
      RosterWrites.requireUnchanged(ifMatch, ifNoneMatch, channel.version);
    }
    check(code, body);
    channel.name = body.name();
    channel.department = body.department();
    channel.active = !Boolean.FALSE.equals(body.active());
    channel.updatedAt = clock.instant();
    channels.persistAndFlush(channel);
    transactions.inCurrent(
        connection -> {
          news.officialChannel(connection, code);
          return null;
        });
    return response(made ? 201 : 200, channel);
  }

  private void check(String code, ChannelBody body) {
    var errors = new FieldErrors();
    RosterCodes.check(errors, "code", code);
    if (departments.findById(code) != null) {
      // Both travel on one compacted topic by their code.
      errors.reject("code", "taken", "该编码已用于部门", "is a department's code");
    }
    if (departments.findById(body.department()) == null) {
      errors.reject("department", "unknown", "没有这个部门", "there is no such department");
    }
    errors.throwIfAny();
  }

  private static Response response(int status, OfficialChannel channel) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(channel.version))
        .entity(answer(channel))
        .build();
  }

  private static ChannelAnswer answer(OfficialChannel channel) {
    return new ChannelAnswer(
        channel.code, channel.name, channel.department, channel.editor, channel.active);
  }
}
