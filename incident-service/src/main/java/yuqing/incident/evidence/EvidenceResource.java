package yuqing.incident.evidence;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yuqing.access.Roles;
import yuqing.incident.evidence.EvidenceRecords.After;
import yuqing.incident.view.RecordPages;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.request.Page;
import yuqing.rest.work.WorkSlots;

/// `GET /incidents/{id}/evidence`, `GET /incidents/{id}/evidence/{sha256}`
@Path("/incidents")
@Tag(name = "Evidence", description = "Files of evidence and scans of signed forms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvidenceResource {

  /// Each file is read through before its first byte goes out.
  private static final int READ_AT_ONCE = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final EvidenceRecords records;
  private final EvidenceStore store;
  private final RecordPages pages;
  private final EvidenceDownloads downloads;
  private final CurrentCaller caller;
  private final WorkSlots slots;

  EvidenceResource(
      EvidenceRecords records,
      EvidenceStore store,
      RecordPages pages,
      EvidenceDownloads downloads,
      CurrentCaller caller,
      MeterRegistry metrics) {
    this.records = records;
    this.store = store;
    this.pages = pages;
    this.downloads = downloads;
    this.caller = caller;
    this.slots = new WorkSlots("evidence-download", READ_AT_ONCE, LONGEST_WAIT, metrics);
  }

  @GET
  @Path("/{id}/evidence")
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(
      operationId = "listEvidence",
      summary = "What was added as evidence, in order of recording")
  public Page<EvidenceAnswer> list(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    return pages
        .page(
            id,
            limit,
            () -> After.read(cursor),
            (after, count) -> records.after(id, after, count),
            After::cursor)
        .map(row -> new EvidenceAnswer(EvidenceRecords.read(row), null));
  }

  @GET
  @Path("/{id}/evidence/{sha256}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed(Roles.INCIDENT_READER)
  @Operation(operationId = "downloadEvidence", summary = "Download a file")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(@PathParam("id") UUID id, @PathParam("sha256") String hash) {
    var sha256 = hash.toLowerCase(Locale.ROOT);
    var found = downloads.find(id, sha256, caller.get());
    return DownloadAnswer.of(
            slots.run(() -> store.verified(sha256)), found.contentType(), found.name())
        .header(HttpHeaders.ETAG, '"' + sha256 + '"')
        .build();
  }
}
