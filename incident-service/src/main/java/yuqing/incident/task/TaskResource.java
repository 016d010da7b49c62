package yuqing.incident.task;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.HeldPosts;
import yuqing.access.Roles;
import yuqing.incident.task.TaskBody.CompletionBody;
import yuqing.incident.task.TaskBody.ExtensionBody;
import yuqing.incident.task.TaskBody.ExtensionDecisionBody;
import yuqing.incident.task.TaskBody.WithdrawalBody;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.idempotency.IdempotencyKey;
import yuqing.rest.request.Page;
import yuqing.rest.request.RulesFollow;
import yuqing.rest.request.SentBody;
import yuqing.rest.request.VersionedTarget;

/// `/tasks`
@Path("/tasks")
@Tag(name = "Tasks", description = "Tasks that were set, their extensions and results")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TaskResource {

  private final SentBody sent;
  private final TaskRequests requests;
  private final TaskWorkflow workflow;
  private final TaskDays days;
  private final CurrentCaller caller;
  private final InstantSource clock;

  TaskResource(
      SentBody sent,
      TaskRequests requests,
      TaskWorkflow workflow,
      TaskDays days,
      CurrentCaller caller,
      InstantSource clock) {
    this.sent = sent;
    this.requests = requests;
    this.workflow = workflow;
    this.days = days;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "setTask", summary = "Give a post a task")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response set(@HeaderParam("Idempotency-Key") String key, @RulesFollow TaskBody body) {
    return requests.set(new IdempotencyKey(key, "POST /tasks", sent.bytes()), body, sent.faults());
  }

  @GET
  @RolesAllowed(Roles.TASK_READER)
  @Operation(operationId = "listTasks", summary = "Tasks, the earliest due first")
  public Page<TaskAnswer> list(@BeanParam TaskParameters parameters) {
    var search = parameters.read(HeldPosts.of(caller.get()), days.of(clock.instant()));
    return requests.list(search, parameters.limit());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.TASK_READER)
  @Operation(operationId = "getTask", summary = "One task")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "200")
  public Response one(@PathParam("id") UUID id) {
    var found = requests.find(id);
    return Response.ok(found.body()).header("ETag", found.etag()).build();
  }

  @POST
  @VersionedTarget
  @Path("/{id}/acceptance")
  @RolesAllowed(Roles.TASK_OWNER)
  @Operation(operationId = "acceptTask", summary = "Its owner has taken note of it")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response accept(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
    var route = "POST /tasks/" + id + "/acceptance";
    return requests.act(id, new IdempotencyKey(key, route, new byte[0]), workflow::accept);
  }

  @POST
  @VersionedTarget
  @Path("/{id}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TASK_OWNER)
  @Operation(operationId = "requestTaskExtension", summary = "Its owner asks for another day")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response requestExtension(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ExtensionBody body) {
    return requests.act(
        id,
        of(key, id, "extension"),
        (locked, by) -> workflow.requestExtension(locked, by, body, sent.faults()));
  }

  @POST
  @VersionedTarget
  @Path("/{id}/extension/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.GROUP_OFFICE)
  @Operation(
      operationId = "decideTaskExtension",
      summary = "Grant or refuse the extension that its owner asks for")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response decideExtension(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow ExtensionDecisionBody body) {
    return requests.act(
        id,
        of(key, id, "extension/decision"),
        (locked, by) -> workflow.decideExtension(locked, by, body, sent.faults()));
  }

  @POST
  @VersionedTarget
  @Path("/{id}/completion")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TASK_OWNER)
  @Operation(operationId = "completeTask", summary = "Record that it is done")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response complete(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow CompletionBody body) {
    return requests.act(
        id,
        of(key, id, "completion"),
        (locked, by) -> workflow.complete(locked, by, body, sent.faults()));
  }

  @POST
  @VersionedTarget
  @Path("/{id}/urgings")
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "urgeTask", summary = "Urge its owner to do it")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response urge(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
    var route = "POST /tasks/" + id + "/urgings";
    return requests.act(id, new IdempotencyKey(key, route, new byte[0]), workflow::urge);
  }

  @POST
  @VersionedTarget
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CASE_DECIDER)
  @Operation(operationId = "withdrawTask", summary = "Record that it need not be done any more")
  @APIResponseSchema(value = TaskAnswer.class, responseCode = "201")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @RulesFollow WithdrawalBody body) {
    return requests.act(
        id,
        of(key, id, "withdrawal"),
        (locked, by) -> workflow.withdraw(locked, by, body, sent.faults()));
  }

  private IdempotencyKey of(String key, UUID id, String path) {
    return new IdempotencyKey(key, "POST /tasks/" + id + "/" + path, sent.bytes());
  }
}
