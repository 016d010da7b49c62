package yuqing.desk.policy;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.casefile.DepartmentNames;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;

/// Where a draft of an edition is written, tried on past incidents, and sent.
@Path("/policies")
@RunOnVirtualThread
public class DraftResource {
  private final PolicyRequests policies;
  private final DepartmentNames departments;
  private final PageFrame frame;

  DraftResource(PolicyRequests policies, DepartmentNames departments, PageFrame frame) {
    this.policies = policies;
    this.departments = departments;
    this.frame = frame;
  }

  /// @param base edition with whose text the draft begins; the one in force where none is named
  @GET
  @Path("/draft")
  public TemplateInstance page(@QueryParam("base") @DefaultValue("") String base) {
    var editions = policies.editions();
    var first =
        editions.stream()
            .filter(each -> base.isEmpty() ? each.inForce() : each.date().toString().equals(base))
            .findFirst()
            .orElse(editions.getFirst());
    var date = first.date().toString();
    return new DraftPage(
        editions,
        date,
        policies.text(date),
        departments.byCode(),
        UUID.randomUUID().toString(),
        PolicyResource.maySend(frame));
  }

  /// The text alone: nothing is tried and nothing sent.
  @POST
  @Path("/draft/lint")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> linted(MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    return answered(() -> policies.linted(date(entered), text(entered)));
  }

  @POST
  @Path("/draft/what-if")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> tried(MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    return answered(() -> policies.tried(date(entered), WhatIfQuery.of(entered), text(entered)));
  }

  @POST
  @Path("/draft/edition")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> given(MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    return answered(() -> policies.given(text(entered), entered.one("key")));
  }

  /// Of the edition that the draft is compared with.
  private static String date(EnteredForm entered) {
    var edition = entered.one("edition");
    return edition.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? edition : "0000-00-00";
  }

  private static RestResponse<TemplateInstance> answered(DraftStep step) {
    try {
      return RestResponse.ok(step.result());
    } catch (ServiceRefusal refusal) {
      var problem = refusal.problem();
      var title = problem.title() == null ? Integer.toString(problem.status()) : problem.title();
      return FormAnswer.refused(
          refusal, new DraftRefused(title, problem.detail(), DraftRemark.of(problem)));
    }
  }

  /// As a file has it: a browser sends line ends as two characters.
  private static String text(EnteredForm entered) {
    var text = entered.values().getFirst("text");
    return text == null ? "" : text.replace("\r\n", "\n");
  }

  /// One request with a draft.
  private interface DraftStep {
    TemplateInstance result();
  }
}
