package yuqing.notification.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import yuqing.access.Role;
import yuqing.access.Roles;
import yuqing.contracts.text.EmailAddress;
import yuqing.durable.Transactions;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The people who may hold a post. Contact data only for the administrator and the group office.
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
public class PersonResource {
  private final People people;
  private final PostHolders holdings;
  private final RosterWrites writes;
  private final RosterEventPublisher news;
  private final Transactions transactions;
  private final CurrentCaller caller;
  private final InstantSource clock;

  PersonResource(
      People people,
      PostHolders holdings,
      RosterWrites writes,
      RosterEventPublisher news,
      Transactions transactions,
      CurrentCaller caller,
      InstantSource clock) {
    this.people = people;
    this.holdings = holdings;
    this.writes = writes;
    this.news = news;
    this.transactions = transactions;
    this.caller = caller;
    this.clock = clock;
  }

  /// @param email left out for all but the administrator and the group office
  /// @param language `zh` or `en`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "Person",
      examples =
          """
          {"id":"liaison-logistics","name":"蒋丙乙","email":"liaison-logistics@school.example",
           "language":"zh","active":true}
          """)
  public record PersonAnswer(
      String id, String name, String email, String language, boolean active) {}

  /// @param active false once the person has left and holds no post; null counts as true
  @Schema(
      name = "PersonBody",
      examples =
          "{\"name\":\"蒋丙乙\",\"email\":\"liaison-logistics@school.example\",\"language\":\"zh\"}")
  public record PersonBody(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 254) @Pattern(regexp = EmailAddress.FORM) String email,
      @NotNull @Pattern(regexp = "zh|en") String language,
      Boolean active) {}

  @GET
  @Transactional
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(summary = "People, by id")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<PersonAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> parts.get(0));
    var found = people.page(Objects.requireNonNullElse(after, ""), most + 1);
    return Page.of(found, most, person -> Cursor.encode(person.id)).map(this::answer);
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.SCHOOL_MEMBER)
  @Operation(summary = "One person")
  @APIResponse(
      responseCode = "200",
      description = "The person, with its ETag",
      content = @Content(schema = @Schema(implementation = PersonAnswer.class)))
  @APIResponse(responseCode = "404", description = "Nobody of that id")
  public Response one(@PathParam("id") String id) {
    return people
        .findByIdOptional(id)
        .map(person -> response(200, person))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Adds a person (If-None-Match: *) or changes one (If-Match)")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "400", description = "Faulty fields, all named")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response put(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      PersonBody body) {
    writes.begin();
    var person = people.findById(id);
    var made = person == null;
    if (made) {
      RosterWrites.requireNew(ifNoneMatch);
      RosterCodes.require("id", id);
      person = new Person();
      person.id = id;
    } else {
      RosterWrites.requireUnchanged(ifMatch, ifNoneMatch, person.version);
    }
    person.name = body.name();
    person.email = body.email();
    person.language = body.language();
    person.active = !Boolean.FALSE.equals(body.active());
    person.updatedAt = clock.instant();
    people.persistAndFlush(person);
    publishWhereLiaison(id);
    return response(made ? 201 : 200, person);
  }

  /// Whoever leaves or comes back may leave a department without a liaison, or give it one.
  private void publishWhereLiaison(String id) {
    transactions.inCurrent(
        connection -> {
          for (var department : holdings.departmentsWithLiaison(id)) {
            news.department(connection, department);
          }
          return null;
        });
  }

  private Response response(int status, Person person) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(person.version))
        .entity(answer(person))
        .build();
  }

  private PersonAnswer answer(Person person) {
    var who = caller.get();
    var seesContacts = who.has(Role.ADMINISTRATOR) || who.has(Role.GROUP_OFFICE);
    return new PersonAnswer(
        person.id, person.name, seesContacts ? person.email : null, person.language, person.active);
  }
}
