package yuqing.desk.admin;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import yuqing.desk.frame.PageFrame;

/// The page of the links.
@Path("/admin")
@RunOnVirtualThread
public class AdminResource {
  private final PageFrame frame;

  AdminResource(PageFrame frame) {
    this.frame = frame;
  }

  @GET
  public TemplateInstance page() {
    return new AdminPage(AdminLink.of(frame.roles()));
  }
}
