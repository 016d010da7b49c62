package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.casefile.IncidentListPage.ListFilter;
import yuqing.desk.client.IncidentClient;
import yuqing.desk.client.ServiceCall;
import yuqing.desk.client.ServiceName;

/// The list of incidents.
@Path("/incidents")
@RunOnVirtualThread
public class IncidentListResource {
  private static final int A_PAGE = 50;

  private final IncidentClient incidents;
  private final DepartmentNames departments;

  IncidentListResource(@RestClient IncidentClient incidents, DepartmentNames departments) {
    this.incidents = incidents;
    this.departments = departments;
  }

  @GET
  public TemplateInstance page(
      @QueryParam("level") String level,
      @QueryParam("state") String state,
      @QueryParam("category") String category,
      @QueryParam("q") String q,
      @QueryParam("cursor") String cursor) {
    var filter = new ListFilter(level, state, category, q);
    var listed =
        ServiceCall.to(
            ServiceName.INCIDENT,
            () ->
                incidents.list(
                    ListFilter.orNull(filter.level()),
                    ListFilter.orNull(filter.state()),
                    ListFilter.orNull(filter.category()),
                    null,
                    null,
                    ListFilter.orNull(filter.q()),
                    cursor,
                    A_PAGE));
    return new IncidentListPage(listed, filter, departments.byCode());
  }
}
