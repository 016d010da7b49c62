package yuqing.desk.risk;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.RegisteredRiskView;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// The register of risks.
@Path("/risks")
@RunOnVirtualThread
public class RiskPageResource {
  private final RiskForms forms;

  RiskPageResource(RiskForms forms) {
    this.forms = forms;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("show") String show,
      @QueryParam("department") String department,
      @QueryParam("level") String level,
      @QueryParam("q") String text,
      @QueryParam("cursor") String cursor) {
    return forms.list(new RiskChoice(show, department, level, text), cursor);
  }

  @GET
  @Path("/new")
  public TemplateInstance newRisk() {
    return new NewRiskPage(forms.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> register(MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      return recorded(forms.register(form));
    } catch (ServiceRefusal refusal) {
      var again = forms.refusedRegistration(form, refusal);
      return FormAnswer.refused(refusal, new NewRiskFields(again));
    }
  }

  @GET
  @Path("/{id}")
  public TemplateInstance page(@PathParam("id") UUID id) {
    return forms.page(id);
  }

  @POST
  @Path("/{id}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> act(
      @PathParam("id") UUID id,
      @PathParam("act") String name,
      MultivaluedMap<String, String> values) {
    var act = RiskStep.find(name).orElseThrow(NotFoundException::new);
    var form = new EnteredForm(values);
    try {
      return recorded(forms.act(id, act, form));
    } catch (ServiceRefusal refusal) {
      var again = forms.refused(id, act, form, refusal);
      return FormAnswer.refused(refusal, new RiskActFields(again));
    }
  }

  private static RestResponse<TemplateInstance> recorded(RegisteredRiskView risk) {
    return FormAnswer.gone("/risks/" + risk.id(), new RiskRecorded(risk));
  }
}
