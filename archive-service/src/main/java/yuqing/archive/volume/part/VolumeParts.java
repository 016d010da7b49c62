package yuqing.archive.volume.part;

import java.util.List;

/// The parts of every printed dossier, in the order in which they are printed. After them come
/// [VerificationPages].
public final class VolumeParts {

  public static final List<VolumePart> ALL =
      List.of(
          new SummaryPart(),
          new TimelinePart(),
          new GradingPart(),
          new ObligationsPart(),
          ActsPart.handling(),
          ActsPart.instructions(),
          new MeetingsPart(),
          ActsPart.reportsUpwards(),
          new RepliesPart(),
          new AlertsPart(),
          new EvidencePart(),
          new ResultPart(),
          new ReviewPart(),
          new ExplanationsPart(),
          new TasksPart(),
          new SecondReportsPart(),
          new ChangesPart(),
          new ClosingPart(),
          new GapsPart());

  private VolumeParts() {}
}
