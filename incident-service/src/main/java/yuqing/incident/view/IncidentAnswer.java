package yuqing.incident.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.State;
import yuqing.incident.judgement.JudgedLevel;
import yuqing.incident.judgement.OpenObligation;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.Incident;
import yuqing.incident.register.LateRecording;

/// One incident as it is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Incident")
public record IncidentAnswer(
    @JsonUnwrapped Row row,
    @Schema(description = "by due time, as last received; the grading service knows best")
        List<Obligation> openObligations,
    @Schema(
            description =
                "names of facts that the reporter is asked to state by an amendment, as last"
                    + " received; left out when there are none. Why: the grading service's `returns`",
            examples = "[\"scope\", \"summary\"]")
        List<String> factsRequested,
    @Schema(description = "the end of handling in force") End end,
    Result result,
    Instant reopenedAt,
    @Schema(description = "the first 100, by when they were seen") List<Sighting> sightings,
    @Schema(description = "the incident it was merged into, where the caller may see that one")
        UUID mergedInto,
    @Schema(description = "only of an incident that was over before it was entered")
        Afterwards recordedAfterwards) {

  /// One incident in a list.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "IncidentRow")
  public record Row(
      UUID id,
      @Schema(examples = "YQ-2026-00012") String number,
      State state,
      @Schema(description = "1 is the gravest; left out until the first grade was received")
          Integer level,
      @Schema(description = "true until a person has confirmed the grade") Boolean provisional,
      String title,
      String summary,
      Category category,
      Nature nature,
      Scope scope,
      Impact impact,
      Boolean aptToSpread,
      boolean suddenGrave,
      String department,
      String departmentAsReported,
      boolean toBeAssigned,
      Source source,
      Instant discoveredAt,
      Instant receivedAt,
      ReportedBy reportedBy,
      Instant updatedAt) {

    static Row of(Incident incident, JudgedLevel judged) {
      return new Row(
          incident.id,
          incident.number,
          incident.state,
          isGraded(judged) ? judged.level : null,
          isGraded(judged) ? judged.provisional : null,
          incident.title,
          incident.summary,
          incident.category,
          incident.nature,
          incident.scope,
          incident.impact,
          incident.aptToSpread,
          incident.suddenGrave,
          incident.department,
          incident.departmentAsReported,
          incident.toBeAssigned,
          incident.source(),
          incident.discoveredAt,
          incident.receivedAt,
          incident.reportedBy,
          incident.updatedAt);
    }

    private static boolean isGraded(JudgedLevel judged) {
      return judged != null && judged.level != null;
    }
  }

  /// @param owner the post that owes it
  /// @param missed whether its due time has passed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OpenObligation")
  public record Obligation(
      @Schema(examples = "file-result") String code,
      String key,
      String window,
      int article,
      String owner,
      String department,
      Instant opened,
      Instant due,
      boolean missed) {

    static Obligation of(OpenObligation open) {
      return new Obligation(
          open.code,
          open.key,
          open.window,
          open.article,
          open.owner,
          open.department,
          open.openedAt,
          open.dueAt,
          open.missed);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "EndOfHandling")
  public record End(Instant endedAt, Instant recordedAt, String reason) {

    static End of(CurrentEnd end) {
      return end == null ? null : new End(end.endedAt, end.endRecordedAt, end.endReason);
    }
  }

  /// @param reason as the group office stated it
  /// @param judged whether it is judged; if not, it owes nothing by the procedure
  @Schema(name = "RecordedAfterwards")
  public record Afterwards(String reason, Instant recordedAt, boolean judged) {

    static Afterwards of(LateRecording late) {
      return late == null ? null : new Afterwards(late.reason, late.recordedAt, late.judged);
    }
  }

  /// @param filing 1, 2, 3 …, through all ends
  /// @param filedAt when the first result on this end was filed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Result")
  public record Result(int filing, String text, Instant filedAt, CurrentEnd.Decision decision) {

    static Result of(Incident incident) {
      var end = incident.end;
      boolean filed = end != null && end.isFiled();
      return filed ? new Result(incident.filings, end.text, end.filedAt, end.decision) : null;
    }
  }
}
