package yuqing.notification.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;

/// The ways to reach people, tried by the administrator who set them up.
@Path("/channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Channels")
public class ChannelResource {
  private final TestMessage message;
  private final CurrentCaller caller;

  ChannelResource(TestMessage message, CurrentCaller caller) {
    this.message = message;
    this.caller = caller;
  }

  @POST
  @Path("/{name}/test")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "testChannel",
      summary = "Send a test message to the caller's own address")
  public ChannelTestAnswer test(@PathParam("name") String name) {
    return message.send(name, caller.get());
  }
}
