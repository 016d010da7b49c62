package yuqing.procedure.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.procedure.yaml.Finding;

/// Editions beside each other: every day has exactly one. Each edition names the one it takes over
/// from, so that an edition left out shows as a gap and two for the same days as an overlap.
final class Succession {

  private final List<PolicyEdition> editions;
  private final List<Finding> findings = new ArrayList<>();

  private Succession(List<PolicyEdition> editions) {
    this.editions = editions;
  }

  /// @param editions in order of their dates
  static List<Finding> findings(List<PolicyEdition> editions) {
    var succession = new Succession(editions);
    for (int i = 0; i < editions.size(); i++) {
      if (i == 0) {
        succession.first(editions.get(i));
      } else {
        succession.later(editions.get(i), editions.get(i - 1));
      }
    }
    return succession.findings;
  }

  private void first(PolicyEdition edition) {
    edition
        .follows()
        .filter(follows -> follows.isBefore(edition.date()))
        .ifPresent(follows -> gap(edition, follows));
    backwards(edition);
  }

  private void later(PolicyEdition edition, PolicyEdition before) {
    if (edition.date().equals(before.date())) {
      note(
          edition,
          "overlap: " + before.source().file() + " begins on the same day",
          "give it a later day");
    } else if (edition.follows().isEmpty()) {
      note(
          edition,
          "does not say from which edition it takes over",
          "add 'follows: " + before.date() + "'");
    } else {
      backwards(edition);
      takesOver(edition, edition.follows().get(), before);
    }
  }

  private void takesOver(PolicyEdition edition, LocalDate follows, PolicyEdition before) {
    if (follows.equals(before.date()) || !follows.isBefore(edition.date())) {
      return;
    }
    if (editions.stream().anyMatch(each -> each.date().equals(follows))) {
      note(
          edition,
          "overlap: " + before.date() + " takes over from " + follows + " before it does",
          "let it follow " + before.date());
    } else {
      gap(edition, follows);
    }
  }

  private void backwards(PolicyEdition edition) {
    edition
        .follows()
        .filter(follows -> !follows.isBefore(edition.date()))
        .ifPresent(
            follows ->
                note(
                    edition,
                    "overlap: follows " + follows + ", which is no earlier day",
                    "let it follow the edition in force before " + edition.date()));
  }

  private void gap(PolicyEdition edition, LocalDate follows) {
    note(
        edition,
        "gap: follows " + follows + ", and there is no such edition",
        "there are: "
            + editions.stream()
                .map(each -> each.date().toString())
                .collect(Collectors.joining(", ")));
  }

  private void note(PolicyEdition edition, String fault, String remedy) {
    findings.add(edition.source().finding(fault, remedy));
  }
}
