package yuqing.procedure.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.procedure.yaml.Finding;

/// Editions beside each other: every day has exactly one. Each edition names the one it takes over
/// from, so that an edition left out shows as a gap and two for the same days as an overlap.
public final class EditionSequence {

  private final List<EditionValidity> editions;
  private final List<Finding> findings = new ArrayList<>();

  private EditionSequence(List<EditionValidity> editions) {
    this.editions = editions;
  }

  /// What is wrong with these beside each other; those of one day stay in the order given.
  public static List<Finding> findings(Collection<EditionValidity> editions) {
    var succession =
        new EditionSequence(
            editions.stream().sorted(Comparator.comparing(EditionValidity::date)).toList());
    succession.check();
    return succession.findings;
  }

  private void check() {
    for (int i = 0; i < editions.size(); i++) {
      if (i == 0) {
        first(editions.get(i));
      } else {
        later(editions.get(i), editions.get(i - 1));
      }
    }
  }

  private void first(EditionValidity edition) {
    edition
        .follows()
        .filter(follows -> follows.isBefore(edition.date()))
        .ifPresent(follows -> gap(edition, follows));
    backwards(edition);
  }

  private void later(EditionValidity edition, EditionValidity before) {
    if (edition.date().equals(before.date())) {
      findings.add(edition.finding(EditionFault.OVERLAP_SAME_DAY, before.file()));
    } else if (edition.follows().isEmpty()) {
      findings.add(edition.finding(EditionFault.NO_PREDECESSOR, before.date()));
    } else {
      backwards(edition);
      takesOver(edition, edition.follows().get(), before);
    }
  }

  private void takesOver(EditionValidity edition, LocalDate follows, EditionValidity before) {
    if (follows.equals(before.date()) || !follows.isBefore(edition.date())) {
      return;
    }
    if (editions.stream().anyMatch(each -> each.date().equals(follows))) {
      findings.add(edition.finding(EditionFault.OVERLAP_TAKEN_OVER, before.date(), follows));
    } else {
      gap(edition, follows);
    }
  }

  private void backwards(EditionValidity edition) {
    edition
        .follows()
        .filter(follows -> !follows.isBefore(edition.date()))
        .map(follows -> edition.finding(EditionFault.OVERLAP_BACKWARDS, follows, edition.date()))
        .ifPresent(findings::add);
  }

  private void gap(EditionValidity edition, LocalDate follows) {
    var there =
        editions.stream()
            .filter(each -> !each.equals(edition))
            .map(each -> each.date().toString())
            .collect(Collectors.joining(", "));
    findings.add(edition.finding(EditionFault.GAP, follows, there));
  }
}
