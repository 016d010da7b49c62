package yuqing.procedure.grading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.policy.PolicyEdition;

/// The levels that an incident had one after the other, and the reason for each.
public final class LevelHistory {

  private final PolicyEdition edition;
  private final List<LevelChange> changes = new ArrayList<>();
  private Facts facts;
  private boolean decided;

  /// What another incident brought along; the rule alone does not go below it.
  private Level absorbed = Level.THREE;

  private Instant flaggedAt;

  private LevelHistory(PolicyEdition edition, CaseFile file) {
    this.edition = edition;
    var received = file.report().receivedAt();
    facts = file.report().facts();
    flaggedAt = facts.suddenGrave() ? received : null;
    changes.add(new LevelChange(received, byRule(), null));
    file.events().forEach(this::take);
  }

  /// @param file as it was known when it is judged
  public static LevelHistory of(PolicyEdition edition, CaseFile file) {
    return new LevelHistory(edition, file);
  }

  private void take(CaseEvent event) {
    switch (event) {
      case CaseEvent.GradeConfirmed confirmed -> decide(confirmed);
      case CaseEvent.Amended amended -> amend(amended);
      case CaseEvent.Absorbed other -> absorb(other);
      case CaseEvent.FlaggedSuddenGrave flagged -> flag(flagged.at());
      case CaseEvent.Done _,
          CaseEvent.ReplyDrafted _,
          CaseEvent.ReplyApproved _,
          CaseEvent.ReplyReturned _,
          CaseEvent.ReplyDelivered _,
          CaseEvent.HandlingEnded _,
          CaseEvent.EndCorrected _,
          CaseEvent.ResultFiled _,
          CaseEvent.Reopened _,
          CaseEvent.Merged _,
          CaseEvent.Unmerged _,
          CaseEvent.Waived _ -> {}
    }
  }

  /// A merge loses nothing: level, flag and ideology of the other one go over, the level also over
  /// a person's decision; it is none itself.
  private void absorb(CaseEvent.Absorbed other) {
    absorbed = absorbed.graver(other.level());
    if (other.suddenGrave()) {
      flag(other.at());
    }
    if (other.ideology()) {
      facts = facts.ofCategory(Category.IDEOLOGY);
    }
    enter(other, facts.category() == Category.IDEOLOGY ? Level.ONE : level().graver(other.level()));
  }

  /// Art. 10: while the category is ideology, only level 1, even against a person's decision.
  private void decide(CaseEvent.GradeConfirmed confirmed) {
    decided = true;
    enter(confirmed, facts.category() == Category.IDEOLOGY ? Level.ONE : confirmed.level());
  }

  /// Art. 10: graded again by rule while no person has decided; afterwards only a change of
  /// category to ideology raises.
  private void amend(CaseEvent.Amended amended) {
    var before = facts.category();
    facts = amended.facts();
    if (facts.suddenGrave()) {
      flag(amended.at());
    }
    if (!decided) {
      enter(amended, byRule());
    } else if (before != Category.IDEOLOGY && facts.category() == Category.IDEOLOGY) {
      enter(amended, Level.ONE);
    }
  }

  private Level byRule() {
    return GradingTable.grade(edition, facts).proposal().graver(absorbed);
  }

  /// Art. 9: once set it stays.
  private void flag(Instant at) {
    facts = facts.flagged();
    if (flaggedAt == null) {
      flaggedAt = at;
    }
  }

  private void enter(CaseEvent because, Level level) {
    if (level != level()) {
      changes.add(new LevelChange(because.recordedAt(), level, because.action()));
    }
  }

  /// The first grade and every change, in order.
  public List<LevelChange> changes() {
    return List.copyOf(changes);
  }

  public Level level() {
    return changes.getLast().level();
  }

  /// Whether a person has decided; until then the level is provisional.
  public boolean decided() {
    return decided;
  }

  /// The present facts.
  public Facts facts() {
    return facts;
  }

  /// Since when it counts as sudden and grave (article 9).
  public Optional<Instant> flaggedAt() {
    return Optional.ofNullable(flaggedAt);
  }

  /// The stays at a level or a graver one, in order.
  public List<LevelPeriod> stays(Level level) {
    List<LevelPeriod> stays = new ArrayList<>();
    Instant entered = null;
    for (var change : changes) {
      if (change.level().atLeast(level) && entered == null) {
        entered = change.at();
      } else if (!change.level().atLeast(level) && entered != null) {
        stays.add(new LevelPeriod(stays.size() + 1, entered, Optional.of(change)));
        entered = null;
      }
    }
    if (entered != null) {
      stays.add(new LevelPeriod(stays.size() + 1, entered, Optional.empty()));
    }
    return stays;
  }

  /// Whether the incident had a level or a graver one at an instant.
  public boolean stoodAt(Level level, Instant instant) {
    return stays(level).stream().anyMatch(stay -> stay.covers(instant));
  }
}
