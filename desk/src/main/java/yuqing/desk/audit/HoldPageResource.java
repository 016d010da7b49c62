package yuqing.desk.audit;

import static yuqing.desk.form.EntryField.required;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryDone;
import yuqing.desk.form.EntryFieldKind;
import yuqing.desk.form.EntryForm;
import yuqing.desk.form.EntryPart;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// The legal hold of a dossier: whether there is one, and placing or releasing it.
@Path("/audit")
@RunOnVirtualThread
public class HoldPageResource {
  private static final String STEP = "{step:placing|release}";

  private final AuditRequests audit;
  private final PageFrame frame;

  HoldPageResource(AuditRequests audit, PageFrame frame) {
    this.audit = audit;
    this.frame = frame;
  }

  @GET
  @Path("/holds")
  public TemplateInstance page(@QueryParam("number") @DefaultValue("") String number) {
    var asked = number.strip();
    var incident = asked.isEmpty() ? null : audit.incident(asked).orElse(null);
    return new HoldPage(
        new AuditTabs(AuditTab.HOLDS, AuditTab.of(frame)),
        asked,
        incident,
        incident == null ? null : audit.hold(incident));
  }

  @GET
  @Path("/holds/{id}/parts")
  public TemplateInstance parts(@PathParam("id") UUID id) {
    return new HoldParts(id, audit.hold(id));
  }

  @GET
  @Path("/holds/{id}/" + STEP)
  public TemplateInstance form(@PathParam("id") UUID id, @PathParam("step") String step) {
    var blank = EnteredForm.empty();
    return new EntryPart(form(id, step, blank, null));
  }

  @POST
  @Path("/holds/{id}/" + STEP)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> send(
      @PathParam("id") UUID id,
      @PathParam("step") String step,
      MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    var body = JsonNodeFactory.instance.objectNode().put("reason", entered.one("reason"));
    try {
      if (step.equals("placing")) {
        audit.place(id, body, entered.one("if-match"));
      } else {
        audit.release(id, body, entered.one("key"));
      }
      return FormAnswer.changed(
          EntryDone.of(PageTexts.of("audit", frame.language()).get("done_" + step)));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new EntryPart(form(id, step, entered, refusal.problem())));
    }
  }

  private EntryForm form(UUID id, String step, EnteredForm entered, Problem problem) {
    var texts = PageTexts.of("audit", frame.language());
    return new EntryForm(
        texts.get(step),
        "/audit/holds/" + id + "/" + step,
        null,
        List.of(required("reason", EntryFieldKind.PROSE, texts.get("reason"))),
        entered,
        audit.holdVersion(id),
        UUID.randomUUID().toString(),
        problem);
  }
}
