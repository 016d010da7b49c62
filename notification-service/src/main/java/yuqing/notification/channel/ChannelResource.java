package yuqing.notification.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.rest.caller.CurrentCaller;

/// The ways to reach people, tried by the administrator who set them up.
@Path("/channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Channels", description = "By which channels people are told, and whether they work")
public class ChannelResource {
  private final Channels channels;
  private final ChannelStates states;
  private final TestMessage message;
  private final CurrentCaller caller;
  private final InstantSource clock;

  ChannelResource(
      Channels channels,
      ChannelStates states,
      TestMessage message,
      CurrentCaller caller,
      InstantSource clock) {
    this.channels = channels;
    this.states = states;
    this.message = message;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "listChannels", summary = "List the channels and how they are doing")
  public ChannelListAnswer list() {
    var now = clock.instant();
    return new ChannelListAnswer(
        channels.all().stream()
            .map(each -> ChannelAnswer.of(each, states.of(each.name()), now))
            .toList());
  }

  @POST
  @Path("/{name}/test")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "testChannel",
      summary = "Send a test message to the caller's own address, or to the group")
  public ChannelTestAnswer test(@PathParam("name") String name) {
    return message.send(name, caller.get());
  }
}
