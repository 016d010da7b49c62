package yuqing.desk.roster;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryDone;
import yuqing.desk.form.EntryPart;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// The roster's page, its forms, and what becomes of them.
@Path("/roster")
@RunOnVirtualThread
public class RosterResource {
  private final RosterLoading loading;
  private final RosterForms forms;
  private final PageFrame frame;

  RosterResource(RosterLoading loading, RosterForms forms, PageFrame frame) {
    this.loading = loading;
    this.forms = forms;
    this.frame = frame;
  }

  @GET
  public TemplateInstance page(
      @QueryParam("list") @DefaultValue("departments") String list,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    return new RosterPage(loading.view(kind(list), cursor));
  }

  /// The lists alone, for the page to show them anew.
  @GET
  @Path("/parts")
  public TemplateInstance parts(
      @QueryParam("list") @DefaultValue("departments") String list,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    return new RosterParts(loading.view(kind(list), cursor));
  }

  @GET
  @Path("/{list}/{id}")
  public TemplateInstance form(@PathParam("list") String list, @PathParam("id") String id) {
    return new EntryPart(forms.form(kind(list), id));
  }

  @POST
  @Path("/{list}/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> save(
      @PathParam("list") String list,
      @PathParam("id") String id,
      MultivaluedMap<String, String> values) {
    var kind = kind(list);
    var entered = new EnteredForm(values);
    try {
      forms.save(kind, id, entered);
      return FormAnswer.changed(EntryDone.of(text("saved")));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(
          refusal, new EntryPart(forms.refused(kind, id, entered, refusal.problem())));
    }
  }

  @POST
  @Path("/liaisons/{id}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> strikeOff(
      @PathParam("id") String id, MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    try {
      forms.strikeOff(id, entered);
      return FormAnswer.changed(EntryDone.of(text("removed")));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(
          refusal,
          new EntryPart(forms.refused(RosterKind.LIAISONS, id, entered, refusal.problem())));
    }
  }

  private String text(String key) {
    return PageTexts.of("admin", frame.language()).get(key);
  }

  private static RosterKind kind(String code) {
    return RosterKind.of(code).orElseThrow(NotFoundException::new);
  }
}
