package yuqing.archive.audit;

import com.github.f4b6a3.uuid.alt.GUID;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.EscalationEvent;
import yuqing.contracts.EscalationEvent.Obligation;
import yuqing.contracts.Event;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;

/// Publishes what an engine publishes of many duties, in all the ways in which they may come out;
/// but of its firings it drops one in a thousand, publishes one twice and judges one late. It
/// remembers which.
final class FaultyEngine {

  private static final int ONE_IN = 1_000;
  private static final int TWICE = 300;
  private static final int LATE = 700;
  private static final LocalDate EDITION = LocalDate.parse("2024-09-25");

  /// A firing's usual delay is less than this, well within the grace.
  private static final Duration PROMPT = Duration.ofSeconds(30);

  private final Random random;
  private final Instant begin;
  private final Duration late;
  private final Set<String> faults = new TreeSet<>();
  private int firings;

  private String incident;
  private List<Event<EscalationEvent>> publishedAt;

  /// @param begin before which nothing happens
  /// @param late how late the one is judged
  FaultyEngine(long seed, Instant begin, Duration late) {
    this.random = new Random(seed);
    this.begin = begin;
    this.late = late;
  }

  /// `duty fault` of each that was seeded.
  Set<String> faults() {
    return faults;
  }

  int firings() {
    return firings;
  }

  /// All that is published of one incident with so many duties, in order.
  List<Event<EscalationEvent>> incident(int duties) {
    incident = GUID.v7().toString();
    publishedAt = new ArrayList<>();
    for (int i = 0; i < duties; i++) {
      duty(i);
    }
    return publishedAt;
  }

  private void duty(int number) {
    var codes = ObligationCode.values();
    var code = codes[random.nextInt(codes.length)];
    var key = code.code() + "/" + number;
    var duty =
        new Obligation(UUID.randomUUID(), code, key, null, 10, Post.DEPARTMENT_HEAD, "logistics");
    var opened = begin.plus(minutes(10_000));
    var due = opened.plus(minutes(600)).plusSeconds(60);
    open(duty, opened, due, opened);
    switch (random.nextInt(10)) {
      case 0 -> met(duty, due, opened.plusSeconds(1), opened.plusSeconds(2));
      case 1 -> withdraw(duty, due.minusSeconds(1));
      case 2 -> {
        // An act recorded late turns out to have been in time.
        if (fire(duty, due)) {
          met(duty, due, due.minusSeconds(30), due.plus(Duration.ofHours(5)));
        }
      }
      case 3 -> {
        if (fire(duty, due)) {
          var done = due.plus(minutes(300)).plus(PROMPT);
          publish(new EscalationEvent.ObligationMetLate(duty, due, done, done), done);
        }
      }
      case 4 -> {
        // Put off before its due, and missed then.
        var later = due.plus(Duration.ofHours(2));
        move(duty, opened, due, later, due.minusSeconds(10));
        fire(duty, later);
      }
      case 5 -> {
        // Missed, then put off: opened again, and met.
        if (fire(duty, due)) {
          var later = due.plus(Duration.ofHours(9));
          var publishedAt = due.plus(Duration.ofHours(1));
          move(duty, opened, due, later, publishedAt);
          open(duty, opened, later, publishedAt);
          met(duty, later, publishedAt.plusSeconds(60), publishedAt.plusSeconds(61));
        }
      }
      case 6 -> {
        // Never owed, as an end recorded late shows.
        if (fire(duty, due)) {
          withdraw(duty, due.plus(Duration.ofHours(3)));
        }
      }
      case 7 -> {
        met(duty, due, due.minusSeconds(20), due.minusSeconds(19));
        met(duty, due, due.minusSeconds(40), due.plus(Duration.ofHours(4)));
      }
      default -> fire(duty, due);
    }
  }

  /// @return false when it was dropped: then the duty stays as it was
  private boolean fire(Obligation duty, Instant due) {
    firings++;
    if (firings % ONE_IN == 0) {
      faults.add(duty.id() + " " + DutyFault.NO_OUTCOME);
      return false;
    }
    var judged = due.plusMillis(random.nextLong(PROMPT.toMillis()));
    if (firings == LATE) {
      judged = due.plus(late);
      faults.add(duty.id() + " " + DutyFault.JUDGED_LATE);
    }
    var missed = new EscalationEvent.ObligationMissed(duty, due, judged, false);
    publish(missed, judged);
    if (firings == TWICE) {
      publish(missed, judged);
      faults.add(duty.id() + " " + DutyFault.TWO_OUTCOMES);
    }
    return true;
  }

  private void open(Obligation duty, Instant opened, Instant due, Instant at) {
    publish(new EscalationEvent.ObligationOpened(duty, Level.TWO, opened, due, EDITION), at);
  }

  private void move(Obligation duty, Instant opened, Instant from, Instant due, Instant at) {
    publish(new EscalationEvent.ObligationMoved(duty, opened, from, opened, due, at), at);
  }

  private void met(Obligation duty, Instant due, Instant metAt, Instant at) {
    publish(new EscalationEvent.ObligationMet(duty, due, metAt, at), at);
  }

  private void withdraw(Obligation duty, Instant at) {
    publish(new EscalationEvent.ObligationWithdrawn(duty, at, "HANDLING_ENDED"), at);
  }

  private void publish(EscalationEvent data, Instant at) {
    publishedAt.add(
        new Event<>(
            GUID.v7().toUUID(),
            "/escalation-service",
            incident,
            at,
            publishedAt.size() + 1,
            null,
            data));
  }

  private Duration minutes(int bound) {
    return Duration.ofMinutes(random.nextInt(bound));
  }
}
