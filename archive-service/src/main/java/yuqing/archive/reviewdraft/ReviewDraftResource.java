package yuqing.archive.reviewdraft;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.archive.accesslog.LogsAccess;
import yuqing.rest.problem.Language;

/// What a review meeting is prepared with (article 14).
@Path("/dossiers/{incidentId}/review/draft")
@Tag(name = "Closing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.REVIEW_PREPARER)
public class ReviewDraftResource {

  private final ReviewDraftReader drafts;

  ReviewDraftResource(ReviewDraftReader drafts) {
    this.drafts = drafts;
  }

  @GET
  @LogsAccess
  @Operation(
      operationId = "getReviewDraft",
      summary = "Prepares the review from the record: times, what was missed, regrades, spread")
  public ReviewDraftAnswer get(
      @PathParam("incidentId") @Schema(implementation = UUID.class) String incidentId,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return drafts.read(incidentId, Language.preferred(languages));
  }
}
