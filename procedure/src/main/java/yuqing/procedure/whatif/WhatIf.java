package yuqing.procedure.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.Obligation;

/// One incident under two editions, judged from the same file as of the same instant.
///
/// @param level by its own edition
/// @param draftLevel by the draft
/// @param differences obligations that differ, by the due of the draft, or of its own edition
///     where the draft has none
public record WhatIf(Level level, Level draftLevel, List<ObligationDifference> differences) {

  public WhatIf {
    differences = List.copyOf(differences);
  }

  /// @param own by the edition that judges the incident for life
  /// @param draft by the edition tried on it
  public static WhatIf between(Judgement own, Judgement draft) {
    var left = owed(draft.obligations());
    List<ObligationDifference> pairs = new ArrayList<>();
    for (var ours : owed(own.obligations()).values()) {
      var theirs = Optional.ofNullable(left.remove(ours.key()));
      pairs.add(
          new ObligationDifference(Optional.of(ours), theirs.or(() -> takeAlike(ours, left))));
    }
    left.values()
        .forEach(
            theirs -> pairs.add(new ObligationDifference(Optional.empty(), Optional.of(theirs))));
    var differences =
        pairs.stream()
            .filter(difference -> !difference.kinds().isEmpty())
            .sorted(
                Comparator.comparing((ObligationDifference each) -> each.either().due())
                    .thenComparing(each -> each.either().key()))
            .toList();
    return new WhatIf(own.level(), draft.level(), differences);
  }

  /// A key names the level that opened an obligation. By a draft that has it owed from another
  /// level on, the same duty from the same instant on bears another key.
  private static Optional<Obligation> takeAlike(Obligation ours, Map<String, Obligation> left) {
    var alike =
        left.values().stream()
            .filter(each -> each.code() == ours.code() && each.opened().equals(ours.opened()))
            .findFirst();
    alike.ifPresent(each -> left.remove(each.key()));
    return alike;
  }

  /// What was withdrawn is not owed any more: to lack it and to have it withdrawn is the same.
  private static Map<String, Obligation> owed(Collection<Obligation> judged) {
    return judged.stream()
        .filter(each -> each.outcome() != Outcome.WITHDRAWN)
        .collect(
            Collectors.toMap(Obligation::key, each -> each, (one, _) -> one, LinkedHashMap::new));
  }

  /// Whether the draft changes nothing about the incident.
  public boolean same() {
    return level == draftLevel && differences.isEmpty();
  }
}
