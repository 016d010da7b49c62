package yuqing.archive.volume;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.archive.retention.RetentionTerms;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.timeline.Entry;
import yuqing.archive.volume.part.VolumeCase;
import yuqing.archive.words.ShelfMark;
import yuqing.archive.words.TermLabels;

/// What the cover of a printed dossier says.
///
/// @param title of the incident; a space while no report has come in
/// @param status that it is not closed yet, or that it prints what was known at an instant
record VolumeCover(String school, String title, List<CoverLine> lines, String status) {

  private static final String CLOSED = "archive.dossier-closed";

  record CoverLine(String label, String value) {}

  static VolumeCover of(VolumeCase printed, RetentionTerms retention) {
    var dossier = printed.dossier();
    var section = dossier.section();
    var facts = section.facts();
    var closedAt = firstClosedAt(printed.snapshot());
    var mark = ShelfMark.of(section.number(), closedAt, printed.times().zone());
    var category = facts == null ? null : facts.category();
    var term = retention.of(dossier.duties().level(), category, retainedFrom(printed));
    var lines = new ArrayList<CoverLine>();
    lines.add(new CoverLine("档号", mark == null ? "（归档后编定）" : mark));
    lines.add(new CoverLine("保管期限", term == null ? "（定级后划定）" : term));
    lines.add(new CoverLine("事件编号", section.number() == null ? "" : section.number()));
    lines.add(new CoverLine("责任部门", departments(dossier.departments())));
    lines.add(new CoverLine("舆情类别", facts == null ? "" : TermLabels.of(facts.category())));
    lines.add(new CoverLine("舆情等级", TermLabels.of(dossier.duties().level())));
    lines.add(new CoverLine("发现时间", printed.times().chineseMinute(section.discoveredAt())));
    lines.add(new CoverLine("归档时间", printed.times().chineseMinute(closedAt)));
    lines.add(new CoverLine("记录条数", Long.toString(dossier.entries())));
    return new VolumeCover(
        printed.snapshot().school().name(),
        facts == null ? "" : facts.title(),
        List.copyOf(lines),
        status(printed, closedAt));
  }

  private static String departments(List<DepartmentName> departments) {
    return departments.stream().map(DepartmentName::name).collect(Collectors.joining("、"));
  }

  private static String status(VolumeCase printed, Instant closedAt) {
    var asOf = printed.snapshot().asOf();
    var until = asOf == null ? "" : "本卷为截至 %s 的情况。".formatted(printed.times().chineseMinute(asOf));
    return closedAt == null ? until + "未归档。" : until;
  }

  /// The closing in force; until there is one, the last entry that is printed. An instant of the
  /// record: the same record prints the same term, whatever is laid down later.
  private static Instant retainedFrom(VolumeCase printed) {
    var closing = printed.dossier().volumes().getLast().closing();
    return closing == null ? printed.snapshot().recordedAt() : closing.recordedAt();
  }

  /// Recorded of each entry for good, also where its content is erased.
  private static Instant firstClosedAt(DossierSnapshot snapshot) {
    return snapshot.entries().places().stream()
        .filter(place -> place.type().equals(CLOSED))
        .findFirst()
        .map(snapshot.entries()::read)
        .map(Entry::header)
        .map(header -> header.time())
        .orElse(null);
  }
}
