package yuqing.desk.act;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// The form of an act, and what becomes of it. Both are parts of the incident's page.
@Path("/incidents/{id}/acts/{act}")
@RunOnVirtualThread
public class ActResource {
  private final ActForms forms;
  private final JsonRequests requests;

  ActResource(ActForms forms, JsonRequests requests) {
    this.forms = forms;
    this.requests = requests;
  }

  /// @param number of the reply or difference that the act is about
  @GET
  public TemplateInstance form(
      @PathParam("id") UUID id,
      @PathParam("act") String act,
      @QueryParam("n") @DefaultValue("") String number) {
    return new ActPage(forms.empty(id, act(act), number));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> send(
      @PathParam("id") UUID id,
      @PathParam("act") String code,
      MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    var act = act(code);
    var body = ActBody.of(act, form);
    try {
      var outcome =
          requests.send(
              act.service(),
              act.method(),
              act.path(id, number(form.one("n"))),
              body,
              Map.of(
                  "Idempotency-Key", form.one("key"), HttpHeaders.IF_MATCH, form.one("if-match")),
              ActOutcome.class);
      return FormAnswer.changed(new ActDone(id, act, outcome));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(
          refusal, new ActPage(forms.refused(id, act, form, refusal.problem())));
    }
  }

  private static String number(String entered) {
    return entered.matches("[0-9]{1,9}") ? entered : "";
  }

  private static Act act(String code) {
    return Act.of(code).filter(act -> !act.fields().isEmpty()).orElseThrow(NotFoundException::new);
  }
}
