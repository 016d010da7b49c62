package yuqing.desk.alert;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryDone;
import yuqing.desk.form.EntryPart;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// What is done about an incident's alerts by hand, and why somebody was told of them: parts of the
/// incident's page.
@Path("/incidents/{id}/alerts")
@RunOnVirtualThread
public class AlertPageResource {
  private final AlertForms forms;
  private final AlertReasonLoading reasons;
  private final PageFrame frame;

  AlertPageResource(AlertForms forms, AlertReasonLoading reasons, PageFrame frame) {
    this.forms = forms;
    this.reasons = reasons;
    this.frame = frame;
  }

  /// @param person id of the roster; the reader where it is absent
  @GET
  @Path("/reasons")
  public TemplateInstance reasons(
      @PathParam("id") UUID id, @QueryParam("person") @DefaultValue("") String person) {
    return reasons.of(id, person.strip());
  }

  @GET
  @Path("/{alert}/calls")
  public TemplateInstance callForm(@PathParam("id") UUID id, @PathParam("alert") UUID alert) {
    return new EntryPart(forms.emptyCall(id, alert));
  }

  @POST
  @Path("/{alert}/calls")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> recordCall(
      @PathParam("id") UUID id,
      @PathParam("alert") UUID alert,
      MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    try {
      forms.recordCall(alert, entered);
      return FormAnswer.changed(EntryDone.of(texts().get("called"), texts().get("goes_on")));
    } catch (ServiceRefusal refusal) {
      var again = forms.refusedCall(id, alert, entered, refusal.problem());
      return FormAnswer.refused(refusal, new EntryPart(again));
    }
  }

  @POST
  @Path("/{alert}/urgings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> urge(
      @PathParam("alert") UUID alert, MultivaluedMap<String, String> values) {
    try {
      var urged = forms.urge(alert, new EnteredForm(values).one("key"));
      return FormAnswer.changed(
          EntryDone.of(
              texts().get("urged") + " · " + urged.label(),
              texts().get("urged_so_far") + " " + urged.urged()));
    } catch (ServiceRefusal refusal) {
      var problem = refusal.problem();
      return FormAnswer.refused(
          refusal,
          EntryDone.of(
              texts().get("not_urged"),
              Objects.toString(problem.title(), ""),
              Objects.toString(problem.detail(), "")));
    }
  }

  private Map<String, String> texts() {
    return PageTexts.of("alert", frame.language());
  }
}
