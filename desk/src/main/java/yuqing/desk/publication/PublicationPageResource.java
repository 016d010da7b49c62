package yuqing.desk.publication;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// The page of a channel's editor.
@Path("/publications")
@RunOnVirtualThread
public class PublicationPageResource {
  private final PublicationForms forms;

  PublicationPageResource(PublicationForms forms) {
    this.forms = forms;
  }

  @GET
  public TemplateInstance page(@QueryParam("cursor") String cursor) {
    return forms.list(cursor);
  }

  @POST
  @Path("/{id}/delivery")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> deliver(
      @PathParam("id") UUID id, MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      return FormAnswer.done(new PublicationDone(forms.deliver(id, form)));
    } catch (ServiceRefusal refusal) {
      return FormAnswer.refused(refusal, new PublicationFields(forms.refused(id, form, refusal)));
    }
  }
}
