package yuqing.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yuqing.notification.channel.Channel.Answer;
import yuqing.notification.channel.Message;

/// Which answers are recorded together, and that each is recorded before its sender goes on.
@Timeout(20)
class OutcomeGatheringTest {

  private static final Answer ACCEPTED = new Answer.Accepted();
  private static final Executor SENDERS = Thread::startVirtualThread;

  private final RecordedAnswers recorded = new RecordedAnswers();
  private final OutcomeGathering gathering = new OutcomeGathering(recorded);

  /// In place of the database.
  private static final class RecordedAnswers extends DeliveryOutcome {
    private final List<List<String>> together = new CopyOnWriteArrayList<>();
    private final List<String> alone = new CopyOnWriteArrayList<>();
    private volatile boolean refusesTogether;

    RecordedAnswers() {
      super(null, null, null, null);
    }

    @Override
    boolean isRecordedTogether(List<AnsweredAttempt<?>> answered) {
      together.add(answered.stream().map(each -> each.attempt().key()).sorted().toList());
      return !refusesTogether;
    }

    @Override
    <D extends Delivery> void record(MessageSender.Attempt<D> attempt, Answer answer) {
      alone.add(attempt.key());
    }
  }

  /// Whose keys begin with their group.
  private static final class KeyedOwner implements DeliveryOwner<Delivery> {

    @Override
    public String kind() {
      return "message";
    }

    @Override
    public String group(String key) {
      return key.substring(0, key.indexOf('/'));
    }

    @Override
    public DeliveryAttempts attempts() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> lockFree(Connection connection, Collection<String> keys) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void lockAll(Connection connection, Collection<String> keys) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Delivery find(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Message> message(Delivery delivery, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void count(Delivery delivery, String outcome) {
      throw new UnsupportedOperationException();
    }
  }

  private OutcomeGathering.Sending<Delivery> sending(String key) {
    return gathering.sending(
        new MessageSender.Attempt<>(new KeyedOwner(), key, null, 1, "email", null, Instant.MAX));
  }

  /// As a sender does it.
  private static CompletableFuture<Void> answer(OutcomeGathering.Sending<Delivery> sending) {
    return CompletableFuture.runAsync(
        () -> {
          try (sending) {
            sending.record(ACCEPTED);
          }
        },
        SENDERS);
  }

  @Test
  void answersOfAGroupShareATransaction() {
    var sent = List.of(sending("a/1"), sending("a/2"), sending("a/3"), sending("b/1"));
    var answers = new ArrayList<CompletableFuture<Void>>();
    sent.forEach(each -> answers.add(answer(each)));
    answers.forEach(CompletableFuture::join);
    var all = new ArrayList<>(recorded.alone);
    recorded.together.forEach(all::addAll);
    assertThat(all).containsExactlyInAnyOrder("a/1", "a/2", "a/3", "b/1");
    assertThat(recorded.alone).contains("b/1");
    assertThat(recorded.together)
        .allSatisfy(keys -> assertThat(keys).allMatch(key -> key.startsWith("a/")));
  }

  @Test
  void oneThatIsSentAloneWaitsForNone() {
    answer(sending("a/1")).join();
    answer(sending("a/2")).join();
    assertThat(recorded.alone).containsExactly("a/1", "a/2");
    assertThat(recorded.together).isEmpty();
  }

  @Test
  void aServerThatDoesNotAnswerHoldsUpNoOtherAnswer() {
    var mute = sending("a/1");
    answer(sending("a/2")).join();
    assertThat(recorded.alone).containsExactly("a/2");
    answer(mute).join();
    assertThat(recorded.alone).containsExactly("a/2", "a/1");
  }

  @Test
  void whatFailsTogetherIsRecordedOneByOne() {
    recorded.refusesTogether = true;
    var sent = List.of(sending("a/1"), sending("a/2"));
    sent.stream().map(OutcomeGatheringTest::answer).toList().forEach(CompletableFuture::join);
    assertThat(recorded.alone).containsExactlyInAnyOrder("a/1", "a/2");
  }

  @Test
  void oneThatGaveNoAnswerIsNotWaitedFor() {
    var failed = sending("a/1");
    var other = sending("a/2");
    failed.close();
    answer(other).join();
    assertThat(recorded.alone).containsExactly("a/2");
  }

  @Test
  void anInterruptedSenderRecordsItsAnswer() {
    var mute = sending("a/1");
    var interrupted = sending("a/2");
    var sender =
        Thread.startVirtualThread(
            () -> {
              Thread.currentThread().interrupt();
              interrupted.record(ACCEPTED);
            });
    await().atMost(Duration.ofSeconds(10)).until(() -> recorded.alone.contains("a/2"));
    mute.close();
    await().atMost(Duration.ofSeconds(10)).until(() -> !sender.isAlive());
  }
}
