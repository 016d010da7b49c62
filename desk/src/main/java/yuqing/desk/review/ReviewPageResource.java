package yuqing.desk.review;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// The review of an incident, and the closing of its dossier.
@Path("/incidents/{id}/review")
@RunOnVirtualThread
public class ReviewPageResource {
  private final ReviewLoading loading;
  private final ReviewRecording recording;

  ReviewPageResource(ReviewLoading loading, ReviewRecording recording) {
    this.loading = loading;
    this.recording = recording;
  }

  @GET
  public TemplateInstance page(@PathParam("id") UUID id) {
    return new ReviewPage(loading.of(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> review(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entry = new ReviewEntry(new EnteredForm(values));
    try {
      var recorded = recording.review(id, entry);
      return FormAnswer.done(new ReviewRecorded(id, "REVIEW_MEETING_HELD", recorded.n()));
    } catch (ServiceRefusal refusal) {
      var form = loading.refused(id, entry, refusal.problem());
      return FormAnswer.refused(refusal, new ReviewFields(form));
    }
  }

  @POST
  @Path("/closing")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> close(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entry = new ReviewEntry(new EnteredForm(values));
    try {
      var recorded = recording.close(id, entry);
      return FormAnswer.done(new ReviewRecorded(id, "DOSSIER_CLOSED", recorded.n()));
    } catch (ServiceRefusal refusal) {
      var form = loading.refused(id, entry, refusal.problem());
      return FormAnswer.refused(refusal, new ClosingFields(form));
    }
  }
}
