package yuqing.archive.volume.part;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.ArchiveEvent.Explained;
import yuqing.contracts.term.Outcome;

/// Why obligations were missed, as said with the review or the closing, and those that nobody has
/// explained.
final class ExplanationsPart implements VolumePart {

  private static final TableColumns UNEXPLAINED =
      TableColumns.of(
          new Column("事项", 0), new Column("责任岗位", 40), new Column("时限", 35), new Column("结果", 26));

  private static final List<Class<? extends ArchiveEvent>> EXPLAINING =
      List.of(ArchiveEvent.ReviewHeld.class, ArchiveEvent.DossierClosed.class);

  @Override
  public String title() {
    return "逾期说明";
  }

  @Override
  public String none() {
    return "没有逾期的事项。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    Map<UUID, Duty> duties = new HashMap<>();
    printed.duties().duties().forEach(duty -> duties.put(duty.id(), duty));
    Set<UUID> explained = new HashSet<>();
    for (var each : printed.entries().events(ArchiveEvent.class, EXPLAINING)) {
      explanations(printed, each, duties, explained, out);
    }
    var heading = new OnceHeading(out, "尚未说明的逾期事项");
    for (var duty : duties(printed, explained)) {
      heading.print();
      out.row(
          UNEXPLAINED,
          ObligationsPart.name(duty),
          printed.posts().of(duty.owner(), duty.department()),
          printed.times().endMinute(duty.due()),
          TermLabels.of(duty.outcome()));
    }
  }

  private static List<Duty> duties(VolumeCase printed, Set<UUID> explained) {
    return printed.duties().duties().stream()
        .filter(duty -> duty.outcome() == Outcome.MISSED || duty.outcome() == Outcome.MET_LATE)
        .filter(duty -> !explained.contains(duty.id()))
        .toList();
  }

  private static void explanations(
      VolumeCase printed,
      RecordedEvent<ArchiveEvent> each,
      Map<UUID, Duty> duties,
      Set<UUID> explained,
      PartWriter out) {
    var said = explainedBy(each.event());
    var texts = ReviewProse.in(each.payload()).explanations();
    for (var i = 0; i < said.size(); i++) {
      var about = said.get(i);
      explained.addAll(about.obligations());
      out.heading("第%d条　%s".formatted(each.n(), TermLabels.of(about.code(), about.window())));
      out.fact("登记", by(printed, each.event()));
      out.fact(
          "事项",
          about.obligations().stream()
              .map(
                  id ->
                      duties.containsKey(id)
                          ? ObligationsPart.name(duties.get(id))
                          : "「" + id + "」")
              .collect(Collectors.joining("\n")));
      out.prose("说明", CellTexts.orErased(i < texts.size() ? texts.get(i) : null));
    }
  }

  /// Null in an event from before there were any.
  private static List<Explained> explainedBy(ArchiveEvent event) {
    var explained =
        switch (event) {
          case ArchiveEvent.ReviewHeld it -> it.explained();
          case ArchiveEvent.DossierClosed it -> it.explained();
          case ArchiveEvent it -> throw new IllegalArgumentException("explains nothing: " + it);
        };
    return explained == null ? List.of() : explained;
  }

  private static String by(VolumeCase printed, ArchiveEvent event) {
    return switch (event) {
      case ArchiveEvent.ReviewHeld it -> CellTexts.by(printed, it.recordedAt(), it.recordedBy());
      case ArchiveEvent.DossierClosed it -> CellTexts.by(printed, it.recordedAt(), it.recordedBy());
      case ArchiveEvent it -> throw new IllegalArgumentException("explains nothing: " + it);
    };
  }
}
