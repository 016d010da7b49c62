package yuqing.desk.rota;

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
import yuqing.desk.form.EntryDone;
import yuqing.desk.frame.FormAnswer;

/// The pages of the duty rota.
@Path("/rota")
@RunOnVirtualThread
public class RotaPageResource {
  private final RotaForms forms;

  RotaPageResource(RotaForms forms) {
    this.forms = forms;
  }

  /// @param unit a department's code or `school`; the reader's own where it is empty
  /// @param week any day of it, such as `2026-10-13`; today's where it is none
  @GET
  public TemplateInstance page(
      @QueryParam("unit") @DefaultValue("") String unit,
      @QueryParam("week") @DefaultValue("") String week) {
    return forms.page(unit, week);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> enter(MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      forms.enter(form);
      return recorded(forms.weekOf(form));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new ShiftFields(forms.refusedShifts(form, refusal)));
    }
  }

  @GET
  @Path("/{id}")
  public TemplateInstance shift(@PathParam("id") UUID id) {
    return forms.shift(id);
  }

  @GET
  @Path("/{id}/handover")
  public TemplateInstance handover(@PathParam("id") UUID id) {
    return forms.handover(id);
  }

  @POST
  @Path("/{id}/swap")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> swap(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      forms.swap(id, form);
      return recorded("/rota/" + id);
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new ShiftSwapFields(forms.refused(id, form, refusal)));
    }
  }

  @POST
  @Path("/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> withdraw(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      forms.withdraw(id, form);
      return recorded("/rota?unit=" + forms.unitOf(form));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new ShiftSwapFields(forms.refused(id, form, refusal)));
    }
  }

  private RestResponse<TemplateInstance> recorded(String path) {
    return FormAnswer.gone(path, EntryDone.of(forms.recordedText()));
  }
}
