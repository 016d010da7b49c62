package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.access.Roles;
import yuqing.desk.client.Problem;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EntryDone;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// The editions of the regulation, each with its text.
@Path("/policies")
@RunOnVirtualThread
public class PolicyResource {
  static final String DATE = "{edition:[0-9]{4}-[0-9]{2}-[0-9]{2}}";

  private final PolicyRequests policies;
  private final PageFrame frame;

  PolicyResource(PolicyRequests policies, PageFrame frame) {
    this.policies = policies;
    this.frame = frame;
  }

  @GET
  public TemplateInstance page() {
    return new EditionsPage(policies.editions(), mayTry(frame));
  }

  @GET
  @Path("/" + DATE)
  public TemplateInstance edition(@PathParam("edition") String date) {
    var edition = policies.edition(date);
    return new EditionPage(
        edition,
        policies.text(date).lines().toList(),
        mayTry(frame),
        maySend(frame) && edition.isWithdrawable(frame.now()));
  }

  @GET
  @Path("/" + DATE + "/file")
  public Response file(@PathParam("edition") String date) {
    return Response.ok(policies.text(date), "application/yaml; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + date + ".yaml\"")
        .build();
  }

  @POST
  @Path("/" + DATE + "/withdrawal")
  public RestResponse<TemplateInstance> withdraw(
      @PathParam("edition") String date, @FormParam("if-match") @DefaultValue("") String etag) {
    var texts = PageTexts.of("policy", frame.language());
    try {
      policies.withdraw(date, etag);
      return FormAnswer.changed(EntryDone.of(texts.get("withdrawn")));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, refused(refusal.problem()));
    }
  }

  private EntryDone refused(Problem problem) {
    var title = PageTexts.of("frame", frame.language()).get("refused");
    return EntryDone.of(
        title,
        problem.title() == null ? "" : problem.title(),
        problem.detail() == null ? "" : problem.detail());
  }

  /// Those who are offered what-if; the service decides.
  static boolean mayTry(PageFrame frame) {
    return maySend(frame) || frame.has(Roles.LEADING_GROUP) || frame.has(Roles.AUDITOR);
  }

  static boolean maySend(PageFrame frame) {
    return frame.has(Roles.ADMINISTRATOR) || frame.has(Roles.GROUP_OFFICE);
  }
}
