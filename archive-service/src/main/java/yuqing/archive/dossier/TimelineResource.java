package yuqing.archive.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import yuqing.access.Roles;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.Hash;
import yuqing.durable.Transactions;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;
import yuqing.rest.work.WorkSlots;

@Path("/dossiers/{incidentId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INCIDENT_READER)
public class TimelineResource {

  /// Each holds a page of payloads and what it is read into.
  private static final int AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess visible;
  private final WorkSlots slots;

  TimelineResource(Transactions transactions, DossierAccess visible, MeterRegistry metrics) {
    this.slots = new WorkSlots("timeline", AT_ONCE, LONGEST_WAIT, metrics);
    this.transactions = transactions;
    this.visible = visible;
  }

  /// One entry of the timeline.
  ///
  /// @param n 1, 2, 3 … in the incident's chain
  /// @param position in the archive's append order over all incidents; has gaps
  /// @param time when the source recorded it
  /// @param recordedAt when the archive appended it
  /// @param sequence 1, 2, 3 … of this source for this incident
  /// @param data what the event said, as it said it; null once erased
  /// @param erasedAt when the payload was erased; null while it is there
  /// @param commitment SHA-256(salt ‖ payload)
  /// @param hash of the entry, which the next one follows
  public record TimelineEntry(
      long n,
      long position,
      UUID eventId,
      String type,
      String source,
      long sequence,
      Instant time,
      Instant recordedAt,
      @Schema(implementation = Object.class) JsonNode data,
      Instant erasedAt,
      @Schema(implementation = String.class) Hash commitment,
      @Schema(implementation = String.class) Hash hash) {

    public static TimelineEntry of(Entry entry) {
      var header = entry.header();
      return new TimelineEntry(
          header.n(),
          entry.position(),
          header.eventId(),
          header.type(),
          header.source(),
          header.sequence(),
          header.time(),
          header.recordedAt(),
          entry.opening().map(opening -> Envelope.dataOf(opening.payload())).orElse(null),
          entry.erasedAt(),
          entry.commitment(),
          entry.hash());
    }
  }

  @GET
  @Operation(
      summary = "Every event of an incident, in the order in which it came in",
      description =
          "Events of types unknown here stand among the others. A page goes on where the last one"
              + " ended, also while entries are being appended; it has fewer than `limit` where"
              + " entries are large.")
  @APIResponse(
      responseCode = "200",
      content = @Content(examples = @ExampleObject(name = "one", value = DossierExamples.TIMELINE)))
  @APIResponse(responseCode = "404", description = "none, or none that the caller may see")
  @APIResponse(responseCode = "503", description = "too many at once; see `Retry-After`")
  public Page<TimelineEntry> page(
      @PathParam("incidentId") String incidentId,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var read = new QueryReader();
    var rows = read.limit(limit);
    read.throwIfAny();
    var after = Cursor.decode(cursor, 1, parts -> Long.valueOf(parts.getFirst()));
    return slots.run(
        () ->
            transactions.inNew(
                connection -> page(connection, incidentId, after == null ? 0 : after, rows)));
  }

  private Page<TimelineEntry> page(Connection connection, String incidentId, long after, int rows)
      throws SQLException {
    visible.require(connection, incidentId);
    var length = Entries.head(connection, incidentId).orElseThrow().length();
    var entries = Entries.page(connection, incidentId, after, rows);
    var last = entries.isEmpty() ? length : entries.getLast().n();
    return new Page<>(
        entries.stream().map(TimelineEntry::of).toList(),
        last < length ? Cursor.encode(Long.toString(last)) : null);
  }
}
