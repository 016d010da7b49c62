package yuqing.desk.health;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import yuqing.desk.frame.PageFrame;

/// How the services are.
@Path("/health-of-services")
@RunOnVirtualThread
public class HealthPageResource {
  private final HealthRequests health;
  private final PageFrame frame;

  HealthPageResource(HealthRequests health, PageFrame frame) {
    this.health = health;
    this.frame = frame;
  }

  @GET
  public TemplateInstance page() {
    return new HealthPage(health.all(), frame.now());
  }
}
