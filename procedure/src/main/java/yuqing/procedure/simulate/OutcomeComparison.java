package yuqing.procedure.simulate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.casefile.SchoolZone;
import yuqing.procedure.simulate.ExpectedOutcome.Entry;

/// Compares a judgement with what was expected and names what differs, one sentence each.
final class OutcomeComparison {

  private final ZoneId zone;
  private final List<Obligation> left;
  private final List<String> differences = new ArrayList<>();

  private OutcomeComparison(Judgement judgement, ZoneId zone) {
    this.zone = zone;
    this.left = new ArrayList<>(judgement.obligations());
  }

  static List<String> differences(ExpectedOutcome expected, Judgement judgement, ZoneId zone) {
    var comparison = new OutcomeComparison(judgement, zone);
    comparison.level(expected, judgement);
    expected.obligations().forEach(comparison::take);
    if (expected.only()) {
      comparison.left.forEach(each -> comparison.differences.add(comparison.unexpected(each)));
    }
    return List.copyOf(comparison.differences);
  }

  private void level(ExpectedOutcome expected, Judgement judgement) {
    var level = judgement.level() == null ? null : judgement.level().number();
    if (expected.level().isPresent() && !expected.level().get().equals(level)) {
      differences.add("level: expected " + expected.level().get() + ", is " + level);
    }
  }

  /// An entry is found by its code with the window or, where the code occurs more than once, by
  /// when it opened; of several, the one that differs least.
  private void take(Entry entry) {
    var found =
        left.stream()
            .filter(each -> each.code() == entry.code())
            .filter(each -> entry.window().isEmpty() || entry.window().equals(each.window()))
            .toList();
    if (found.size() > 1 && entry.opened().isPresent()) {
      found = found.stream().filter(each -> entry.opened().get().equals(each.opened())).toList();
    }
    var nearest = found.stream().min(Comparator.comparing(each -> differing(entry, each).size()));
    if (nearest.isEmpty()) {
      differences.add(name(entry) + ": expected, but is not there");
      return;
    }
    left.remove(nearest.get());
    differences.addAll(differing(entry, nearest.get()));
  }

  private List<String> differing(Entry entry, Obligation is) {
    List<String> found = new ArrayList<>();
    differ(found, entry, "opened", entry.opened().map(this::iso), iso(is.opened()));
    differ(found, entry, "due", entry.due().map(this::iso), iso(is.due()));
    differ(found, entry, "outcome", entry.outcome(), is.outcome());
    var metAt = is.metAt().map(this::iso).orElse("not met");
    differ(found, entry, "metAt", entry.metAt().map(this::iso), metAt);
    differ(found, entry, "article", entry.article(), is.article());
    return found;
  }

  private <T> void differ(
      List<String> found, Entry entry, String field, Optional<T> expected, T is) {
    if (expected.isPresent() && !expected.get().equals(is)) {
      found.add(name(entry) + ": " + field + " expected " + expected.get() + ", is " + is);
    }
  }

  private String name(Entry entry) {
    var which =
        entry.window().or(() -> entry.opened().map(opened -> "opened " + iso(opened))).orElse("");
    return (entry.code().code() + " " + which).strip();
  }

  private String unexpected(Obligation obligation) {
    return "%s %s: not expected, but is there (opened %s, due %s, %s)"
        .formatted(
            obligation.code().code(),
            obligation.window().orElse(""),
            iso(obligation.opened()),
            iso(obligation.due()),
            obligation.outcome())
        .replace(" :", ":");
  }

  private String iso(Instant instant) {
    return SchoolZone.iso(instant, zone);
  }
}
