package yuqing.procedure.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yuqing.contracts.term.ObligationCode;
import yuqing.procedure.grading.LevelPeriod;
import yuqing.procedure.policy.Clock;

/// Art. 10, level 2: a reply is drafted, approved by the admin office, given to the source.
///
/// In each stay at level 2 or 1 the earlier history counts by the latest draft; then each draft
/// has its decision, each approval its delivery, each return a new draft. What happens at level 3
/// opens nothing.
final class Replies {

  private final IncidentCourse course;
  private final List<Reply> replies;
  private final List<Duty> drafts = new ArrayList<>();
  private final Map<Integer, List<Duty>> approvals = new TreeMap<>();
  private final Map<Integer, List<Duty>> deliveries = new TreeMap<>();

  private Replies(IncidentCourse course) {
    this.course = course;
    this.replies = Reply.all(course.file());
    for (var stay : course.levels().stays(course.rule(ObligationCode.DRAFT_REPLY).owedFrom())) {
      enter(stay);
      replies.forEach(reply -> follow(reply, stay));
    }
  }

  static List<Duty> drafts(IncidentCourse course) {
    return new Replies(course).drafts;
  }

  static List<Duty> approvals(IncidentCourse course) {
    return flat(new Replies(course).approvals);
  }

  static List<Duty> deliveries(IncidentCourse course) {
    return flat(new Replies(course).deliveries);
  }

  private static List<Duty> flat(Map<Integer, List<Duty>> byReply) {
    return byReply.values().stream().flatMap(List::stream).toList();
  }

  /// When the level's clock starts.
  private void enter(LevelPeriod stay) {
    var earlier = replies.stream().filter(each -> each.draftedAt().isBefore(stay.from())).toList();
    if (earlier.isEmpty()) {
      if (OneOffObligations.mayOpen(course, drafts)) {
        draft(stay, draftedFrom(stay.from()));
      }
      return;
    }
    var latest = earlier.getLast();
    if (latest.returned() && latest.decidedBefore(stay.from())) {
      draft(stay, draftedFrom(stay.from()));
      return;
    }
    if (OneOffObligations.mayOpen(course, drafts)) {
      draft(stay, Optional.of(latest.draftedAt()));
    }
    if (OneOffObligations.mayOpen(course, of(approvals, latest))) {
      approval(latest, stay, stay.from());
    }
    if (latest.decidedBefore(stay.from())
        && OneOffObligations.mayOpen(course, of(deliveries, latest))) {
      delivery(latest, stay, stay.from());
    }
  }

  /// What happened to a reply while the incident had the level.
  private void follow(Reply reply, LevelPeriod stay) {
    if (stay.covers(reply.draftedAt())) {
      approval(reply, stay, reply.draftedAt());
    }
    var decided = reply.decidedAt().filter(stay::covers);
    if (decided.isPresent() && reply.approved()) {
      delivery(reply, stay, decided.get());
    } else if (decided.isPresent()) {
      drafts.add(
          course
              .duty(
                  ObligationCode.DRAFT_REPLY,
                  Clock.RETURN,
                  "return-" + reply.number(),
                  decided.get())
              .done(draftedAfter(reply))
              .until(stop(stay)));
    }
  }

  private void draft(LevelPeriod stay, Optional<Instant> done) {
    var opener = opener(stay);
    drafts.add(
        course
            .duty(ObligationCode.DRAFT_REPLY, Clock.LEVEL, opener, stay.from())
            .done(done)
            .until(stop(stay)));
  }

  private void approval(Reply reply, LevelPeriod stay, Instant start) {
    of(approvals, reply)
        .add(
            course
                .duty(ObligationCode.APPROVE_REPLY, Clock.DRAFT, opener(reply, stay), start)
                .done(reply.decidedAt())
                .until(stop(stay)));
  }

  private void delivery(Reply reply, LevelPeriod stay, Instant start) {
    of(deliveries, reply)
        .add(
            course
                .duty(ObligationCode.DELIVER_REPLY, Clock.APPROVAL, opener(reply, stay), start)
                .done(reply.deliveredAt())
                .until(stop(stay)));
  }

  private Optional<Instant> draftedFrom(Instant instant) {
    return replies.stream().map(Reply::draftedAt).filter(at -> !at.isBefore(instant)).findFirst();
  }

  private Optional<Instant> draftedAfter(Reply returned) {
    return replies.stream()
        .filter(each -> each.number() > returned.number())
        .map(Reply::draftedAt)
        .findFirst();
  }

  private static List<Duty> of(Map<Integer, List<Duty>> byReply, Reply reply) {
    return byReply.computeIfAbsent(reply.number(), each -> new ArrayList<>());
  }

  private static Optional<Withdrawal> stop(LevelPeriod stay) {
    return stay.left().map(Withdrawal::of);
  }

  private String opener(LevelPeriod stay) {
    var level = course.rule(ObligationCode.DRAFT_REPLY).owedFrom();
    return OneOffObligations.opener(level.number(), stay.number());
  }

  private String opener(Reply reply, LevelPeriod stay) {
    return "reply-" + reply.number() + "-" + opener(stay);
  }
}
