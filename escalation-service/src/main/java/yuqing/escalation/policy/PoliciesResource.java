package yuqing.escalation.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.rest.query.Page;

@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PoliciesResource {

  private final Policies policies;
  private final InstantSource clock;

  PoliciesResource(Policies policies, InstantSource clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /// One edition of the regulation.
  ///
  /// @param date by which it is called
  /// @param from the instant from which incidents discovered are judged by it
  /// @param hash SHA-256 of its file, lower-case hex
  /// @param inForce whether an incident discovered now is judged by it
  public record Edition(LocalDate date, Instant from, String hash, boolean inForce) {}

  @GET
  @RolesAllowed({
    Roles.REPORTER,
    Roles.LIAISON,
    Roles.DEPARTMENT_HEAD,
    Roles.LEADER_IN_CHARGE,
    Roles.ADMIN_OFFICE,
    Roles.GROUP_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
  })
  @Operation(
      summary = "Editions of the regulation",
      description =
          "The edition in force when an incident was discovered judges it for life; its hash goes"
              + " with every decision.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "the first edition",
                      value =
                          """
                          {"items": [{"date": "2024-09-25", "from": "2024-09-25T00:00:00+08:00",
                            "hash": "5f3c…", "inForce": true}], "next": null}
                          """)))
  public Page<Edition> list() {
    var current = policies.inForceAt(clock.instant());
    return new Page<>(
        policies.all().stream().map(edition -> answer(edition, current)).toList(), null);
  }

  private Edition answer(PolicyEdition edition, PolicyEdition current) {
    var from = edition.date().atStartOfDay(policies.zone()).toInstant();
    return new Edition(edition.date(), from, edition.hash(), edition.date().equals(current.date()));
  }
}
