package yuqing.notification.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Caller;
import yuqing.access.Role;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.notification.incident.IncidentLock;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// Alerts with their deliveries, and the acknowledgement by whoever is logged in.
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
public class AlertResource {
  private final AlertSearch search;
  private final AlertDeliveries deliveries;
  private final Acknowledgement acknowledgement;
  private final IncidentLock lock;
  private final Transactions transactions;
  private final CurrentCaller caller;
  private final InstantSource clock;

  AlertResource(
      AlertSearch search,
      AlertDeliveries deliveries,
      Acknowledgement acknowledgement,
      IncidentLock lock,
      Transactions transactions,
      CurrentCaller caller,
      InstantSource clock) {
    this.search = search;
    this.deliveries = deliveries;
    this.acknowledgement = acknowledgement;
    this.lock = lock;
    this.transactions = transactions;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Transactional
  @RolesAllowed(Roles.ALERT_READER)
  @Operation(summary = "Alerts, newest first, with what became of each message")
  @APIResponse(responseCode = "200", description = "A page of those the caller may see")
  @APIResponse(responseCode = "400", description = "A faulty parameter")
  public Page<AlertAnswer> list(
      @Parameter(description = "the incident's id") @QueryParam("incident") String incident,
      @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor,
      @HeaderParam("Accept-Language") String acceptLanguage) {
    var query = new QueryReader();
    var most = query.limit(limit);
    var sought = uuid(query, incident);
    query.throwIfAny();
    var after =
        Cursor.decode(
            cursor,
            2,
            parts -> new AlertSearch.After(Instant.parse(parts.get(0)), uuid(parts.get(1))));
    var found = search.page(caller.get(), sought, after, most + 1);
    var page =
        Page.of(
            found, most, alert -> Cursor.encode(alert.orderedAt.toString(), alert.id.toString()));
    return new Page<>(answers(page.items(), acceptLanguage), page.next());
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed(Roles.ALERT_READER)
  @Operation(summary = "One alert")
  @APIResponse(responseCode = "200", description = "The alert")
  @APIResponse(responseCode = "404", description = "None that the caller may see")
  public AlertAnswer one(
      @PathParam("id") String id, @HeaderParam("Accept-Language") String acceptLanguage) {
    return answers(List.of(visible(id)), acceptLanguage).getFirst();
  }

  @POST
  @Path("/{id}/acknowledgement")
  @Transactional
  @RolesAllowed({
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.ADMIN_OFFICE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER
  })
  @Operation(
      summary = "Says that the alert was seen",
      description =
          "By somebody it was sent to, or by the group office. Stops the climb of this alert and"
              + " meets no obligation. The first stands; repeating it changes nothing.")
  @APIResponse(responseCode = "200", description = "The alert with who acknowledged it first")
  @APIResponse(responseCode = "403", description = "It was not sent to the caller")
  @APIResponse(responseCode = "404", description = "None that the caller may see")
  public AlertAnswer acknowledge(
      @PathParam("id") String id, @HeaderParam("Accept-Language") String acceptLanguage) {
    var who = caller.get();
    var alert = uuid(id);
    var incident =
        Optional.ofNullable(alert)
            .flatMap(known -> search.incidentOf(who, known))
            .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
    return transactions.inCurrent(
        connection -> {
          lock.lock(connection, incident);
          var post =
              postOf(who, deliveries.of(List.of(alert)))
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              StandardProblem.FORBIDDEN,
                              "该提醒未发送给您",
                              "this alert was not sent to you"));
          var acknowledged =
              acknowledgement.of(connection, alert, post, person(who), clock.instant());
          return answers(List.of(acknowledged), acceptLanguage).getFirst();
        });
  }

  /// The roster's id; a token without one is named by its client.
  private static String person(Caller who) {
    return who.person() == null ? who.name() : who.person();
  }

  /// As holder of which post the caller was told: by name, or by post; the office stands for all.
  private static Optional<Post> postOf(Caller who, List<AlertDelivery> told) {
    return told.stream()
        .filter(each -> each.person.equals(who.person()))
        .findFirst()
        .or(() -> told.stream().filter(each -> holds(who, each)).findFirst())
        .map(AlertDelivery::post)
        .or(() -> Optional.of(Post.GROUP_OFFICE).filter(_ -> who.has(Role.GROUP_OFFICE)));
  }

  private static boolean holds(Caller who, AlertDelivery told) {
    return who.roles().stream().anyMatch(role -> role.code().equals(told.post().code()))
        && (told.department == null || who.departments().contains(told.department));
  }

  private Alert visible(String id) {
    return Optional.ofNullable(uuid(id))
        .flatMap(known -> search.one(caller.get(), known))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  private List<AlertAnswer> answers(List<Alert> alerts, String acceptLanguage) {
    var language = Language.preferred(acceptLanguage) == Language.EN ? "en" : "zh";
    var told =
        deliveries.of(alerts.stream().map(alert -> alert.id).toList()).stream()
            .collect(Collectors.groupingBy(delivery -> delivery.alert));
    return alerts.stream()
        .map(alert -> AlertAnswer.of(alert, told.getOrDefault(alert.id, List.of()), language))
        .toList();
  }

  private static UUID uuid(QueryReader query, String sent) {
    if (sent == null || sent.isBlank()) {
      return null;
    }
    var read = uuid(sent.strip());
    if (read == null) {
      query.errors().reject("incident", "bad-format", "应为 UUID", "must be a UUID");
    }
    return read;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
