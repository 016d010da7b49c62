package yuqing.desk.task;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import yuqing.desk.client.ServiceRefusal;
import yuqing.desk.client.TaskView;
import yuqing.desk.form.EnteredForm;
import yuqing.desk.frame.FormAnswer;

/// The tasks.
@Path("/tasks")
@RunOnVirtualThread
public class TaskPageResource {
  private final TaskForms forms;

  TaskPageResource(TaskForms forms) {
    this.forms = forms;
  }

  @GET
  public TemplateInstance list(
      @QueryParam("show") String show, @QueryParam("cursor") String cursor) {
    return forms.list(new TaskChoice(show), cursor);
  }

  /// @param incident id of the incident that the task is to belong to; none where it is absent
  @GET
  @Path("/new")
  public TemplateInstance newTask(@QueryParam("incident") String incident) {
    return new NewTaskPage(forms.empty(incident));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> set(MultivaluedMap<String, String> values) {
    var form = new EnteredForm(values);
    try {
      return recorded(forms.set(form));
    } catch (ServiceRefusal refusal) {
      var again = forms.refusedSetting(form, refusal);
      return FormAnswer.refused(refusal, new NewTaskFields(again));
    }
  }

  @GET
  @Path("/{id}")
  public TemplateInstance page(@PathParam("id") UUID id) {
    return forms.page(id);
  }

  @POST
  @Path("/{id}/{act}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> act(
      @PathParam("id") UUID id,
      @PathParam("act") String name,
      MultivaluedMap<String, String> values) {
    var act = TaskStep.find(name).orElseThrow(NotFoundException::new);
    var form = new EnteredForm(values);
    try {
      return recorded(forms.act(id, act, form));
    } catch (ServiceRefusal refusal) {
      var again = forms.refused(id, act, form, refusal);
      return FormAnswer.refused(refusal, new TaskActFields(again));
    }
  }

  private static RestResponse<TemplateInstance> recorded(TaskView task) {
    return FormAnswer.gone("/tasks/" + task.id(), new TaskRecorded(task));
  }
}
