package yuqing.archive.form;

import java.util.ArrayList;
import java.util.List;
import yuqing.archive.dossier.CaseSection.Decision;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.ReviewMeasure;
import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.TextErasure;

/// The row 舆情后期处理情况: what was done after the end, the decision on the result, and what review
/// meetings concluded, learned and asked for.
final class FormAftermath {

  private final Dossier dossier;
  private final FormNames names;
  private final PaperTimes times;

  FormAftermath(Dossier dossier, FormNames names, PaperTimes times) {
    this.dossier = dossier;
    this.names = names;
    this.times = times;
  }

  /// @param noted what people noted of it
  String text(String noted) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(noted);
    var result = dossier.section().result();
    if (result != null && result.decision() != null) {
      paragraphs.add(decision(result.decision()));
    }
    dossier.reviews().forEach(review -> paragraphs.addAll(review(review)));
    return FormWriter.paragraphs(paragraphs.toArray(String[]::new));
  }

  private String decision(Decision decision) {
    return "%s　%s：%s"
        .formatted(
            times.chineseMinute(decision.decidedAt()),
            decision.verdict().equals("ACCEPTED") ? "处置结果审核备案" : "处置结果退回",
            decision.reason() == null ? "同意" : decision.reason());
  }

  private List<String> review(Dossier.Review review) {
    var paragraphs = new ArrayList<String>();
    // Without a conclusion it was erased: a meeting is not recorded without one.
    var findings = review.findings() == null ? TextErasure.MARK : review.findings();
    paragraphs.add("%s　分析会结论：%s".formatted(times.chineseMinute(review.heldAt()), findings));
    if (review.lessons() != null) {
      paragraphs.add("经验教训：" + review.lessons());
    }
    review.measures().forEach(measure -> paragraphs.add(measure(measure)));
    return paragraphs;
  }

  private String measure(ReviewMeasure measure) {
    return "整改措施%d（%s，期限%s，%s）：%s"
        .formatted(
            measure.number(),
            names.owner(measure.ownerPost(), measure.ownerDepartment()),
            PaperTimes.chineseDate(measure.dueOn()),
            measure.completion() == null
                ? "尚未办结"
                : times.chineseMinute(measure.completion().doneAt()) + "办结",
            measure.completion() == null || measure.completion().note() == null
                ? text(measure)
                : "%s　办结情况：%s".formatted(text(measure), measure.completion().note()));
  }

  private static String text(ReviewMeasure measure) {
    return measure.text() == null ? "" : measure.text();
  }
}
