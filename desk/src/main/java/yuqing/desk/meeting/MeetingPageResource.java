package yuqing.desk.meeting;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// The meetings.
@Path("/meetings")
@RunOnVirtualThread
public class MeetingPageResource {
  private final MeetingForms forms;

  MeetingPageResource(MeetingForms forms) {
    this.forms = forms;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("kind") String kind,
      @QueryParam("year") String year,
      @QueryParam("incident") UUID incident,
      @QueryParam("cursor") String cursor) {
    return forms.list(new MeetingChoice(kind, year, incident), cursor);
  }

  /// @param incident id of the incident that the meeting was about; none where it is absent
  /// @param risk id of a risk on its agenda; none where it is absent
  @GET
  @Path("/new")
  public TemplateInstance newMeeting(
      @QueryParam("incident") UUID incident, @QueryParam("risk") UUID risk) {
    return new NewMeetingPage(forms.empty(incident, risk));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> record(MultivaluedMap<String, String> values) {
    var entry = new MeetingEntry(new EnteredForm(values));
    try {
      var recorded = forms.record(entry);
      return FormAnswer.gone("/meetings/" + recorded.id(), new MeetingRecorded(recorded));
    } catch (ServiceRefusal refusal) {
      var again = forms.refused(entry, refusal);
      return FormAnswer.refused(refusal, new NewMeetingFields(again));
    }
  }

  @GET
  @Path("/{id}")
  public TemplateInstance page(@PathParam("id") UUID id) {
    return forms.page(id);
  }
}
