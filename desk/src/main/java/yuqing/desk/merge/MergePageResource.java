package yuqing.desk.merge;

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
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.BodyField;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.FieldFaults;
import yuqing.desk.frame.FormAnswer;

/// Merging an incident into another. The page works without script; with it, what is found appears
/// while somebody types.
@Path("/incidents/{id}/merging")
@RunOnVirtualThread
public class MergePageResource {
  private final MergeSearch search;
  private final JsonRequests requests;

  MergePageResource(MergeSearch search, JsonRequests requests) {
    this.search = search;
    this.requests = requests;
  }

  @GET
  public TemplateInstance page(
      @PathParam("id") UUID id, @QueryParam("q") @DefaultValue("") String query) {
    var nothing = EnteredForm.empty();
    return new MergePage(search.view(id, query.strip(), nothing, FieldFaults.none()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> merge(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    var body = JsonNodeFactory.instance.objectNode();
    BodyField.text(body, "into", entered.one("into"));
    BodyField.text(body, "reason", entered.one("reason"));
    var once = Map.of("Idempotency-Key", entered.one("key"));
    try {
      requests.send(ServiceName.INCIDENT, "POST", "/incidents/" + id + "/merge", body, once);
      return RestResponse.seeOther(URI.create("/incidents/" + id));
    } catch (ServiceRefusal refusal) {
      var faults = new FieldFaults(refusal.problem());
      var view = search.view(id, entered.one("q"), entered, faults);
      return FormAnswer.refused(refusal, new MergePage(view));
    }
  }
}
