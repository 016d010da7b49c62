package yuqing.incident.past;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.contracts.text.Sha256;
import yuqing.contracts.text.TextCharacters;
import yuqing.incident.report.ReportBody;
import yuqing.incident.sighting.SightingBody;

/// An incident that was over before it was entered, as the group office states it.
@Schema(name = "PastIncident")
public record PastIncidentBody(
    ReportBody.SourceBody source,
    @NotBlank @Size(max = 200) @Schema(examples = "停电当晚食堂排队") String title,
    @NotBlank @Size(max = 10_000) @Schema(description = "neutral, in a few sentences")
        String summary,
    @NotNull Category category,
    @NotNull Nature nature,
    @NotBlank
        @Size(max = 64)
        @Schema(description = "code of the department that handled it", examples = "logistics")
        String department,
    Scope scope,
    Impact impact,
    Boolean aptToSpread,
    @Schema(description = "left out: it was not") Boolean suddenGrave,
    @NotNull @Schema(description = "at which it was handled; nothing proposes another") Level level,
    @NotNull
        @Schema(
            description = "when the school learned of it",
            examples = "2026-10-13T21:15:00+08:00")
        Instant discoveredAt,
    @NotNull
        @Schema(
            description = "when the office received the report; gives the number its year",
            examples = "2026-10-13T21:20:00+08:00")
        Instant receivedAt,
    @NotNull @Schema(description = "when handling ended", examples = "2026-10-14T01:00:00+08:00")
        Instant endedAt,
    @NotNull
        @Schema(
            description = "when the result was filed with the office",
            examples = "2026-10-14T07:30:00+08:00")
        Instant filedAt,
    @NotBlank @Size(max = 20_000) @Schema(description = "what was filed") String result,
    @NotBlank @Size(max = 1000) @Schema(description = "why it is recorded afterwards")
        String reason,
    @Schema(
            description =
                "whether it is to be judged; it is only if an edition was in force at its discovery;"
                    + " left out: it is not")
        Boolean judge,
    @Size(max = 50) List<SightingBody> sightings) {

  Facts facts() {
    return new Facts(
        title,
        TextCharacters.trimmed(summary),
        category,
        nature,
        scope,
        impact,
        aptToSpread,
        Boolean.TRUE.equals(suddenGrave));
  }

  /// Never null.
  List<SightingBody> seen() {
    return sightings == null ? List.of() : sightings;
  }

  /// Names one that comes without a reference of its own, so that it is known when it comes again.
  String contentHash() {
    return Sha256.hex(
        facts() + "\n" + department + "\n" + discoveredAt + "\n" + receivedAt + "\n" + endedAt);
  }
}
