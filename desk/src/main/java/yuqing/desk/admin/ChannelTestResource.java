package yuqing.desk.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.GenericType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.JsonRequests;
import yuqing.desk.client.Listing;
import yuqing.desk.client.ServiceName;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EntryDone;
import yuqing.desk.frame.FormAnswer;
import yuqing.desk.frame.PageFrame;
import yuqing.desk.text.PageTexts;
import yuqing.desk.text.ShownCodes;

/// Shows the channels and how they are doing, and tries one with a message to the reader's own
/// address or to the group.
@Path("/channels")
@RunOnVirtualThread
public class ChannelTestResource {
  private final JsonRequests requests;
  private final ObjectMapper mapper;
  private final PageFrame frame;

  ChannelTestResource(JsonRequests requests, ObjectMapper mapper, PageFrame frame) {
    this.requests = requests;
    this.mapper = mapper;
    this.frame = frame;
  }

  @GET
  public TemplateInstance page() {
    var list =
        requests.read(
            ServiceName.NOTIFICATION, "/channels", new GenericType<Listing<ChannelStateView>>() {});
    return new ChannelsPage(list.items());
  }

  @POST
  @Path("/{name:[a-z][a-z0-9-]{0,30}}/test")
  public RestResponse<TemplateInstance> test(@PathParam("name") String name) {
    var texts = PageTexts.of("admin", frame.language());
    try {
      var path = "/channels/" + name + "/test";
      var answer = requests.send(ServiceName.NOTIFICATION, "POST", path, null, Map.of());
      return FormAnswer.changed(
          done(texts, mapper.convertValue(answer.value(), ChannelTestView.class)));
    } catch (ServiceRefusal refusal) {
      var problem = refusal.problem();
      var detail = problem.detail() == null ? "" : problem.detail();
      return FormAnswer.refused(
          refusal, EntryDone.of(texts.get("test_refused"), problem.title(), detail));
    }
  }

  private EntryDone done(Map<String, String> texts, ChannelTestView answer) {
    var outcome = ShownCodes.in("channelOutcome", answer.outcome(), frame.language());
    var reason = answer.reason() == null ? "" : answer.reason();
    return EntryDone.of(
        texts.get("test_answer") + " " + outcome,
        reason,
        texts.get("took") + " " + answer.took().toMillis() + " ms");
  }
}
