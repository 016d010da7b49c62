package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.durable.Transactions;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.ETags;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// The departments of article 3 and the colleges.
@Path("/departments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
@RolesAllowed(Roles.ANYONE)
public class DepartmentResource {
  /// All of them are read for the list of posts and for what the roster lacks.
  private static final int MOST = 1_000;

  private final Departments departments;
  private final PostHolders holdings;
  private final Schools schools;
  private final RosterWrites writes;
  private final RosterEventPublisher news;
  private final Transactions transactions;
  private final InstantSource clock;

  DepartmentResource(
      Departments departments,
      PostHolders holdings,
      Schools schools,
      RosterWrites writes,
      RosterEventPublisher news,
      Transactions transactions,
      InstantSource clock) {
    this.departments = departments;
    this.holdings = holdings;
    this.schools = schools;
    this.writes = writes;
    this.news = news;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param liaisonFiled whether a liaison is on file today (article 5)
  @Schema(
      name = "Department",
      examples =
          """
          {"code":"logistics","name":"后勤保卫处","nameEn":"Logistics and Security Office",
           "active":true,"liaisonFiled":true}
          """)
  public record DepartmentAnswer(
      String code, String name, String nameEn, boolean active, boolean liaisonFiled) {}

  /// @param active false once the department is no more; null counts as true
  @Schema(
      name = "DepartmentBody",
      examples = "{\"name\":\"后勤保卫处\",\"nameEn\":\"Logistics and Security Office\"}")
  public record DepartmentBody(
      @NotBlank @Size(max = 100) String name,
      @NotNull @Size(max = 200) String nameEn,
      Boolean active) {}

  @GET
  @Transactional
  @Operation(summary = "All departments, by code")
  @APIResponse(responseCode = "200", description = "A page")
  public Page<DepartmentAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    var query = new QueryReader();
    var most = query.limit(limit);
    query.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> parts.get(0));
    var found = departments.page(Objects.requireNonNullElse(after, ""), most + 1);
    var page = Page.of(found, most, department -> Cursor.encode(department.code));
    var filed = filed(page.items().stream().map(department -> department.code).toList());
    return page.map(department -> answer(department, filed));
  }

  @GET
  @Path("/{code}")
  @Transactional
  @Operation(summary = "One department")
  @APIResponse(
      responseCode = "200",
      description = "The department, with its ETag",
      content = @Content(schema = @Schema(implementation = DepartmentAnswer.class)))
  @APIResponse(responseCode = "404", description = "No such department")
  public Response one(@PathParam("code") String code) {
    return departments
        .findByIdOptional(code)
        .map(department -> response(200, department))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Makes a department (If-None-Match: *) or changes it (If-Match)",
      description = "The other services are told on yuqing.roster.v1.")
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "201", description = "Made")
  @APIResponse(responseCode = "400", description = "Faulty fields, all named")
  @APIResponse(responseCode = "409", description = "There are as many as may be")
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("If-None-Match") String ifNoneMatch,
      DepartmentBody body) {
    writes.begin();
    var department = departments.findById(code);
    var made = department == null;
    if (made) {
      RosterWrites.requireNew(ifNoneMatch);
      RosterCodes.require("code", code);
      if (departments.count() >= MOST) {
        throw new ProblemException(RosterProblem.TOO_MANY_DEPARTMENTS);
      }
      department = new Department();
      department.code = code;
    } else {
      RosterWrites.requireUnchanged(ifMatch, ifNoneMatch, department.version);
    }
    department.name = body.name();
    department.nameEn = body.nameEn();
    department.active = !Boolean.FALSE.equals(body.active());
    department.updatedAt = clock.instant();
    departments.persistAndFlush(department);
    transactions.inCurrent(
        connection -> {
          news.department(connection, code);
          return null;
        });
    return response(made ? 201 : 200, department);
  }

  private Response response(int status, Department department) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(department.version))
        .entity(answer(department, filed(Set.of(department.code))))
        .build();
  }

  private Set<String> filed(Collection<String> codes) {
    var today = LocalDate.ofInstant(clock.instant(), schools.zone());
    return holdings.liaisonsOf(codes).stream()
        .filter(liaison -> liaison.inForce(today))
        .map(liaison -> liaison.department)
        .collect(Collectors.toSet());
  }

  private static DepartmentAnswer answer(Department department, Set<String> filed) {
    return new DepartmentAnswer(
        department.code,
        department.name,
        department.nameEn,
        department.active,
        filed.contains(department.code));
  }
}
