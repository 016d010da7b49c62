package yuqing.archive.reviewdraft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.completeness.DutyLabels;
import yuqing.archive.completeness.PostNames;
import yuqing.archive.dossier.CaseSection.Reply;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.dossier.ObligationSection.GradeEntry;
import yuqing.archive.figures.CaseFigures;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.AlertSummary;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.MissedDuty;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.Owner;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.PlatformSpread;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.Regrade;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.ReplyRound;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.StepTime;
import yuqing.archive.reviewdraft.ReviewDraftAnswer.WaivedDuty;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.IncidentEvent.Waived;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// Writes the draft of a review in one language: a function of the dossier, the figures and the
/// alerts.
final class ReviewDraftWriter {

  private final Map<String, String> departments;
  private final Language language;

  /// @param departments names by code, in that language
  ReviewDraftWriter(Map<String, String> departments, Language language) {
    this.departments = departments;
    this.language = language;
  }

  ReviewDraftAnswer write(Dossier dossier, CaseFigures figures, AlertReactions reactions) {
    var facts = dossier.section();
    return new ReviewDraftAnswer(
        dossier.incidentId(),
        facts.number(),
        facts.facts() == null ? null : facts.facts().title(),
        dossier.duties().level(),
        dossier.state(),
        facts.discoveredAt(),
        facts.receivedAt(),
        dossier.entries(),
        dossier.complete(),
        ReviewTimes.of(dossier, figures).stream().map(this::time).toList(),
        dossier.duties().obligations().stream()
            .filter(ReviewDraftWriter::isMissedOrLate)
            .map(this::missed)
            .toList(),
        regrades(dossier.duties().grading()),
        facts.secondReports(),
        spread(facts.sightings()),
        facts.replies().stream().map(ReviewDraftWriter::round).toList(),
        facts.merges(),
        facts.unmerges(),
        facts.waivers().stream().map(this::waived).toList(),
        dossier.supplements(),
        dossier.volumes(),
        alerts(dossier, reactions),
        dossier.omitted());
  }

  private StepTime time(TimeTaken time) {
    var duty = time.duty();
    return new StepTime(
        time.time().code(),
        time.time().label().in(language),
        time.time().definition().in(language),
        time.from(),
        time.to(),
        time.minutes(),
        duty == null ? null : duty.article(),
        duty == null ? null : owner(duty),
        duty == null ? null : duty.due(),
        duty == null ? null : duty.outcome());
  }

  private Owner owner(Duty duty) {
    return new Owner(
        duty.owner(),
        name(duty.owner()),
        duty.department(),
        departments.getOrDefault(duty.department(), duty.department()));
  }

  private String name(Post post) {
    return post == null ? null : PostNames.of(post).in(language);
  }

  private static boolean isMissedOrLate(Duty duty) {
    return duty.outcome() == Outcome.MISSED || duty.outcome() == Outcome.MET_LATE;
  }

  private MissedDuty missed(Duty duty) {
    return new MissedDuty(
        duty.code(),
        DutyLabels.of(duty.code()).in(language),
        duty.key(),
        duty.window(),
        duty.article(),
        owner(duty),
        duty.due(),
        duty.outcome(),
        duty.metAt(),
        TimeTaken.minutes(duty.due(), duty.metAt()),
        "",
        duty.explanation());
  }

  private List<Regrade> regrades(List<GradeEntry> grading) {
    var regrades = new ArrayList<Regrade>();
    for (var i = 1; i < grading.size(); i++) {
      var before = grading.get(i - 1).graded().level();
      if (grading.get(i).graded().level() != before) {
        regrades.add(regrade(before, grading.get(i)));
      }
    }
    return regrades;
  }

  private Regrade regrade(Level before, GradeEntry entry) {
    var graded = entry.graded();
    return new Regrade(
        before,
        graded.level(),
        graded.decidedAt(),
        graded.decidedBy(),
        graded.post(),
        name(graded.post()),
        entry.person(),
        graded.rule(),
        entry.reason());
  }

  private static List<PlatformSpread> spread(List<Sighting> sightings) {
    var byTime =
        sightings.stream()
            .sorted(
                Comparator.comparing(
                    Sighting::seenAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
            .toList();
    var byPlatform = new LinkedHashMap<String, List<Sighting>>();
    byTime.forEach(
        each -> byPlatform.computeIfAbsent(each.platform(), _ -> new ArrayList<>()).add(each));
    return byPlatform.entrySet().stream()
        .map(each -> new PlatformSpread(each.getKey(), each.getValue()))
        .toList();
  }

  private static ReplyRound round(Reply reply) {
    var decision = reply.decision();
    var delivery = reply.delivery();
    return new ReplyRound(
        reply.reply(),
        reply.draftedAt(),
        reply.draftedBy(),
        decision == null ? null : decision.verdict(),
        decision == null ? null : decision.reason(),
        decision == null ? null : decision.decidedAt(),
        TimeTaken.minutes(reply.draftedAt(), decision == null ? null : decision.decidedAt()),
        delivery == null ? null : delivery.occurredAt(),
        delivery == null ? null : delivery.channel(),
        delivery == null ? null : delivery.counterpart());
  }

  private WaivedDuty waived(Waived waived) {
    return new WaivedDuty(
        waived.code(),
        DutyLabels.of(waived.code()).in(language),
        waived.reason(),
        waived.recordedAt(),
        waived.recordedBy());
  }

  private static AlertSummary alerts(Dossier dossier, AlertReactions reactions) {
    var minutes = reactions.minutes();
    return new AlertSummary(
        dossier.alerts(),
        reactions.unacknowledged(),
        minutes.length == 0 ? null : minutes[(minutes.length - 1) / 2],
        minutes.length == 0 ? null : minutes[minutes.length - 1]);
  }
}
