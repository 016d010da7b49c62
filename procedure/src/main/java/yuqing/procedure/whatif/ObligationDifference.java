package yuqing.procedure.whatif;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.casefile.Obligation;

/// One obligation under two editions; it is there by at least one of them.
///
/// @param own by the edition that judges the incident
/// @param draft by the edition tried on it
public record ObligationDifference(Optional<Obligation> own, Optional<Obligation> draft) {

  private static final Set<Outcome> PAST_DUE = EnumSet.of(Outcome.MISSED, Outcome.MET_LATE);

  /// In what it differs; one obligation may differ in several.
  public enum Kind {
    /// Owed by the draft alone.
    ADDED,
    /// Owed by its own edition alone.
    DROPPED,
    /// Due at another instant.
    MOVED,
    /// Owed by another post.
    REASSIGNED,
    /// Not done by its due by the draft, yet by its own edition (or not owed by that).
    MISSED,
    /// The other way round.
    NO_LONGER_MISSED
  }

  public ObligationDifference {
    if (own.isEmpty() && draft.isEmpty()) {
      throw new IllegalArgumentException("an obligation of neither edition");
    }
  }

  /// None where the two are the same.
  public Set<Kind> kinds() {
    var kinds = EnumSet.noneOf(Kind.class);
    if (own.isEmpty()) {
      kinds.add(Kind.ADDED);
    } else if (draft.isEmpty()) {
      kinds.add(Kind.DROPPED);
    } else {
      if (!own.get().due().equals(draft.get().due())) {
        kinds.add(Kind.MOVED);
      }
      if (own.get().owner() != draft.get().owner()) {
        kinds.add(Kind.REASSIGNED);
      }
    }
    if (pastDue(draft) && !pastDue(own)) {
      kinds.add(Kind.MISSED);
    }
    if (pastDue(own) && !pastDue(draft)) {
      kinds.add(Kind.NO_LONGER_MISSED);
    }
    return kinds;
  }

  private static boolean pastDue(Optional<Obligation> obligation) {
    return obligation.filter(each -> PAST_DUE.contains(each.outcome())).isPresent();
  }

  /// As the draft has it, or else as its own edition.
  public Obligation either() {
    return draft.or(() -> own).orElseThrow();
  }
}
