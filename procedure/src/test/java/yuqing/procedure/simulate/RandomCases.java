package yuqing.procedure.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.CaseFile;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.casefile.HeightenedPeriod;
import yuqing.procedure.casefile.Report;

/// Incidents by chance, each of which could have happened. The same seed makes the same ones:
/// give it with `-Dseed=…` to see a failure again.
final class RandomCases {

  static final long SEED = Long.getLong("seed", new java.security.SecureRandom().nextLong());

  private static final Action[] ACTS = {
    Action.REPORTED_TO_PARTY_OFFICE,
    Action.HEAD_REPORTED_TO_OFFICES,
    Action.PEOPLE_ANSWERED,
    Action.INFORMATION_EXCHANGED,
    Action.INFORMATION_EXCHANGED,
    Action.INFORMATION_EXCHANGED,
    Action.HANDLING_STARTED,
    Action.REPORTED_TO_PRINCIPAL_LEADERS,
    Action.REPORTED_TO_LEADING_GROUP,
    Action.MEDIA_CONTACTED,
    Action.REPORTED_TO_SUPERIOR,
    Action.EMERGENCY_PLAN_STARTED,
    Action.SPECIAL_MEETING_HELD,
    Action.REVIEW_MEETING_HELD,
    Action.DOSSIER_CLOSED
  };

  private static final ObligationCode[] WAIVABLE =
      Arrays.stream(ObligationCode.values())
          .filter(ObligationCode::mayBeWaived)
          .toArray(ObligationCode[]::new);

  /// Steps in minutes; zero makes instants coincide.
  private static final int[] STEPS = {0, 0, 5, 15, 30, 60, 60, 120, 240, 360, 1440};

  private final RandomGenerator random;

  RandomCases(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// An incident of dozens of events.
  CaseFile next() {
    var report = report();
    var legality = new EventOrderRules(report);
    List<CaseEvent> events = new ArrayList<>();
    var now = report.receivedAt();
    for (int tries = random.nextInt(60); tries > 0; tries--) {
      now = now.plus(Duration.ofMinutes(STEPS[random.nextInt(STEPS.length)])).plus(jitter());
      var drafts = (int) events.stream().filter(CaseEvent.ReplyDrafted.class::isInstance).count();
      var event = event(report, legality.facts(), drafts, now);
      if (legality.take(event).isEmpty()) {
        events.add(event);
      }
    }
    return new CaseFile(report, events);
  }

  List<HeightenedPeriod> heightened(CaseFile file) {
    var from = file.report().discoveredAt().plus(Duration.ofMinutes(random.nextInt(-600, 600)));
    return random.nextBoolean()
        ? List.of()
        : List.of(new HeightenedPeriod(from, from.plus(Duration.ofHours(8)), "校庆"));
  }

  /// An instant at or after the last recording, up to three days later.
  Instant after(CaseFile file) {
    var last =
        file.events().isEmpty() ? file.report().receivedAt() : file.events().getLast().recordedAt();
    return last.plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60)));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private Report report() {
    var discovered =
        Instant.parse("2026-10-10T00:00:00Z")
            .plus(Duration.ofMinutes(random.nextInt(600 * 1440)))
            .plus(jitter());
    return new Report(
        any(Category.values()),
        orNull(Scope.values()),
        orNull(Impact.values()),
        orNull(new Boolean[] {true, false}),
        random.nextInt(4) == 0,
        random.nextInt(4) == 0 ? "party-affairs" : "logistics",
        discovered,
        discovered.plus(Duration.ofMinutes(random.nextInt(40))).plus(jitter()),
        any(ReportedBy.values()));
  }

  /// What is recorded by the machine's clock comes at any millisecond.
  private Duration jitter() {
    return random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(random.nextInt(60_000));
  }

  /// People write minutes, some seconds; a system writes the instant.
  private Instant stated(Instant instant) {
    return switch (random.nextInt(3)) {
      case 0 -> instant.truncatedTo(ChronoUnit.MINUTES);
      case 1 -> instant.truncatedTo(ChronoUnit.SECONDS);
      default -> instant;
    };
  }

  private CaseEvent event(Report report, Facts facts, int drafts, Instant now) {
    var earlier = now.minus(Duration.ofMinutes(random.nextBoolean() ? 0 : random.nextInt(300)));
    var occurred = stated(earlier.isBefore(report.discoveredAt()) ? now : earlier);
    return switch (random.nextInt(27)) {
      case 0, 1, 2 -> new CaseEvent.GradeConfirmed(any(Level.values()), decider(), "研判", now);
      case 3 -> new CaseEvent.Amended(amended(facts), now);
      case 4 -> new CaseEvent.FlaggedSuddenGrave(now);
      case 5, 6, 24 -> new CaseEvent.ReplyDrafted(drafts + 1, now);
      case 7, 25 -> new CaseEvent.ReplyApproved(Math.max(1, drafts), now);
      case 8, 26 -> new CaseEvent.ReplyReturned(Math.max(1, drafts), now);
      case 9, 23 -> new CaseEvent.ReplyDelivered(Math.max(1, drafts), occurred, now);
      case 10 -> new CaseEvent.HandlingEnded(occurred, now);
      case 11 -> new CaseEvent.EndCorrected(occurred, now);
      case 12 -> new CaseEvent.ResultFiled(occurred, now);
      case 13 -> new CaseEvent.Reopened(now);
      case 14 ->
          random.nextInt(6) == 0 ? new CaseEvent.Merged(now) : new CaseEvent.ResultFiled(now, now);
      case 15 -> new CaseEvent.Unmerged(now);
      case 16 ->
          new CaseEvent.Absorbed(
              any(Level.values()), random.nextInt(4) == 0, random.nextInt(6) == 0, now);
      case 17 -> new CaseEvent.Waived(any(WAIVABLE), now);
      default -> new CaseEvent.Done(any(ACTS), occurred, now);
    };
  }

  private Post decider() {
    return random.nextBoolean() ? Post.GROUP_OFFICE : Post.LEADING_GROUP;
  }

  private Facts amended(Facts before) {
    return new Facts(
        random.nextInt(4) == 0 ? any(Category.values()) : before.category(),
        orNull(Scope.values()),
        orNull(Impact.values()),
        before.aptToSpread(),
        before.suddenGrave() || random.nextInt(6) == 0);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T orNull(T[] values) {
    return random.nextInt(4) == 0 ? null : any(values);
  }
}
