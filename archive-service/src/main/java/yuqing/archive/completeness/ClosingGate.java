package yuqing.archive.completeness;

import java.util.ArrayList;
import java.util.List;
import yuqing.access.RecordableAct;
import yuqing.archive.completeness.ClosingCase.ResultStep;
import yuqing.archive.completeness.ClosingCase.UnsettledDuty;
import yuqing.archive.completeness.MissingThing.ActPlace;
import yuqing.archive.completeness.MissingThing.Kind;
import yuqing.archive.completeness.MissingThing.OwedBy;
import yuqing.contracts.term.DossierPart;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.RequiredPart;
import yuqing.rest.problem.LocalizedText;

/// The gate of the closing (article 14): all that is missing, each by name.
public final class ClosingGate {

  /// Named at most in one answer: a case of half a year has a few hundred windows.
  public static final int MOST_NAMED = 500;

  /// Article of the replies.
  private static final int REPLIES = 10;

  private ClosingGate() {}

  /// Empty where the dossier may be closed.
  public static List<MissingThing> missing(ClosingCase closing) {
    var missing = new ArrayList<MissingThing>();
    addResult(closing, missing);
    addReply(closing, missing);
    for (var duty : closing.duties()) {
      addDuty(closing, duty, missing);
    }
    for (var part : closing.required()) {
      addPart(closing, part, missing);
    }
    return missing;
  }

  private static void addPart(
      ClosingCase closing, RequiredPart required, List<MissingThing> missing) {
    var part = required.part();
    if (part == DossierPart.ACCEPTED_RESULT) {
      return;
    }
    if (!closing.present().contains(part)) {
      missing.add(part(closing, required, part.code(), PartText.missing(part)));
    } else if (part == DossierPart.REVIEW) {
      closing.unsaid().stream()
          .sorted()
          .forEach(
              each -> missing.add(part(closing, required, each.code(), PartText.missing(each))));
    }
  }

  private static MissingThing part(
      ClosingCase closing, RequiredPart required, String code, LocalizedText text) {
    return new MissingThing(
        Kind.PART_MISSING,
        code,
        null,
        text,
        owed(closing, required.article(), required.owner()),
        PlacesOfActs.of(required.part()));
  }

  private static OwedBy owed(ClosingCase closing, int article, Post post) {
    return new OwedBy(article, post, post.departmentOf(closing.department()));
  }

  /// Whatever the edition asks for: only an accepted result is closed on.
  private static void addResult(ClosingCase closing, List<MissingThing> missing) {
    var text =
        switch (closing.result()) {
          case NOT_FILED ->
              new LocalizedText("处置结果尚未备案", "no result is filed for the end in force");
          case AWAITS_DECISION ->
              new LocalizedText("处置结果尚待审核备案", "the filed result awaits its decision");
          case RETURNED ->
              new LocalizedText(
                  "处置结果已退回，尚未重新备案", "the filed result was returned and not filed again");
          case ACCEPTED -> null;
        };
    if (text == null) {
      return;
    }
    var part = DossierPart.ACCEPTED_RESULT;
    var required = closing.requirement(part).orElse(part.usual());
    var filed = closing.result() == ResultStep.AWAITS_DECISION;
    missing.add(
        new MissingThing(
            Kind.RESULT_NOT_ACCEPTED,
            part.code(),
            null,
            text,
            owed(closing, required.article(), filed ? Post.GROUP_OFFICE : required.owner()),
            filed ? PlacesOfActs.of(RecordableAct.RESULT_DECIDED) : PlacesOfActs.of(part)));
  }

  private static void addReply(ClosingCase closing, List<MissingThing> missing) {
    switch (closing.reply()) {
      case AWAITS_DECISION ->
          missing.add(
              reply(
                  new LocalizedText("回复稿尚待审定", "a drafted reply awaits its decision"),
                  owed(closing, REPLIES, Post.ADMIN_OFFICE),
                  RecordableAct.REPLY_APPROVED));
      case AWAITS_DELIVERY ->
          missing.add(
              reply(
                  new LocalizedText("已审定的回复尚待发出", "an approved reply awaits its delivery"),
                  owed(closing, REPLIES, Post.LIAISON),
                  RecordableAct.REPLY_DELIVERED));
      case NOT_UNDER_WAY -> {
        // Nobody is to act on it.
      }
    }
  }

  private static MissingThing reply(LocalizedText text, OwedBy owed, RecordableAct act) {
    return new MissingThing(Kind.REPLY_UNDER_WAY, "reply", null, text, owed, PlacesOfActs.of(act));
  }

  private static void addDuty(ClosingCase closing, UnsettledDuty duty, List<MissingThing> missing) {
    if (isDoneHere(closing, duty)) {
      return;
    }
    if (duty.outcome() == Outcome.OPEN && duty.code() != ObligationCode.CLOSE_DOSSIER) {
      missing.add(
          duty(
              Kind.OBLIGATION_OPEN,
              duty,
              dutyText(duty, "%s尚未办结", "%s is open"),
              PlacesOfActs.of(duty.code())));
    } else if (duty.outcome() == Outcome.MISSED && !closing.explained().contains(duty.id())) {
      missing.add(
          duty(
              Kind.MISSED_UNEXPLAINED,
              duty,
              dutyText(duty, "%s逾期未办，尚无说明", "%s was missed, and nobody has explained why"),
              PlacesOfActs.ofExplanation(closing.present().contains(DossierPart.REVIEW))));
    }
  }

  /// The review is recorded here: that it was held is known before its obligation is judged.
  private static boolean isDoneHere(ClosingCase closing, UnsettledDuty duty) {
    return duty.code() == ObligationCode.HOLD_REVIEW_MEETING
        && closing.present().contains(DossierPart.REVIEW);
  }

  private static MissingThing duty(
      Kind kind, UnsettledDuty duty, LocalizedText text, ActPlace place) {
    var obligation = duty.obligation();
    return new MissingThing(
        kind,
        duty.code().code(),
        duty.window(),
        text,
        new OwedBy(obligation.article(), obligation.owner(), obligation.department()),
        place);
  }

  private static LocalizedText dutyText(UnsettledDuty duty, String zh, String en) {
    var label = DutyLabels.of(duty.code());
    var window = duty.window() == null ? null : WindowText.of(duty.window());
    return new LocalizedText(
        zh.formatted("“" + label.zh() + "”" + (window == null ? "" : "（" + window.zh() + "）")),
        en.formatted("'" + label.en() + "'" + (window == null ? "" : " (" + window.en() + ")")));
  }
}
