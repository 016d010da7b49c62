package yuqing.desk.start;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/// 值班台.
@Path("/")
@RunOnVirtualThread
public class StartResource {
  private final DutyBoards boards;

  StartResource(DutyBoards boards) {
    this.boards = boards;
  }

  @GET
  public TemplateInstance page(@QueryParam("view") String view) {
    return new StartPage(boards.of(view));
  }

  /// The lists alone, for the page to show them anew.
  @GET
  @Path("/start/lists")
  public TemplateInstance lists(@QueryParam("view") String view) {
    return new StartLists(boards.of(view));
  }
}
