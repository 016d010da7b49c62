package yuqing.rest.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.Idempotency;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.PatchField;
import yuqing.rest.request.Preconditions;
import yuqing.rest.request.QueryReader;
import yuqing.rest.request.SentBody;
import yuqing.rest.share.LongRunning;

/// A small service, built like the suite's own, so that the pieces are tested as they are used.
@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LIAISON, Roles.REPORTER})
public class NoteResource {

  /// Notes with such a title take half a second, or more than an equal request waits.
  static final String SLOW = "slow";

  static final String SLOWER_THAN_THE_WAIT = "slower";

  /// Requests that wait until a test lets them continue.
  public static final Semaphore HELD = new Semaphore(0);

  public static final AtomicInteger WAITING = new AtomicInteger();

  @Inject CurrentCaller caller;
  @Inject Idempotency idempotency;
  @Inject SentBody sent;
  @Inject DataSource database;

  record NewNote(
      @NotBlank @Size(max = 20) String title, @NotNull Instant seenAt, @Max(9) int weight) {}

  record NotePatch(PatchField<@Size(max = 20) String> title, PatchField<Integer> weight) {}

  /// [NotePatch] as OpenAPI shows it: there a field left out needs no type of its own.
  record NotePatchDoc(@Size(max = 20) String title, Integer weight) {}

  record Note(long id, String title, Instant seenAt) {}

  record Who(String person, String client, List<String> roles, List<String> departments) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @APIResponse(responseCode = "201", description = "made")
  @APIResponse(responseCode = "503", description = "not ready")
  @Operation(operationId = "writeNote", summary = "Write a note")
  public Response create(NewNote note, @HeaderParam("Idempotency-Key") String key) {
    return idempotency.once(
        new IdempotencyKey(key, "POST /notes", sent.bytes()), () -> insert(note));
  }

  @POST
  @Path("/other")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(operationId = "writeOtherNote", summary = "Write a note at another address")
  public Response createOther(NewNote note, @HeaderParam("Idempotency-Key") String key) {
    return idempotency.once(
        new IdempotencyKey(key, "POST /notes/other", sent.bytes()), () -> insert(note));
  }

  @POST
  @Path("/untransacted")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "writeNoteUntransacted", summary = "Write a note outside a transaction")
  public Response untransacted(NewNote note, @HeaderParam("Idempotency-Key") String key) {
    return idempotency.once(
        new IdempotencyKey(key, "POST /notes/untransacted", sent.bytes()), () -> insert(note));
  }

  private StoredAnswer insert(NewNote note) {
    if (note.title().equals("refused")) {
      throw new ProblemException(StandardProblem.UNPROCESSABLE, "不收", "not taken");
    }
    if (note.title().equals("declined")) {
      return new StoredAnswer(422, null, null, Map.of("declined", true));
    }
    var seconds = note.title().startsWith(SLOWER_THAN_THE_WAIT) ? "2.5" : "0.5";
    var sql =
        note.title().startsWith(SLOW)
            ? "with nap as materialized (select pg_sleep("
                + seconds
                + ")) insert into note (title)"
                + " select ? from nap returning id"
            : "insert into note (title) values (?) returning id";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, note.title());
      try (var row = statement.executeQuery()) {
        row.next();
        long id = row.getLong(1);
        return StoredAnswer.created(
            "/notes/" + id, ETags.of(1), new Note(id, note.title(), note.seenAt()));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @PATCH
  @Path("/1")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NotePatchDoc.class)),
        @Content(
            mediaType = "application/merge-patch+json",
            schema = @Schema(implementation = NotePatchDoc.class))
      })
  @Operation(operationId = "amendNote", summary = "Amend the note")
  public Map<String, Object> amend(NotePatch patch, @HeaderParam("If-Match") String ifMatch) {
    Preconditions.require(ifMatch, 7);
    return Map.of(
        "title", String.valueOf(patch.title().or("stands")),
        "titleGiven", patch.title().present(),
        "weightGiven", patch.weight().present());
  }

  @PUT
  @Path("/1")
  @Operation(operationId = "replaceNote", summary = "Replace the note")
  public Note replace(NewNote note) {
    return new Note(1, note.title(), note.seenAt());
  }

  @GET
  @Operation(operationId = "listNotes", summary = "List notes")
  public Page<Note> list(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("limit") String limit) {
    var query = new QueryReader();
    var start = query.instant("from", from);
    query.instant("to", to);
    int most = query.limit(limit);
    query.throwIfAny();
    return Page.of(List.of(new Note(1, "one", start)), most, row -> "never");
  }

  @GET
  @Path("/who")
  @Operation(operationId = "showCaller", summary = "Who asks")
  public Who who() {
    var asks = caller.get();
    return new Who(
        asks.person(),
        asks.client(),
        asks.roles().stream().map(role -> role.code()).sorted().toList(),
        asks.departments().stream().sorted().toList());
  }

  @GET
  @Path("/broken")
  @Operation(operationId = "failAlways", summary = "Fail always")
  public Note broken() {
    throw new IllegalStateException("the secret reason");
  }

  @GET
  @Path("/by-id/{id}")
  @Operation(operationId = "getNoteById", summary = "One note by its id")
  public Note byId(@PathParam("id") UUID id) {
    return new Note(1, id.toString(), null);
  }

  @GET
  @Path("/by-number/{n}")
  @Operation(operationId = "getNoteByNumber", summary = "One note by its number")
  public Note byNumber(@PathParam("n") int number) {
    return new Note(number, "by number", null);
  }

  @GET
  @Path("/tagged")
  @Operation(operationId = "getTaggedNote", summary = "One note with its tag")
  public Response tagged(@Context Request request) {
    var tag = new EntityTag("7");
    var unchanged = request.evaluatePreconditions(tag);
    return unchanged == null
        ? Response.ok(new Note(7, "tagged", null)).tag(tag).build()
        : unchanged.build();
  }

  @GET
  @Path("/named/{title}")
  @Operation(operationId = "getNoteByTitle", summary = "One note by its title")
  public Note named(@PathParam("title") String title) {
    return new Note(1, title, null);
  }

  /// A query that the database answers only after the longest request timeout.
  @GET
  @Path("/hanging")
  @Operation(operationId = "waitForDatabase", summary = "Wait for the database")
  public String hanging() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_sleep(60)");
      return "answered";
    }
  }

  /// The timeout for an answer on the request's connection.
  @GET
  @Path("/timeout")
  @Operation(operationId = "showTimeout", summary = "How long the database is waited for")
  public int timeout() throws SQLException {
    try (var connection = database.getConnection()) {
      return connection.getNetworkTimeout();
    }
  }

  @GET
  @Path("/away")
  @Operation(operationId = "failAsDatabase", summary = "Fail as an unavailable database does")
  public Note away() {
    throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
  }

  @GET
  @Path("/held")
  @Operation(operationId = "waitForPermit", summary = "Wait for a permit")
  public Note held() throws InterruptedException {
    WAITING.incrementAndGet();
    try {
      HELD.acquire();
    } finally {
      WAITING.decrementAndGet();
    }
    return new Note(1, "held", null);
  }

  @GET
  @LongRunning
  @Path("/stream")
  @Operation(operationId = "streamNote", summary = "Wait for a permit as a stream")
  public Note stream() throws InterruptedException {
    return held();
  }

  @POST
  @Path("/text")
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(operationId = "countText", summary = "Count a text")
  public Note text(String text) {
    return new Note(text.length(), "text", null);
  }

  @GET
  @Path("/bounded")
  @Operation(operationId = "weighNote", summary = "A weight within bounds")
  public Note bounded(@QueryParam("weight") @Max(9) int weight) {
    return new Note(weight, "bounded", null);
  }
}
