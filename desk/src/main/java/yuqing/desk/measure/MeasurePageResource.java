package yuqing.desk.measure;

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

/// The measures that reviews asked for.
@Path("/measures")
@RunOnVirtualThread
public class MeasurePageResource {
  private final MeasureForms forms;

  MeasurePageResource(MeasureForms forms) {
    this.forms = forms;
  }

  @GET
  public TemplateInstance page(
      @QueryParam("show") String show,
      @QueryParam("department") String department,
      @QueryParam("cursor") String cursor) {
    return forms.list(new MeasureChoice(show, department), cursor);
  }

  @GET
  @Path("/{incident}/{number}/completion")
  public TemplateInstance form(
      @PathParam("incident") UUID incident, @PathParam("number") int number) {
    return new CompletionFields(forms.empty(incident, number));
  }

  @POST
  @Path("/{incident}/{number}/completion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> complete(
      @PathParam("incident") UUID incident,
      @PathParam("number") int number,
      MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      var _ = forms.complete(incident, number, form);
      return FormAnswer.done(new MeasureDone(incident, number));
    } catch (ServiceRefusal refusal) {
      var again = forms.refused(incident, number, form, refusal);
      return FormAnswer.refused(refusal, new CompletionFields(again));
    }
  }
}
