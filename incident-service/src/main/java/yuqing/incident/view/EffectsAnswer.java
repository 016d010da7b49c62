package yuqing.incident.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;
import yuqing.incident.judgement.OpenObligation;

/// What an act means for what is owed, by the read copy of the judgement.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Effects")
public record EffectsAnswer(
    @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
            description =
                "what of the open obligations it meets, as far as is known here; empty when"
                    + " nothing. It may meet more: escalation-service knows best")
        List<MetObligation> met,
    @MayBeAbsent
        @Schema(
            description =
                "what it withdraws, as far as is known here: an end its windows, a waiver, a merge and a"
                    + " reopening what is open and not past due")
        List<IncidentAnswer.Obligation> withdrawn,
    @MayBeAbsent @Schema(description = "an end: what it opens") List<Opening> opens,
    @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "what stays open, by due time; at most 200")
        List<IncidentAnswer.Obligation> stillOpen,
    @MayBeAbsent
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
            description =
                "when the newest judgement that is known here was made: acts that it does not have"
                    + " yet may have met more. Null when none is known")
        Instant openObligationsAsOf,
    @MayBeAbsent
        @Schema(
            description =
                "of the act's event among those of the incident: escalation-service's obligations"
                    + " with `after` this number have been judged with it",
            examples = "7")
        Long sequence) {

  /// @param late whether it was past due when it was done
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MetObligation")
  public record MetObligation(
      @Schema(examples = "daily-exchange") String code,
      String key,
      @MayBeAbsent @Schema(examples = "2026-10-13") String window,
      int article,
      Instant due,
      boolean late) {

    static MetObligation of(OpenObligation open, Instant doneAt) {
      return new MetObligation(
          open.code, open.key, open.window, open.article, open.dueAt, doneAt.isAfter(open.dueAt));
    }
  }

  @Schema(name = "OpeningObligation")
  public record Opening(@Schema(examples = "file-result") String code, Instant due) {}
}
