package yuqing.desk.start;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/// Acknowledges what the reader has been alerted of about an incident, and shows the lists anew.
@Path("/incidents/{id}/acknowledgement")
@RunOnVirtualThread
public class AcknowledgementResource {
  private final DutyBoards boards;

  AcknowledgementResource(DutyBoards boards) {
    this.boards = boards;
  }

  /// @param view that the page shows
  @POST
  public TemplateInstance acknowledge(@PathParam("id") UUID id, @QueryParam("view") String view) {
    boards.acknowledge(id);
    return new StartLists(boards.of(view));
  }
}
