package yuqing.incident.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.Scope;
import yuqing.contracts.text.Sha256;
import yuqing.contracts.text.TextCharacters;
import yuqing.incident.sighting.SightingBody;
import yuqing.rest.personaldata.UncheckedText;

/// A report as it is posted.
@Schema(name = "Report")
public record ReportBody(
    SourceBody source,
    @NotBlank @Size(max = 200) @Schema(examples = "多栋宿舍连续三天无热水") String title,
    @NotBlank @Size(max = 10_000) @Schema(description = "neutral, in a few sentences")
        String summary,
    @NotNull Category category,
    @NotNull Nature nature,
    @NotBlank
        @Size(max = 64)
        @Schema(
            description =
                "code of the department concerned; one that is not known goes to the group office,"
                    + " which assigns it",
            examples = "logistics")
        String department,
    @NotNull
        @Schema(
            description = "when the school learned of it; not in the future",
            examples = "2026-10-13T08:15:00+08:00")
        Instant discoveredAt,
    @Schema(description = "left out: a missing fact, which the grade names") Scope scope,
    @Schema(description = "left out: a missing fact") Impact impact,
    @Schema(description = "left out: a missing fact") Boolean aptToSpread,
    @Schema(description = "sudden and grave (article 9); once set it stays; left out: it is not")
        Boolean suddenGrave,
    @Size(max = 50) List<SightingBody> sightings) {

  /// The system a report came from and its own reference there.
  @Schema(name = "ReportSource")
  public record SourceBody(
      @Size(min = 1, max = 64)
          @Schema(
              description =
                  "for a reporter its own client, which is also what is taken when it is left out;"
                      + " a person who enters another system's report names that system, else it is"
                      + " `people`",
              examples = "sample")
          String system,
      @Size(min = 1, max = 200)
          @Schema(description = "a reporter must give one", examples = "c02")
          @UncheckedText
          String reference) {}

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

  List<Sighting> toSightings(Instant now) {
    return seen().stream().map(sighting -> sighting.toSighting(discoveredAt, now)).toList();
  }

  /// Equal for a repeat that states nothing new.
  String contentHash() {
    return Sha256.hex(facts() + "\n" + department + "\n" + discoveredAt);
  }
}
