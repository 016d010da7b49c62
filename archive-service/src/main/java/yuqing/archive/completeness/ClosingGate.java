package yuqing.archive.completeness;

import java.util.ArrayList;
import java.util.List;
import yuqing.archive.completeness.ClosingCase.ReplyStep;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.archive.completeness.MissingThing.Kind;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.rest.problem.LocalizedText;

/// The gate of the closing (article 14): all that is missing, each by name.
public final class ClosingGate {

  /// Named at most in one answer: a case of half a year has a few hundred windows.
  public static final int MOST_NAMED = 500;

  private ClosingGate() {}

  /// Empty where the dossier may be closed.
  public static List<MissingThing> missing(ClosingCase closing) {
    var missing = new ArrayList<MissingThing>();
    addResult(closing.result(), missing);
    addReply(closing.reply(), missing);
    for (var duty : closing.duties()) {
      addDuty(closing, duty, missing);
    }
    for (var part : DossierPart.values()) {
      if (closing.required().contains(part)
          && !closing.present().contains(part)
          && part != DossierPart.ACCEPTED_RESULT) {
        missing.add(new MissingThing(Kind.PART_MISSING, part.code(), null, PartText.missing(part)));
      }
    }
    return missing;
  }

  /// Whatever the edition asks for: only an accepted result is closed on.
  private static void addResult(ResultStep result, List<MissingThing> missing) {
    var text =
        switch (result) {
          case NOT_FILED ->
              new LocalizedText("处置结果尚未备案", "no result is filed for the end in force");
          case AWAITS_DECISION ->
              new LocalizedText("处置结果尚待审核备案", "the filed result awaits its decision");
          case RETURNED ->
              new LocalizedText(
                  "处置结果已退回，尚未重新备案", "the filed result was returned and not filed again");
          case ACCEPTED -> null;
        };
    if (text != null) {
      missing.add(
          new MissingThing(
              Kind.RESULT_NOT_ACCEPTED, DossierPart.ACCEPTED_RESULT.code(), null, text));
    }
  }

  private static void addReply(ReplyStep reply, List<MissingThing> missing) {
    switch (reply) {
      case AWAITS_DECISION -> missing.add(reply("回复稿尚待审定", "a drafted reply awaits its decision"));
      case AWAITS_DELIVERY ->
          missing.add(reply("已审定的回复尚待发出", "an approved reply awaits its delivery"));
      case NOT_UNDER_WAY -> {
        // Nobody is to act on it.
      }
    }
  }

  private static MissingThing reply(String zh, String en) {
    return new MissingThing(Kind.REPLY_UNDER_WAY, "reply", null, new LocalizedText(zh, en));
  }

  private static void addDuty(ClosingCase closing, UnsettledDuty duty, List<MissingThing> missing) {
    if (isDoneHere(closing, duty)) {
      return;
    }
    if (duty.outcome() == Outcome.OPEN && duty.code() != ObligationCode.CLOSE_DOSSIER) {
      missing.add(duty(Kind.OBLIGATION_OPEN, duty, "%s尚未办结", "%s is open"));
    } else if (duty.outcome() == Outcome.MISSED && !closing.explained().contains(duty.id())) {
      missing.add(
          duty(
              Kind.MISSED_UNEXPLAINED,
              duty,
              "%s逾期未办，尚无说明",
              "%s was missed, and nobody has explained why"));
    }
  }

  /// The review is recorded here: that it was held is known before its obligation is judged.
  private static boolean isDoneHere(ClosingCase closing, UnsettledDuty duty) {
    return duty.code() == ObligationCode.HOLD_REVIEW_MEETING
        && closing.present().contains(DossierPart.REVIEW);
  }

  private static MissingThing duty(Kind kind, UnsettledDuty duty, String zh, String en) {
    var label = DutyLabels.of(duty.code());
    var window = duty.window();
    return new MissingThing(
        kind,
        duty.code().code(),
        window,
        new LocalizedText(
            zh.formatted("“" + label.zh() + "”" + (window == null ? "" : "（" + window + "）")),
            en.formatted("'" + label.en() + "'" + (window == null ? "" : " (" + window + ")"))));
  }
}
