package yuqing.incident.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.contracts.term.State;
import yuqing.incident.difference.StoredDifference;
import yuqing.incident.judgement.JudgedLevel;
import yuqing.incident.judgement.OpenObligation;
import yuqing.incident.register.CurrentEnd;
import yuqing.incident.register.FiledResult;
import yuqing.incident.register.Incident;
import yuqing.incident.register.LateRecording;

/// One incident as it is shown.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Incident")
public record IncidentAnswer(
    @JsonUnwrapped Row row,
    @Schema(description = "by due time, as last received; the grading service knows best")
        List<Obligation> openObligations,
    @MayBeAbsent
        @Schema(
            description =
                "names of facts that the reporter is asked to state by an amendment, as last"
                    + " received; left out when there are none. Why: the grading service's"
                    + " `returns`",
            examples = "[\"scope\", \"summary\"]")
        List<String> factsRequested,
    @MayBeAbsent @Schema(description = "the end of handling in force") End end,
    @MayBeAbsent Result result,
    @MayBeAbsent Instant reopenedAt,
    @Schema(description = "the first 100, by when they were seen") List<Sighting> sightings,
    @MayBeAbsent
        @Schema(description = "the incident it was merged into, where the caller may see that one")
        UUID mergedInto,
    @MayBeAbsent
        @Schema(
            description =
                "the incident that goes on in the place of a merged one, through further merges"
                    + " too, where the caller may see it")
        Continuing continuedBy,
    @Schema(description = "each filing of a result and its decision: the newest 100")
        List<RecordedSteps.Filing> filings,
    @Schema(description = "who drafted and decided each reply, and when: the newest 100")
        List<RecordedSteps.ReplySteps> replies,
    @Schema(
            description =
                "what second reports state otherwise, until the group office has settled it; the"
                    + " first 100")
        List<UnsettledDifference> differences,
    @MayBeAbsent
        @Schema(
            description =
                "the closed incident that was reported by the same reference or is about the same"
                    + " item, where the caller may see that one")
        UUID follows,
    @MayBeAbsent @Schema(description = "only of an incident that was over before it was entered")
        Afterwards recordedAfterwards) {

  /// @param path of the incident that goes on, at this service
  @Schema(name = "ContinuingIncident")
  public record Continuing(
      UUID id,
      @Schema(examples = "YQ-2026-00013") String number,
      @Schema(examples = "/incidents/019a1f00-0000-7000-8000-000000000002") String path) {

    static Continuing of(Incident incident) {
      return new Continuing(incident.id, incident.number, "/incidents/" + incident.id);
    }
  }

  /// One incident in a list.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "IncidentRow")
  public record Row(
      UUID id,
      @Schema(examples = "YQ-2026-00012") String number,
      State state,
      @MayBeAbsent
          @Schema(description = "1 is the gravest; left out until the first grade was received")
          Integer level,
      @MayBeAbsent @Schema(description = "true until a person has confirmed the grade")
          Boolean provisional,
      @MayBeAbsent
          @Schema(
              description =
                  "the level that the rule proposes for the present facts, as last received: beside"
                      + " a person's decision it changes nothing by itself")
          Integer proposal,
      @MayBeAbsent
          @Schema(
              description =
                  "`true` where facts by which the rule grades were amended after this grade was"
                      + " made: `proposal`, and `level` while it is provisional, are for the facts"
                      + " before. Left out otherwise. It ends with the next grade that is received;"
                      + " where the amendment changes none, the grading service's `proposal` is"
                      + " the same and none comes")
          Boolean amendedSinceGraded,
      String title,
      String summary,
      Category category,
      Nature nature,
      @MayBeAbsent Scope scope,
      @MayBeAbsent Impact impact,
      @MayBeAbsent Boolean aptToSpread,
      boolean suddenGrave,
      String department,
      @MayBeAbsent String departmentAsReported,
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
          isGraded(judged) ? judged.proposal : null,
          isAmendedSince(judged, incident) ? true : null,
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

    private static boolean isAmendedSince(JudgedLevel judged, Incident incident) {
      return isGraded(judged)
          && incident.factsAmendedAt != null
          && judged.isOfFactsBefore(incident.factsAmendedAt);
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
      @MayBeAbsent String window,
      int article,
      String owner,
      String department,
      Instant opened,
      Instant due,
      boolean missed) {

    public static Obligation of(OpenObligation open) {
      return of(open, open.department);
    }

    /// @param department in which it is owed now
    static Obligation of(OpenObligation open, String department) {
      return new Obligation(
          open.code,
          open.key,
          open.window,
          open.article,
          open.owner,
          department,
          open.openedAt,
          open.dueAt,
          open.missed);
    }
  }

  /// What a second report states otherwise, and nobody has taken over or set aside yet.
  ///
  /// @param n 1, 2, 3 … within the incident
  /// @param differing as the record had it when the second report came, and as that one states it
  @Schema(name = "UnsettledDifference")
  public record UnsettledDifference(int n, Instant receivedAt, List<Difference> differing) {

    static UnsettledDifference of(StoredDifference stored) {
      return new UnsettledDifference(stored.n(), stored.receivedAt(), stored.differing());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "EndOfHandling")
  public record End(Instant endedAt, Instant recordedAt, @MayBeAbsent String reason) {

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
  /// @param decidedAt when the decision was made, and `decidedBy` by which post; left out while
  ///     there is none
  /// @param reason of the decision
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Result")
  public record Result(
      int filing,
      String text,
      Instant filedAt,
      @MayBeAbsent CurrentEnd.Decision decision,
      @MayBeAbsent Instant decidedAt,
      @MayBeAbsent @Schema(examples = "group-office") String decidedBy,
      @MayBeAbsent String reason) {

    /// @param filings the newest last
    static Result of(Incident incident, List<FiledResult> filings) {
      var end = incident.end;
      if (end == null || !end.isFiled()) {
        return null;
      }
      var decided =
          end.decision == null || filings.isEmpty() ? new FiledResult() : filings.getLast();
      return new Result(
          incident.filings,
          end.text,
          end.filedAt,
          end.decision,
          decided.decidedAt,
          decided.decidedPost,
          decided.reason);
    }
  }
}
