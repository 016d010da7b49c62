package yuqing.desk.webhook;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Listing;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.form.EntryDone;
import yuqing.desk.form.EntryPart;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;

/// The list of subscriptions, and the form of one.
@Path("/webhooks")
@RunOnVirtualThread
public class SubscriptionPageResource {
  private static final int MOST = 200;

  private final JsonRequests requests;
  private final SubscriptionForms forms;
  private final PageFrame frame;

  SubscriptionPageResource(JsonRequests requests, SubscriptionForms forms, PageFrame frame) {
    this.requests = requests;
    this.forms = forms;
    this.frame = frame;
  }

  @GET
  public TemplateInstance page() {
    return new SubscriptionsPage(all());
  }

  @GET
  @Path("/parts")
  public TemplateInstance parts() {
    return new SubscriptionsParts(all());
  }

  @GET
  @Path("/form")
  public TemplateInstance blank() {
    return new EntryPart(forms.blank());
  }

  @POST
  @Path("/form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> create(MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    try {
      return FormAnswer.changed(forms.create(entered));
    } catch (ServiceRefusal refusal) {
      return refused(null, entered, refusal);
    }
  }

  @GET
  @Path("/{id}/form")
  public TemplateInstance form(@PathParam("id") UUID id) {
    return new EntryPart(forms.stored(id));
  }

  @POST
  @Path("/{id}/form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> change(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    try {
      forms.change(id, entered);
      return FormAnswer.changed(EntryDone.of(text("saved")));
    } catch (ServiceRefusal refusal) {
      return refused(id, entered, refusal);
    }
  }

  @POST
  @Path("/{id}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> delete(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var entered = new EnteredForm(values);
    try {
      forms.delete(id, entered);
      return FormAnswer.gone("/webhooks", EntryDone.of(text("removed")));
    } catch (ServiceRefusal refusal) {
      return refused(id, entered, refusal);
    }
  }

  private RestResponse<TemplateInstance> refused(
      UUID id, EnteredForm entered, ServiceRefusal refusal) {
    return FormAnswer.refused(
        refusal, new EntryPart(forms.refused(id, entered, refusal.problem())));
  }

  private Listing<SubscriptionView> all() {
    return requests.read(
        ServiceName.NOTIFICATION,
        SubscriptionForms.PATH + "?limit=" + MOST,
        new GenericType<Listing<SubscriptionView>>() {});
  }

  private String text(String key) {
    return PageTexts.of("admin", frame.language()).get(key);
  }
}
