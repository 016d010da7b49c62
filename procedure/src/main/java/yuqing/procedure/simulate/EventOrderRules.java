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
  Optional<String> take(CaseEvent event) {
    if (merged && !(event instanceof CaseEvent.Unmerged)) {
      return Optional.of("nothing is recorded after the merge");
    }
    if (!event.stated().reaches(report.discoveredAt())) {
      return Optional.of("occurred before the discovery");
    }
    // A plain act may be noted down before the report comes in; the rest needs an incident.
    if (!(event instanceof CaseEvent.Done) && event.recordedAt().isBefore(report.receivedAt())) {
      return Optional.of("recorded before the receipt");
    }
    return switch (event) {
      case CaseEvent.Done _, CaseEvent.FlaggedSuddenGrave _ -> fine();
      case CaseEvent.Absorbed other -> {
        facts = other.ideology() ? facts.ofCategory(Category.IDEOLOGY) : facts;
        yield fine();
      }
      case CaseEvent.Waived _ ->
          end == null ? Optional.of("a waiver is made only while an end is in force") : fine();
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

  private static Optional<String> fine() {
    return Optional.empty();
  }

  private Optional<String> decide(CaseEvent.GradeConfirmed confirmed) {
    return facts.category() == Category.IDEOLOGY && confirmed.level() != Level.ONE
        ? Optional.of("while the category is ideology only level 1")
        : fine();
  }

  private Optional<String> unmerge() {
    if (!merged) {
      return Optional.of("only a merged incident is unmerged");
    }
    merged = false;
    return fine();
  }

  private Optional<String> end(CaseEvent.HandlingEnded ended) {
    if (end != null) {
      return Optional.of("handling has ended already; correct that end, or reopen");
    }
    if (!ended.stated().reaches(handledFrom)) {
      return Optional.of("an end must not be before the receipt or the reopening");
    }
    end = ended.stated().countsAs(handledFrom);
    return fine();
  }

  private Optional<String> correct(CaseEvent.EndCorrected corrected) {
    if (end == null) {
      return Optional.of("no end is in force that could be corrected");
    }
    if (!corrected.end().reaches(handledFrom)) {
      return Optional.of("an end must not be before the receipt or the reopening");
    }
    if (corrected.endedAt().isAfter(corrected.at())) {
      return Optional.of("the end would lie after its recording");
    }
    var correctedEnd = corrected.end().countsAs(handledFrom);
    if (!filings.stream().allMatch(filing -> filing.reaches(correctedEnd))) {
      return Optional.of("the end would lie after the filing of its result");
    }
    end = correctedEnd;
    return fine();
  }

  private Optional<String> file(CaseEvent.ResultFiled filed) {
    if (end == null) {
      return Optional.of("a result is filed only while an end is in force");
    }
    if (!filed.stated().reaches(end)) {
      return Optional.of("filed before the end of handling");
    }
    filings.add(filed.stated());
    return fine();
  }

  private Optional<String> reopen(CaseEvent.Reopened reopened) {
    if (end == null) {
      return Optional.of("only an ended incident is reopened");
    }
    handledFrom = reopened.at();
    end = null;
    filings.clear();
    return fine();
  }
}
