package yuqing.procedure.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.text.StatedTime;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.Report;

/// Whether an event could have been recorded in the state in which what was recorded before it
/// left the incident.
final class EventOrderRules {

  private final Report report;
  private final ReplyOrderRules replies = new ReplyOrderRules();
  private Facts facts;

  /// The receipt or the last reopening: an end is later.
  private Instant handledFrom;

  private Instant end;
  private final List<StatedTime> filings = new ArrayList<>();
  private boolean merged;

  EventOrderRules(Report report) {
    this.report = report;
    this.facts = report.facts();
    this.handledFrom = report.receivedAt();
  }

  /// The present facts.
  Facts facts() {
    return facts;
  }

  /// Takes an event, or answers why it cannot follow.
  Optional<ImpossibleEvent> take(CaseEvent event) {
    if (merged && !(event instanceof CaseEvent.Unmerged)) {
      return ImpossibleEvent.of(ScenarioFault.AFTER_MERGE);
    }
    if (!event.stated().reaches(report.discoveredAt())) {
      return ImpossibleEvent.of(ScenarioFault.BEFORE_DISCOVERY);
    }
    // A plain act may be noted down before the report comes in; the rest needs an incident.
    if (!(event instanceof CaseEvent.Done) && event.recordedAt().isBefore(report.receivedAt())) {
      return ImpossibleEvent.of(ScenarioFault.BEFORE_RECEIPT);
    }
    return switch (event) {
      case CaseEvent.Done _, CaseEvent.FlaggedSuddenGrave _ -> fine();
      case CaseEvent.Absorbed other -> {
        facts = other.ideology() ? facts.ofCategory(Category.IDEOLOGY) : facts;
        yield fine();
      }
      case CaseEvent.Waived _ ->
          end == null ? ImpossibleEvent.of(ScenarioFault.NO_END_TO_WAIVE_AFTER) : fine();
      case CaseEvent.GradeConfirmed confirmed -> decide(confirmed);
      case CaseEvent.Amended amended -> {
        facts = amended.facts();
        yield fine();
      }
      case CaseEvent.ReplyDrafted draft -> replies.draft(draft);
      case CaseEvent.ReplyApproved approved -> replies.approve(approved);
      case CaseEvent.ReplyReturned returned -> replies.giveBack(returned);
      case CaseEvent.ReplyDelivered delivered -> replies.deliver(delivered);
      case CaseEvent.HandlingEnded ended -> end(ended);
      case CaseEvent.EndCorrected corrected -> correct(corrected);
      case CaseEvent.ResultFiled filed -> file(filed);
      case CaseEvent.Reopened reopened -> reopen(reopened);
      case CaseEvent.Merged _ -> {
        merged = true;
        yield fine();
      }
      case CaseEvent.Unmerged _ -> unmerge();
    };
  }

  private static Optional<ImpossibleEvent> fine() {
    return Optional.empty();
  }

  private Optional<ImpossibleEvent> decide(CaseEvent.GradeConfirmed confirmed) {
    return facts.category() == Category.IDEOLOGY && confirmed.level() != Level.ONE
        ? ImpossibleEvent.of(ScenarioFault.IDEOLOGY_IS_LEVEL_1)
        : fine();
  }

  private Optional<ImpossibleEvent> unmerge() {
    if (!merged) {
      return ImpossibleEvent.of(ScenarioFault.NOT_MERGED);
    }
    merged = false;
    return fine();
  }

  private Optional<ImpossibleEvent> end(CaseEvent.HandlingEnded ended) {
    if (end != null) {
      return ImpossibleEvent.of(ScenarioFault.ENDED_ALREADY);
    }
    if (!ended.stated().reaches(handledFrom)) {
      return ImpossibleEvent.of(ScenarioFault.END_TOO_EARLY);
    }
    end = ended.stated().countsAs(handledFrom);
    return fine();
  }

  private Optional<ImpossibleEvent> correct(CaseEvent.EndCorrected corrected) {
    if (end == null) {
      return ImpossibleEvent.of(ScenarioFault.NO_END_TO_CORRECT);
    }
    if (!corrected.end().reaches(handledFrom)) {
      return ImpossibleEvent.of(ScenarioFault.END_TOO_EARLY);
    }
    if (corrected.endedAt().isAfter(corrected.at())) {
      return ImpossibleEvent.of(ScenarioFault.END_AFTER_RECORDING);
    }
    var correctedEnd = corrected.end().countsAs(handledFrom);
    if (!filings.stream().allMatch(filing -> filing.reaches(correctedEnd))) {
      return ImpossibleEvent.of(ScenarioFault.END_AFTER_FILING);
    }
    end = correctedEnd;
    return fine();
  }

  private Optional<ImpossibleEvent> file(CaseEvent.ResultFiled filed) {
    if (end == null) {
      return ImpossibleEvent.of(ScenarioFault.NO_END_TO_FILE_AFTER);
    }
    if (!filed.stated().reaches(end)) {
      return ImpossibleEvent.of(ScenarioFault.FILED_TOO_EARLY);
    }
    filings.add(filed.stated());
    return fine();
  }

  private Optional<ImpossibleEvent> reopen(CaseEvent.Reopened reopened) {
    if (end == null) {
      return ImpossibleEvent.of(ScenarioFault.NO_END_TO_REOPEN);
    }
    handledFrom = reopened.at();
    end = null;
    filings.clear();
    return fine();
  }
}
