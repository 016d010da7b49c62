package yuqing.desk.report;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// Reporting an incident.
@Path("/report")
@RunOnVirtualThread
public class ReportPageResource {
  private final ReportForms forms;
  private final ReportHints hints;

  ReportPageResource(ReportForms forms, ReportHints hints) {
    this.forms = forms;
    this.hints = hints;
  }

  @GET
  public TemplateInstance page() {
    return new ReportPage(forms.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> send(MultivaluedMap<String, String> values) {
    var entry = new ReportEntry(new EnteredForm(values));
    try {
      return FormAnswer.done(new ReportSent(forms.send(entry)));
    } catch (ServiceRefusal refusal) {
      var form = forms.refused(entry, refusal.problem());
      return FormAnswer.refused(refusal, new ReportFields(form));
    }
  }

  /// The incidents that are about the item at an address, as far as the reporter may see them.
  @GET
  @Path("/known")
  public TemplateInstance known(@QueryParam("sighting.url") @DefaultValue("") String address) {
    return new KnownReportList(hints.known(address));
  }

  @POST
  @Path("/similar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance similar(MultivaluedMap<String, String> values) {
    return hints.similar(new ReportEntry(new EnteredForm(values)));
  }

  /// What the report has brought about, which comes a moment after the report.
  @GET
  @Path("/outcome/{id}")
  public TemplateInstance outcome(@PathParam("id") UUID id) {
    return new ReportOutcome(hints.outcome(id));
  }
}
