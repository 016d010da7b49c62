package yuqing.desk.act;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/// What an end of handling would do, read anew while its form is being filled in.
@Path("/incidents/{id}/end-preview")
@RunOnVirtualThread
public class EndPreviewResource {
  private final EndPreviews previews;

  EndPreviewResource(EndPreviews previews) {
    this.previews = previews;
  }

  /// @param endedAt as its field holds it; empty for now
  @GET
  public TemplateInstance preview(
      @PathParam("id") UUID id, @QueryParam("endedAt") @DefaultValue("") String endedAt) {
    return previews.of(id, endedAt);
  }
}
