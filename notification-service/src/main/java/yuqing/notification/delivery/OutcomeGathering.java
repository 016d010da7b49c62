package yuqing.notification.delivery;

import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import yuqing.notification.channel.Channel;

/// Records in one transaction the answers to an incident's messages that are being sent at the same
/// time. Each sender waits here until its answer is recorded, so no more wait than there are
/// senders. An answer that was not recorded when the process ended is one whose attempt is repeated
/// by its row, as ever.
@ApplicationScoped
class OutcomeGathering {

  /// How long an answer waits for others. A mail server answers within some milliseconds; one that
  /// takes longer holds nobody up.
  static final Duration GATHERED_WITHIN = Duration.ofMillis(20);

  private final DeliveryOutcome outcome;
  private final Map<GroupKey, Group> groups = new HashMap<>();

  OutcomeGathering(DeliveryOutcome outcome) {
    this.outcome = outcome;
  }

  private record GroupKey(String kind, String group) {

    static GroupKey of(MessageSender.Attempt<?> attempt) {
      var owner = attempt.owner();
      return new GroupKey(owner.kind(), owner.group(attempt.key()));
    }
  }

  /// What is known of a group whose messages are being sent; under this object's monitor.
  private static final class Group {
    private int unanswered;

    /// Null where no answer waits.
    private Answers waiting;
  }

  /// Answers that are recorded together.
  ///
  /// @param recorded false where each is still to be recorded by itself
  private record Answers(List<AnsweredAttempt<?>> given, CompletableFuture<Boolean> recorded) {}

  /// Before a message leaves.
  synchronized <D extends Delivery> Sending<D> sending(MessageSender.Attempt<D> attempt) {
    var key = GroupKey.of(attempt);
    groups.computeIfAbsent(key, _ -> new Group()).unanswered++;
    return new Sending<>(attempt, key);
  }

  /// A message that is being sent.
  final class Sending<D extends Delivery> implements AutoCloseable {
    private final MessageSender.Attempt<D> attempt;
    private final GroupKey key;
    private boolean answered;

    private Sending(MessageSender.Attempt<D> attempt, GroupKey key) {
      this.attempt = attempt;
      this.key = key;
    }

    /// Returns once it is recorded.
    void record(Channel.Answer answer) {
      answered = true;
      if (!isRecordedTogether(key, new AnsweredAttempt<>(attempt, answer, Context.current()))) {
        outcome.record(attempt, answer);
      }
    }

    /// Where there was no answer, nobody waits for one any more.
    @Override
    public void close() {
      if (!answered) {
        giveUp(key);
      }
    }
  }

  private synchronized void giveUp(GroupKey key) {
    groups.get(key).unanswered--;
    notifyAll();
    forgetIfDone(key);
  }

  private boolean isRecordedTogether(GroupKey key, AnsweredAttempt<?> answered) {
    Answers answers;
    boolean isFirst;
    synchronized (this) {
      var group = groups.get(key);
      group.unanswered--;
      isFirst = group.waiting == null;
      if (isFirst) {
        group.waiting = new Answers(new ArrayList<>(), new CompletableFuture<>());
      }
      answers = group.waiting;
      answers.given().add(answered);
      notifyAll();
    }
    if (isFirst) {
      recordWhenGathered(key, answers);
    }
    // An interrupt ends no wait: the first one's is over soon, and then its transaction.
    return answers.recorded().join();
  }

  private void recordWhenGathered(GroupKey key, Answers answers) {
    boolean recorded = false;
    try {
      gather(key);
      recorded = answers.given().size() > 1 && outcome.isRecordedTogether(answers.given());
    } finally {
      answers.recorded().complete(recorded);
    }
  }

  /// Waits for the other answers of a group. What comes after it is recorded without these.
  private synchronized void gather(GroupKey key) {
    var group = groups.get(key);
    long until = System.nanoTime() + GATHERED_WITHIN.toNanos();
    try {
      while (group.unanswered > 0 && System.nanoTime() < until) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, until - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      // A stop waits no longer: what is there is recorded.
      Thread.currentThread().interrupt();
    }
    group.waiting = null;
    forgetIfDone(key);
  }

  private void forgetIfDone(GroupKey key) {
    var group = groups.get(key);
    if (group.unanswered == 0 && group.waiting == null) {
      groups.remove(key);
    }
  }
}
