package yuqing.journeys.restarts;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import yuqing.localstack.Mailbox;

/// Remembers the recipients of every email by its Message-ID. The mail server itself forgets the
/// older ones, so its mailbox is read twice a second.
final class Letterbox implements AutoCloseable {

  private static final int ALL = 1_000;

  private final Map<String, Set<String>> readersByMessageId = new ConcurrentHashMap<>();
  private final ScheduledExecutorService postman =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("postman").factory());

  Letterbox(Mailbox mailbox) {
    var _ = postman.scheduleWithFixedDelay(() -> empty(mailbox), 0, 500, TimeUnit.MILLISECONDS);
  }

  private void empty(Mailbox mailbox) {
    for (var email : mailbox.newest(ALL)) {
      readersByMessageId
          .computeIfAbsent(email.messageId(), _ -> ConcurrentHashMap.newKeySet())
          .add(email.to());
    }
  }

  /// The addresses of those who got an email with the key.
  Set<String> readersOf(String deduplicationKey) {
    return readersByMessageId.getOrDefault(
        "<" + deduplicationKey + "@notification.yuqing>", Set.of());
  }

  @Override
  public void close() {
    postman.shutdownNow();
  }
}
