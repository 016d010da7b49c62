package yuqing.notification.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// Whether every alert would find its reader.
@Path("/readiness")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roster")
public class ReadinessResource {
  private final RosterReadiness readiness;

  ReadinessResource(RosterReadiness readiness) {
    this.readiness = readiness;
  }

  /// @param ready whether there is no fault
  @Schema(
      name = "Readiness",
      examples =
          """
          {"ready":false,"faults":[{"code":"no-filed-liaison","post":"liaison",
           "department":"finance","message":"该部门没有在册联络员，提醒将发送部门负责人和领导小组办公室"}]}
          """)
  public record ReadinessAnswer(boolean ready, List<FaultAnswer> faults) {}

  /// @param code `no-filed-liaison` or `no-holder`
  /// @param department null for a post of the school
  @Schema(name = "RosterFault")
  public record FaultAnswer(String code, Post post, String department, String message) {}

  @GET
  @Transactional
  @RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.GROUP_OFFICE,
    Roles.ADMIN_OFFICE,
    Roles.LEADING_GROUP,
    Roles.PRINCIPAL_LEADER,
    Roles.AUDITOR
  })
  @Operation(
      summary = "Faults of the roster",
      description =
          "Departments without a filed liaison (article 5), whose alerts go to the head and the"
              + " group office, and posts that nobody holds.")
  @APIResponse(responseCode = "200", description = "All faults; ready when there is none")
  public ReadinessAnswer readiness(@HeaderParam("Accept-Language") String acceptLanguage) {
    var language = Language.preferred(acceptLanguage);
    var faults =
        readiness.faults().stream()
            .map(
                fault ->
                    new FaultAnswer(
                        fault.code(), fault.post(), fault.department(), message(fault, language)))
            .toList();
    return new ReadinessAnswer(faults.isEmpty(), faults);
  }

  private static String message(RosterReadiness.RosterFault fault, Language language) {
    var unfiled = fault.code().equals(RosterReadiness.NO_FILED_LIAISON);
    return switch (language) {
      case ZH -> unfiled ? "该部门没有在册联络员，提醒将发送部门负责人和领导小组办公室" : "该岗位无人担任";
      case EN ->
          unfiled
              ? "no filed liaison: alerts go to the head and the group office"
              : "nobody holds this post";
    };
  }
}
