package yuqing.archive.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// What an act on a dossier means for what is owed, as far as the archive knows.
///
/// @param met what of the open obligations it meets; empty when nothing. It may meet more:
///     escalation-service knows best
/// @param stillOpen what stays open, by due time; at most 200
/// @param openObligationsAsOf when the newest judgement that is known here was published; null when
///     none is known
@Schema(name = "Effects")
public record DossierEffectsAnswer(
    List<MetObligation> met,
    List<OpenObligation> stillOpen,
    @MayBeAbsent Instant openObligationsAsOf) {

  /// @param late whether it was past due when it was done
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "MetObligation")
  public record MetObligation(
      @Schema(examples = "hold-review-meeting") ObligationCode code,
      String key,
      @MayBeAbsent @Schema(examples = "2026-10-13") String window,
      int article,
      Instant due,
      boolean late) {

    static MetObligation of(UnsettledDuty duty, Instant doneAt) {
      var obligation = duty.obligation();
      return new MetObligation(
          duty.code(),
          obligation.key(),
          duty.window(),
          obligation.article(),
          duty.due(),
          doneAt.isAfter(duty.due()));
    }
  }

  /// @param owner the post that owes it
  /// @param opened left out while its opening has not come in
  /// @param missed whether its due time has passed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OpenObligation")
  public record OpenObligation(
      @Schema(examples = "close-dossier") ObligationCode code,
      String key,
      @MayBeAbsent @Schema(examples = "2026-10-13") String window,
      int article,
      Post owner,
      @MayBeAbsent String department,
      @MayBeAbsent Instant opened,
      Instant due,
      boolean missed) {

    static OpenObligation of(UnsettledDuty duty) {
      var obligation = duty.obligation();
      return new OpenObligation(
          duty.code(),
          obligation.key(),
          duty.window(),
          obligation.article(),
          obligation.owner(),
          obligation.department(),
          duty.opened(),
          duty.due(),
          duty.outcome() == Outcome.MISSED);
    }
  }
}
