package yuqing.archive.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import yuqing.access.Roles;
import yuqing.archive.timeline.ChainVerification;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.work.WorkSlots;

@Path("/dossiers/{incidentId}/verification")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class VerificationResource {

  private static final Logger LOG = Logger.getLogger(VerificationResource.class);

  /// Each reads a whole chain, a few rows at a time.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess visible;
  private final InstantSource clock;
  private final MeterRegistry metrics;
  private final WorkSlots slots;

  VerificationResource(
      Transactions transactions,
      DossierAccess visible,
      InstantSource clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.visible = visible;
    this.clock = clock;
    this.metrics = metrics;
    this.slots = new WorkSlots("verification", AT_ONCE, LONGEST_WAIT, metrics);
  }

  @GET
  @Operation(
      summary = "Recomputes an incident's chain from the database",
      description =
          "Every commitment is opened again and every hash computed again, up to the head. A gap is"
              + " an event that has not come in: it breaks no chain.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              examples = {
                @ExampleObject(name = "whole", value = DossierExamples.VERIFIED),
                @ExampleObject(name = "altered", value = DossierExamples.BROKEN)
              }))
  @APIResponse(responseCode = "404", description = "none, or none that the caller may see")
  @APIResponse(responseCode = "503", description = "too many at once; see `Retry-After`")
  public ChainVerification verify(@PathParam("incidentId") String incidentId) {
    var found =
        slots.run(
            () ->
                transactions.inNew(
                    connection -> {
                      visible.require(connection, incidentId);
                      return Entries.verify(connection, incidentId, clock.instant()).orElseThrow();
                    }));
    metrics
        .counter("yuqing.archive.verifications", "valid", Boolean.toString(found.valid()))
        .increment();
    if (!found.valid()) {
      LOG.errorf(
          "the chain of %s breaks at entry %d: %s",
          incidentId, found.brokenAt().n(), found.brokenAt().reason());
    }
    return found;
  }
}
