package yuqing.incident.allowed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.access.Caller;
import yuqing.access.RecordableAct;
import yuqing.contracts.term.Action;
import yuqing.incident.difference.ReportDifferences;
import yuqing.incident.difference.StoredDifference;
import yuqing.incident.judgement.CompletedAct;
import yuqing.incident.judgement.JudgementCopy;
import yuqing.incident.judgement.JudgementSnapshot;
import yuqing.incident.judgement.ObligationMatcher;
import yuqing.incident.register.Incident;
import yuqing.incident.register.Incidents;
import yuqing.incident.register.RecordingRules;
import yuqing.incident.reply.Replies;
import yuqing.incident.reply.Reply;
import yuqing.incident.reply.ReplyRules;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.answer.AllowedStepsAnswer;
import yuqing.rest.answer.StepAnswer;
import yuqing.rest.answer.StepAnswer.Conditions;
import yuqing.rest.problem.Language;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Reads what a caller may record on an incident now, by the rules that the endpoints go by, and
/// what that would meet. It takes no lock: another may record something in between.
@ApplicationScoped
class AllowedSteps {

  private static final Set<String> ACTIONS =
      Arrays.stream(Action.values()).map(Enum::name).collect(Collectors.toSet());

  private final IncidentAnswers answers;
  private final Incidents incidents;
  private final Replies replies;
  private final ReportDifferences differences;
  private final JudgementCopy judgements;
  private final InstantSource clock;

  AllowedSteps(
      IncidentAnswers answers,
      Incidents incidents,
      Replies replies,
      ReportDifferences differences,
      JudgementCopy judgements,
      InstantSource clock) {
    this.answers = answers;
    this.incidents = incidents;
    this.replies = replies;
    this.differences = differences;
    this.judgements = judgements;
    this.clock = clock;
  }

  /// What is known of one incident, for one answer.
  ///
  /// @param reply the newest; null where there is none
  private record Known(
      RecordingRules rules,
      Reply reply,
      List<StoredDifference> unsettled,
      JudgementSnapshot judgement,
      Instant now,
      Language language) {

    Incident incident() {
      return rules.incident();
    }
  }

  /// @throws ProblemException 404 where there is none that the caller may see
  @Transactional
  AllowedStepsAnswer list(UUID id, Caller caller, Language language) {
    var incident = answers.readable(id, caller);
    var known =
        new Known(
            new RecordingRules(incident, caller, incidents.continuing(incident).orElse(null)),
            replies.latest(id).orElse(null),
            differences.unsettled(id),
            judgements.snapshot(id),
            clock.instant(),
            language);
    var steps = new ArrayList<StepAnswer>();
    for (var act : RecordableAct.values()) {
      if (isRecordedHere(act)) {
        add(known, act, steps);
      }
    }
    return new AllowedStepsAnswer(id.toString(), steps);
  }

  /// The flag sudden and grave is an amendment like others.
  private static boolean isRecordedHere(RecordableAct act) {
    return act.endpoints().getFirst().service().equals("incident")
        && act != RecordableAct.FLAGGED_SUDDEN_GRAVE;
  }

  private static void add(Known known, RecordableAct act, List<StepAnswer> steps) {
    switch (act) {
      case DIFFERENCE_SETTLED -> addSettlements(known, steps);
      case REPLY_APPROVED, REPLY_RETURNED, REPLY_DELIVERED ->
          steps.add(step(known, act, known.reply == null ? null : known.reply.n));
      default -> steps.add(step(known, act, null));
    }
  }

  /// One for each that awaits the group office.
  private static void addSettlements(Known known, List<StepAnswer> steps) {
    var act = RecordableAct.DIFFERENCE_SETTLED;
    for (var each : known.unsettled) {
      steps.add(
          step(
              known,
              act,
              each.n(),
              () -> {
                known.rules.require(act);
                each.requireUnsettled();
              }));
    }
    if (known.unsettled.isEmpty()) {
      steps.add(
          step(
              known,
              act,
              null,
              () -> {
                known.rules.require(act);
                throw new ProblemException(
                    StandardProblem.NOT_FOUND, "没有待处理的差异", "no difference is to be settled");
              }));
    }
  }

  private static StepAnswer step(Known known, RecordableAct act, Integer n) {
    return step(
        known,
        act,
        n,
        () -> {
          known.rules.require(act);
          ReplyRules.requireFor(act, known.reply, known.rules.caller());
        });
  }

  private static StepAnswer step(
      Known known, RecordableAct act, Integer n, Conditions<RuntimeException> conditions) {
    return StepAnswer.of(
        act.name(),
        act.endpoints().getFirst(),
        known.incident().id,
        n,
        conditions,
        meets(known, act, n),
        known.language);
  }

  /// By the read copy of the judgement, as an answer to the act would say it.
  private static List<String> meets(Known known, RecordableAct act, Integer n) {
    if (!ACTIONS.contains(act.name())) {
      return List.of();
    }
    var done = CompletedAct.of(Action.valueOf(act.name()), known.now, known.now);
    var times = ActEffects.times(known.incident());
    return ObligationMatcher.met(known.judgement, times, n == null ? done : done.ofReply(n))
        .stream()
        .map(each -> each.code)
        .distinct()
        .toList();
  }
}
