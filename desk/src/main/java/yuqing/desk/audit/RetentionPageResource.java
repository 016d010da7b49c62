package yuqing.desk.audit;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.access.Roles;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryDone;
import yuqing.desk.form.EntryForm;
import yuqing.desk.form.EntryPart;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// How long dossiers are kept, and its form.
@Path("/audit")
@RunOnVirtualThread
public class RetentionPageResource {
  private static final int CHANGED_SINCE = 412;

  private final AuditRequests audit;
  private final PageFrame frame;

  RetentionPageResource(AuditRequests audit, PageFrame frame) {
    this.audit = audit;
    this.frame = frame;
  }

  @GET
  @Path("/retention")
  public TemplateInstance page() {
    var tabs = new AuditTabs(AuditTab.RETENTION, AuditTab.of(frame));
    return new RetentionPage(tabs, audit.retentionVersions(), mayChange());
  }

  @GET
  @Path("/retention/parts")
  public TemplateInstance parts() {
    return new RetentionParts(audit.retentionVersions(), mayChange());
  }

  @GET
  @Path("/retention/form")
  public TemplateInstance form() {
    var stored = audit.retention();
    var entered = RetentionEntry.entered(stored.value(), frame.language());
    return new EntryPart(form(entered, stored.etag(), null));
  }

  @POST
  @Path("/retention/form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> change(MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    try {
      audit.changeRetention(RetentionEntry.body(entered), entered.one("if-match"));
      return FormAnswer.changed(EntryDone.of(PageTexts.of("admin", frame.language()).get("saved")));
    } catch (ServiceRefusal refusal) {
      boolean isStale = refusal.status() == CHANGED_SINCE;
      var ifMatch = isStale ? audit.retention().etag() : entered.one("if-match");
      return FormAnswer.refused(
          refusal,
          new EntryPart(
              form(entered, ifMatch, RetentionEntry.located(refusal.problem(), entered))));
    }
  }

  private EntryForm form(EnteredForm entered, String ifMatch, Problem problem) {
    return new EntryForm(
        PageTexts.of("audit", frame.language()).get("change_retention"),
        "/audit/retention/form",
        null,
        RetentionEntry.fields(frame.language()),
        entered,
        ifMatch,
        UUID.randomUUID().toString(),
        problem);
  }

  private boolean mayChange() {
    return frame.has(Roles.ADMINISTRATOR) || frame.has(Roles.GROUP_OFFICE);
  }
}
