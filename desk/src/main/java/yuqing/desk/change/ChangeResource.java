package yuqing.desk.change;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import yuqing.desk.client.ArchiveClient;
import yuqing.desk.frame.PageFrame;

/// One event `change` for each entry of a timeline that the reader may see. What has changed is not
/// in it: the page asks the services anew.
@Path("/changes")
public class ChangeResource {
  /// A proxy ends a connection on which nothing moves.
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

  private final ArchiveClient archive;
  private final PageFrame frame;

  ChangeResource(@RestClient ArchiveClient archive, PageFrame frame) {
    this.archive = archive;
    this.frame = frame;
  }

  /// @param incident null for all that the reader may see
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> changes(
      @QueryParam("incident") UUID incident, @jakarta.ws.rs.core.Context Sse sse) {
    if (!frame.isIncidentReader()) {
      // archive-service would refuse it when the stream is open already.
      throw new ForbiddenException();
    }
    var names =
        archive.events(incident, null).map(event -> Objects.requireNonNullElse(event.name(), ""));
    var signsOfLife = Multi.createFrom().ticks().every(SIGN_OF_LIFE).onOverflow().drop();
    return ChangeStream.of(names, signsOfLife).map(name -> event(sse, name));
  }

  private static OutboundSseEvent event(Sse sse, String name) {
    return sse.newEventBuilder().name(name).data("").build();
  }
}
