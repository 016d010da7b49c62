package yuqing.desk.calendar;

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

/// The calendar of heightened periods.
@Path("/calendar")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CalendarPageResource {
  private final CalendarForms forms;

  CalendarPageResource(CalendarForms forms) {
    this.forms = forms;
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public TemplateInstance page(@QueryParam("cursor") String cursor) {
    return forms.page(cursor);
  }

  @POST
  public RestResponse<TemplateInstance> set(MultivaluedMap<String, String> values) {
    var entry = new PeriodEntry(new EnteredForm(values));
    try {
      return FormAnswer.done(new PeriodChanged("set", forms.set(entry)));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new PeriodFields(forms.refused(null, entry, refusal)));
    }
  }

  @GET
  @Path("/{id}")
  @Consumes(MediaType.WILDCARD)
  public TemplateInstance form(@PathParam("id") UUID id) {
    return new PeriodFields(forms.of(id));
  }

  @POST
  @Path("/{id}")
  public RestResponse<TemplateInstance> change(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entry = new PeriodEntry(new EnteredForm(values));
    try {
      return FormAnswer.done(new PeriodChanged("changed", forms.change(id, entry)));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new PeriodFields(forms.refused(id, entry, refusal)));
    }
  }

  @POST
  @Path("/{id}/removal")
  public RestResponse<TemplateInstance> remove(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entry = new PeriodEntry(new EnteredForm(values));
    try {
      return FormAnswer.done(new PeriodChanged("removed", forms.remove(id, entry)));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new PeriodFields(forms.refused(id, entry, refusal)));
    }
  }
}
