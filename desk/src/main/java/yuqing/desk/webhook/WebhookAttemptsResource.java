package yuqing.desk.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.frame.FormAnswer;

/// A subscription with its deliveries, and what can be done with it.
@Path("/webhooks")
@RunOnVirtualThread
public class WebhookAttemptsResource {
  private final WebhookSteps steps;

  WebhookAttemptsResource(WebhookSteps steps) {
    this.steps = steps;
  }

  @GET
  @Path("/{id}")
  public TemplateInstance page(
      @PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor) {
    return new SubscriptionPage(steps.subscription(id), steps.attempts(id, cursor), cursor);
  }

  @GET
  @Path("/{id}/parts")
  public TemplateInstance parts(
      @PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor) {
    return new SubscriptionParts(steps.subscription(id), steps.attempts(id, cursor), cursor);
  }

  @POST
  @Path("/{id}/test")
  public RestResponse<TemplateInstance> test(@PathParam("id") UUID id) {
    try {
      return FormAnswer.changed(steps.test(id));
    } catch (ServiceRefusal refusal) {
      return refused(refusal);
    }
  }

  @POST
  @Path("/{id}/rotation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> rotate(
      @PathParam("id") UUID id, @FormParam("key") @DefaultValue("") String key) {
    try {
      return FormAnswer.changed(steps.rotate(id, key));
    } catch (ServiceRefusal refusal) {
      return refused(refusal);
    }
  }

  /// Either of the two; the service says what is wrong with both or none.
  @POST
  @Path("/{id}/redeliveries")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> redeliver(
      @PathParam("id") UUID id,
      @FormParam("since") @DefaultValue("") String since,
      @FormParam("eventId") @DefaultValue("") String eventId) {
    var body = JsonNodeFactory.instance.objectNode();
    if (!since.isEmpty()) {
      body.put("since", WebhookSteps.instant(since));
    }
    if (!eventId.isBlank()) {
      body.put("eventId", eventId.strip());
    }
    try {
      return FormAnswer.changed(steps.redeliver(id, body));
    } catch (ServiceRefusal refusal) {
      return refused(refusal);
    }
  }

  private RestResponse<TemplateInstance> refused(ServiceRefusal refusal) {
    return FormAnswer.refused(refusal, steps.refusal(refusal.problem()));
  }
}
